package org.wholesum.internal.sheet;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the header of a table, which lines of a title may precede. */
public final class HeaderRows {
    /** The header is looked for among this number of rows. */
    public static final int SEARCHED = 200;

    private HeaderRows() {}

    /**
     * Finds the header that has the names of some columns; letter case and blanks of names are ignored.
     *
     * @param first the first rows
     * @param names names of columns
     * @return the first row that has them all, and why; empty if none has
     */
    public static Optional<Detected<RawRow>> naming(List<RawRow> first, Set<String> names) {
        Set<String> sought = names.stream().map(CellText::name).collect(Collectors.toSet());
        return first.stream()
                .filter(row -> texts(row).containsAll(sought))
                .findFirst()
                .map(row -> new Detected<>(row, "It is the first row that names the columns."));
    }

    /** {@return the row that has the most of some names, the first of several; empty if none has any} */
    public static Optional<RawRow> nearest(List<RawRow> first, Set<String> names) {
        Set<String> sought = names.stream().map(CellText::name).collect(Collectors.toSet());
        return first.stream()
                .filter(row -> count(row, sought) > 0)
                .max(Comparator.comparingLong((RawRow row) -> count(row, sought))
                        .thenComparing(Comparator.comparingInt(RawRow::number).reversed()));
    }

    private static long count(RawRow row, Set<String> sought) {
        return texts(row).stream().filter(sought::contains).count();
    }

    private static Set<String> texts(RawRow row) {
        return row.cells().stream().map(CellText::name).collect(Collectors.toSet());
    }

    /**
     * Finds the header by its form: the first row with as many texts as most rows have values, and no number or date among
     * them.
     *
     * @param first the first rows
     * @return the header, and why; empty if there is no row
     */
    public static Optional<Detected<RawRow>> guess(List<RawRow> first) {
        int usual = usualCount(first);
        return first.stream()
                .filter(row -> row.filled() >= usual && row.cells().stream().allMatch(HeaderRows::isName))
                .findFirst()
                .map(row -> new Detected<>(
                        row, "It is the first row of " + usual + " texts or more, as most rows have values."))
                .or(() -> first.stream()
                        .filter(row -> row.filled() > 0)
                        .findFirst()
                        .map(row -> new Detected<>(row, "It is the first row; no row has only texts.")));
    }

    /** The number of values that most rows have, where rows of a single value are disregarded; the larger of two. */
    private static int usualCount(List<RawRow> first) {
        List<Integer> counts =
                first.stream().map(RawRow::filled).filter(filled -> filled > 1).toList();
        return new HashSet<>(counts)
                .stream()
                        .max(Comparator.comparingLong((Integer count) ->
                                        counts.stream().filter(count::equals).count())
                                .thenComparing(Comparator.naturalOrder()))
                        .orElse(1);
    }

    private static boolean isName(String cell) {
        String text = CellText.strip(cell);
        boolean number = NumberForm.POINT.isNumber(text, "GBP") || NumberForm.COMMA.isNumber(text, "GBP");
        return !number && DateReading.of(text).dayFirst().isEmpty();
    }
}
