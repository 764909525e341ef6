package org.wholesum.study;

import java.util.List;
import java.util.stream.Stream;

/** The figures on what a change is worth, to whom, and what to do next. */
final class WorthFigures {
    private WorthFigures() {}

    static List<FigureCatalogue.Entry> entries() {
        return Stream.<List<FigureCatalogue.Entry>>of(OptionFigures.entries())
                .flatMap(List::stream)
                .toList();
    }

    static void of(StudyResult result, FigureCollector to) {
        result.options().ifPresent(options -> OptionFigures.of(options, to));
    }
}
