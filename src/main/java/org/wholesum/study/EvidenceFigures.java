package org.wholesum.study;

import java.util.List;
import java.util.stream.Stream;
import org.wholesum.study.FigureCatalogue.Entry;

/** The figures of the evidence of a study: evaluation and demand. */
final class EvidenceFigures {
    private EvidenceFigures() {}

    static List<Entry> entries() {
        return Stream.of(
                        MeasureFigures.entries(),
                        DesignFigures.entries(),
                        SavingFigures.entries(),
                        DemandFigures.entries(),
                        FlowFigures.entries(),
                        RouteFigures.entries())
                .flatMap(List::stream)
                .toList();
    }

    static void of(StudyResult result, FigureCollector to) {
        MeasureFigures.of(result.evaluation(), to);
        DesignFigures.of(result.evaluation(), to);
        SavingFigures.of(result, to);
        DemandFigures.of(result, to);
        result.demand().flow().ifPresent(flow -> FlowFigures.of(flow, to));
        RouteFigures.of(result, to);
    }
}
