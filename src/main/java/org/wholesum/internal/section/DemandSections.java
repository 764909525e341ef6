package org.wholesum.internal.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.demand.Demand;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.study.StudyResult;

/** Where demand comes from. */
final class DemandSections {
    private DemandSections() {}

    static List<Section> full(StudyResult result) {
        List<Section> sections = new ArrayList<>();
        result.demand()
                .highCostUsers()
                .ifPresent(users ->
                        sections.add(new Section("High-cost users", List.of(new Block.Prose(users.toString())))));
        return sections;
    }

    static List<Section> published(StudyResult result, DisclosureRules rules) {
        return List.of();
    }

    static void addTo(Map<String, Object> json, Demand demand) {
        demand.highCostUsers().ifPresent(users -> {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("gini", users.concentration().gini());
            json.put("high_cost_users", part);
        });
    }

    static void addPublished(Map<String, Object> json, Demand demand, DisclosureRules rules) {
        // nothing of it may be published
    }
}
