package org.wholesum.price;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholesum.internal.sheet.SheetRow;

/**
 * Where the columns of a theme sheet are, found by the words of its header. The three amounts are named by the header or by a
 * row above it ({@code Fiscal value}); where neither does, they are fiscal, economic and social, in that order.
 */
final class GmcaColumns {
    private static final int NONE = -1;

    final int code;
    final int detail;
    final int outcome;
    final int unit;
    final int agency;
    final int secondAgency;
    final int source;
    final int rating;
    /** The columns of each value's amount and year; −1 for a year that there is no column of. */
    final Map<CostValue, Integer> amounts = new EnumMap<>(CostValue.class);

    final Map<CostValue, Integer> years = new EnumMap<>(CostValue.class);

    private GmcaColumns(SheetRow header, List<SheetRow> above) {
        code = starting(header, 0, "costcode");
        detail = starting(header, 0, "costsavingdetail", "costdetail");
        outcome = starting(header, 0, "outcomedetail");
        unit = starting(header, 0, "unit");
        agency = starting(header, 0, "agency");
        int next = starting(header, agency + 1, "agency");
        // one heading over both levels leaves the cell beside it empty
        secondAgency = next >= 0 ? next : header.cell(agency + 1).isBlank() ? agency + 1 : NONE;
        source = starting(header, 0, "originalsource", "source");
        rating = starting(header, 0, "rag");
        int[] all = IntStream.range(0, header.cells().size())
                .filter(i -> isAmount(words(header, i)))
                .toArray();
        for (int i = 0; i < all.length; i++) {
            int from = i == 0 ? 0 : all[i - 1] + 1;
            int to = i + 1 < all.length ? all[i + 1] : header.cells().size();
            Optional<CostValue> value = named(header, above, from, all[i]).or(() -> next());
            if (value.isPresent() && amounts.putIfAbsent(value.get(), all[i]) == null) {
                years.put(value.get(), find(header, all[i] + 1, to, word -> word.contains("year")));
            }
        }
    }

    /** The columns, if a row is the header. */
    static Optional<GmcaColumns> of(SheetRow header, List<SheetRow> above) {
        boolean is = starting(header, 0, "costcode") >= 0
                && starting(header, 0, "unit") >= 0
                && starting(header, 0, "agency") >= 0
                && find(header, 0, header.cells().size(), GmcaColumns::isAmount) >= 0;
        return is ? Optional.of(new GmcaColumns(header, above)) : Optional.empty();
    }

    /** The first value that has no column yet. */
    private Optional<CostValue> next() {
        return Arrays.stream(CostValue.values())
                .filter(value -> !amounts.containsKey(value))
                .findFirst();
    }

    /** The value that the heading of an amount names, or the nearest heading above it, as far left as another amount. */
    private static Optional<CostValue> named(SheetRow header, List<SheetRow> above, int from, int column) {
        Stream<String> higher = IntStream.range(0, above.size())
                .mapToObj(i -> above.get(above.size() - 1 - i))
                .flatMap(row -> IntStream.rangeClosed(from, column).mapToObj(i -> words(row, column + from - i)));
        return Stream.concat(Stream.of(words(header, column)), higher)
                .flatMap(word -> Arrays.stream(CostValue.values())
                        .filter(value -> word.startsWith(value.toString())
                                || (isAmount(word) && word.contains(value.toString()))))
                .findFirst();
    }

    private static boolean isAmount(String word) {
        return word.contains("estimatedcost") || word.matches("estimated.*costsaving.*");
    }

    private static int starting(SheetRow row, int from, String... beginnings) {
        return Arrays.stream(beginnings)
                .map(beginning -> find(row, from, row.cells().size(), word -> word.startsWith(beginning)))
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(NONE);
    }

    private static int find(SheetRow row, int from, int to, Predicate<String> is) {
        return IntStream.range(from, to)
                .filter(i -> is.test(words(row, i)))
                .findFirst()
                .orElse(NONE);
    }

    private static String words(SheetRow row, int column) {
        return GmcaWords.plain(row.cell(column).text());
    }
}
