package org.wholesum.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.CsvTable;
import org.wholesum.internal.text.Decimals;

/** A price index as a file has it: its values by year, all calendar or all financial years. */
final class IndexTable {
    private static final int PLACES = 6;
    /** More decimals than any published index has: the noise of a spreadsheet's binary numbers. */
    private static final Pattern NOISY = Pattern.compile("\\d{1,9}[.]\\d{7,20}");
    /** Binary numbers are exact to 15 digits; noise of a sum is in the last few. */
    private static final MathContext MEANT = new MathContext(12, RoundingMode.HALF_UP);

    private static final Set<String> MISSING = Set.of("", "..");

    private final String column;
    private final Map<PriceBase, Optional<BigDecimal>> values = new LinkedHashMap<>();
    private final List<String> noise = new ArrayList<>();

    private IndexTable(String column) {
        this.column = column;
    }

    static IndexTable read(CsvSource source, String column) {
        IndexTable table = new IndexTable(column);
        CsvTable.read(source, Set.of("year", column), Set.of(), row -> {
            if (!row.text("year").isEmpty() || !row.text(column).isEmpty()) {
                table.add(row);
            }
            return row;
        });
        return table;
    }

    private void add(CsvTable.Row row) {
        PriceBase year = row.value("year", PriceBase::parseYear);
        if (values.keySet().stream().anyMatch(other -> isFinancial(other) != isFinancial(year))) {
            throw row.refused("year", "expected either calendar years or financial years in the whole column");
        }
        String text = row.text(column);
        Optional<BigDecimal> value =
                MISSING.contains(text) ? Optional.empty() : Optional.of(row.value(column, IndexTable::number));
        if (value.filter(number -> number.signum() <= 0).isPresent()) {
            throw row.refused(column, "expected an index of more than 0");
        }
        value.filter(number -> number.compareTo(new BigDecimal(text)) != 0)
                .ifPresent(number -> noise.add(text + " of " + year + " as " + number.toPlainString()));
        if (values.put(year, value) != null) {
            throw row.refused("year", "this year appears twice");
        }
    }

    private static BigDecimal number(String text) {
        return NOISY.matcher(text).matches()
                ? new BigDecimal(text).round(MEANT).stripTrailingZeros()
                : Decimals.parse(text, PLACES);
    }

    /** Whether its years are financial years. */
    boolean isFinancial() {
        return values.keySet().stream().anyMatch(IndexTable::isFinancial);
    }

    private static boolean isFinancial(PriceBase year) {
        return year.financialYear().isPresent();
    }

    /** A year, or that in which a financial year starts. */
    static int start(PriceBase year) {
        return year.financialYear().map(FinancialYear::start).orElseGet(() -> year.calendarYear()
                .orElseThrow());
    }

    /** The values by year, or by the year in which a financial year starts. */
    Map<Integer, BigDecimal> index() {
        Map<Integer, BigDecimal> index = new TreeMap<>();
        values.forEach((year, value) -> value.ifPresent(number -> index.put(start(year), number)));
        return index;
    }

    /** What was read differently from how it is written, and the years without a value. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!noise.isEmpty()) {
            notes.add("Index values are read without the noise of binary numbers: " + String.join(", ", noise) + ".");
        }
        String empty = values.entrySet().stream()
                .filter(year -> year.getValue().isEmpty())
                .map(year -> year.getKey().toString())
                .collect(Collectors.joining(", "));
        if (!empty.isEmpty()) {
            notes.add("The index has no value of " + empty + ".");
        }
        return notes;
    }
}
