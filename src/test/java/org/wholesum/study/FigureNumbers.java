package org.wholesum.study;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of a study as plain numbers, and the names of the catalogue. */
public final class FigureNumbers {
    private FigureNumbers() {}

    /** The number of each figure, in order. */
    public static Map<String, BigDecimal> of(StudyResult result) {
        ImmutableMap.Builder<String, BigDecimal> numbers = ImmutableMap.builder();
        result.figures().forEach((name, value) -> numbers.put(name, value.number()));
        return numbers.build();
    }

    /** The names of the catalogue, with placeholders. */
    public static List<String> names() {
        return FigureCatalogue.entries().stream()
                .map(FigureCatalogue.Entry::name)
                .toList();
    }

    /** A regular expression for any name of the catalogue, with any agency, case and so on. */
    public static String pattern() {
        return names().stream()
                .map(name -> name.replace(".", "\\.").replaceAll(FigureCatalogue.PLACEHOLDERS, ".+"))
                .collect(Collectors.joining("|", "^(", ")$"));
    }
}
