package org.wholesum.internal.demand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.demand.DemandFindings;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.publication.Publication;
import org.wholesum.study.StudyResult;

/** Where demand comes from. */
public final class DemandSections {
    private DemandSections() {}

    /** {@return those for working use} */
    public static List<Section> full(StudyResult result) {
        return Stream.of(
                        FailureDemandSections.full(result),
                        HighCostSections.full(result),
                        FlowSections.full(result.demand().flow()),
                        RouteSections.full(result))
                .flatMap(Optional::stream)
                .toList();
    }

    /** {@return those for publication: only what no rule forbids} */
    public static List<Section> published(StudyResult result, Publication publication) {
        return Stream.of(
                        PublishedFailureDemand.of(result, publication).map(PublishedFailureDemand::section),
                        PublishedHighCost.of(result, publication.rules()).map(PublishedHighCost::section),
                        FlowSections.published(result.demand().flow(), publication.rules()),
                        PublishedRoutes.of(result, publication).map(PublishedRoutes::section))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Adds what JSON has for working use. */
    public static void addTo(Map<String, Object> json, StudyResult result) {
        DemandFindings demand = result.demand();
        demand.failureDemand().ifPresent(found -> FailureDemandSections.addTo(json, found));
        demand.highCostUsers().ifPresent(users -> HighCostSections.addTo(json, users));
        demand.flow().ifPresent(flow -> FlowSections.addTo(json, flow, Optional.empty()));
        demand.referralRoutes().ifPresent(routes -> RouteSections.addTo(json, result, routes));
    }

    /** Adds what JSON has for publication: the same as {@link #published}. */
    public static void addPublished(Map<String, Object> json, StudyResult result, Publication publication) {
        PublishedFailureDemand.of(result, publication).ifPresent(found -> found.addTo(json));
        PublishedHighCost.of(result, publication.rules()).ifPresent(users -> users.addTo(json));
        result.demand().flow().ifPresent(flow -> FlowSections.addTo(json, flow, Optional.of(publication.rules())));
        PublishedRoutes.of(result, publication).ifPresent(routes -> routes.addTo(json));
    }
}
