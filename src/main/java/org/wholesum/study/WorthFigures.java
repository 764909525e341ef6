package org.wholesum.study;

import java.util.List;
import java.util.stream.Stream;

/** The figures on what a change is worth, to whom, and what to do next. */
final class WorthFigures {
    private WorthFigures() {}

    static List<FigureCatalogue.Entry> entries() {
        return Stream.of(
                        CityFigures.entries(),
                        CalibrationFigures.entries(),
                        GuidanceFigures.entries(),
                        BusinessCaseFigures.entries(),
                        OptionFigures.entries(),
                        SettlementFigures.entries(),
                        LearningFigures.entries())
                .flatMap(List::stream)
                .toList();
    }

    static void of(StudyResult result, FigureCollector to) {
        CityFigures.of(result, to);
        CalibrationFigures.of(result, to);
        GuidanceFigures.of(result, to);
        BusinessCaseFigures.of(result, to);
        OptionFigures.of(result, to);
        SettlementFigures.of(result, to);
        LearningFigures.of(result, to);
    }
}
