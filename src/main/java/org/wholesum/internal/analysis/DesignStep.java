package org.wholesum.internal.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.wholesum.design.Design;
import org.wholesum.design.EventStudyBands;
import org.wholesum.design.GroupTimeEffects;
import org.wholesum.design.PanelInference;
import org.wholesum.design.PanelRegression;
import org.wholesum.design.SyntheticControl;
import org.wholesum.internal.scenario.evidence.DesignsEntry;
import org.wholesum.internal.scenario.evidence.DifferenceEntry;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.scenario.Scenario;

/** Makes the designs of a scenario, and reports the problems of all together. */
final class DesignStep {
    private static final long SEED = 1;

    private final Scenario scenario;
    private final ProblemList problems;
    private final PanelStep panels;
    private final Map<String, Design> designs = new LinkedHashMap<>();

    DesignStep(Scenario scenario, Optional<MeasureStep> measures) {
        this.scenario = scenario;
        this.problems = new ProblemList(scenario.source());
        this.panels = new PanelStep(scenario, measures, problems);
    }

    Map<String, Design> of(DesignsEntry entry) {
        each("difference_in_differences", entry.differenceInDifferences(), this::difference);
        each("group_time", entry.groupTime(), (each, path) -> panels.of(each, path)
                .map(named -> new Design.GroupTime(named.outcome(), GroupTimeEffects.of(named.panel()))));
        each("interrupted_time_series", entry.interruptedTimeSeries(), panels::series);
        each("synthetic_control", entry.syntheticControl(), (each, path) -> panels.of(each, path)
                .map(named -> new Design.Synthetic(named.outcome(), SyntheticControl.of(named.panel()))));
        problems.done();
        return designs;
    }

    private <E> void each(
            String kind, Map<String, E> entries, BiFunction<E, String[], Optional<? extends Design>> make) {
        entries.forEach((name, entry) -> {
            String[] path = {"evaluation", "designs", kind, name};
            try {
                make.apply(entry, path).ifPresent(design -> designs.put(name, design));
            } catch (IllegalArgumentException e) {
                problems.add(e, path);
            }
        });
    }

    private Optional<Design> difference(DifferenceEntry entry, String[] path) {
        long seed = scenario.entry().seed().orElse(SEED);
        return panels.of(entry, path).map(named -> {
            PanelRegression regression = PanelRegression.of(named.panel());
            Optional<EventStudyBands> study = entry.eventStudy().orElse(false)
                    ? Optional.of(EventStudyBands.of(regression.eventStudy(), seed))
                    : Optional.empty();
            return new Design.Difference(
                    named.outcome(),
                    regression,
                    PanelInference.of(regression, entry.errors(), seed),
                    study,
                    entry.placebos().orElse(false));
        });
    }
}
