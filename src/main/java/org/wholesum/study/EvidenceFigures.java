package org.wholesum.study;

import java.util.List;
import java.util.Optional;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.study.FigureCatalogue.Entry;
import org.wholesum.study.FigureValue.Unit;

/** The figures of the evidence of a study: evaluation and demand. */
final class EvidenceFigures {
    private EvidenceFigures() {}

    static List<Entry> entries() {
        return List.of(
                share("measure_change.MEASURE", Unit.CHANGE, "relative change of a measure in the pilot"),
                share("measure_change_control.MEASURE", Unit.CHANGE, "relative change of a measure in the control"),
                share("gini", Unit.RATIO, "Gini coefficient of cost over the cases with a record"));
    }

    static void of(StudyResult result, FigureCollector to) {
        evaluation(result.evaluation(), to);
        result.demand()
                .highCostUsers()
                .ifPresent(users -> to.add("gini", users.concentration().gini(), Unit.RATIO));
    }

    private static void evaluation(Evaluation evaluation, FigureCollector to) {
        evaluation.measures().forEach(change -> {
            String name = change.measure().name();
            to.add("measure_change." + name, change.relativeChange(), Unit.CHANGE);
            change.relativeControlChange()
                    .ifPresent(control -> to.add("measure_change_control." + name, control, Unit.CHANGE));
        });
    }

    private static Entry share(String name, Unit unit, String meaning) {
        return new Entry(name, Optional.of(unit), meaning);
    }
}
