package org.wholesum.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.study.FigureCatalogue.Entry;
import org.wholesum.study.FigureValue.Unit;

/** The figures of the evidence of a study: evaluation and demand. */
final class EvidenceFigures {
    private EvidenceFigures() {}

    static List<Entry> entries() {
        return Stream.of(
                        MeasureFigures.entries(),
                        DesignFigures.entries(),
                        SavingFigures.entries(),
                        List.of(share("gini", Unit.RATIO, "Gini coefficient of cost over the cases with a record")))
                .flatMap(List::stream)
                .toList();
    }

    static void of(StudyResult result, FigureCollector to) {
        MeasureFigures.of(result.evaluation(), to);
        DesignFigures.of(result.evaluation(), to);
        SavingFigures.of(result, to);
        result.demand()
                .highCostUsers()
                .ifPresent(users -> to.add("gini", users.concentration().gini(), Unit.RATIO));
    }

    private static Entry share(String name, Unit unit, String meaning) {
        return new Entry(name, Optional.of(unit), meaning);
    }
}
