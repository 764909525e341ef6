package org.wholesum.internal.inspection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Months;
import org.wholesum.internal.coverage.FarMonths;
import org.wholesum.internal.ids.IdForm;
import org.wholesum.internal.sheet.DateForm;
import org.wholesum.internal.sheet.MissingMarkers;
import org.wholesum.internal.sheet.NumberForm;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;

/** The values of a column whose kind is known, looked at a second time: their range, and what looks wrong. */
public final class ValueScan {
    private static final String CURRENCY = "GBP";
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 300;
    private static final int FORMS = 2;
    private static final int TEXTS = 3;

    private final ColumnScan scan;
    private final ColumnKind kind;
    private final boolean ambiguous;
    private @Nullable DateForm dates;
    private @Nullable NumberForm numbers;
    private String form = "";
    private final long[] months = new long[YEARS * 12];
    private @Nullable LocalDate earliest;
    private @Nullable LocalDate latest;
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;
    private long negatives;
    private long bad;
    private int firstBad;

    ValueScan(ColumnScan scan) {
        this.scan = scan;
        this.kind = scan.kind();
        this.ambiguous = kind == ColumnKind.DATE && scan.dates.isAmbiguous();
        if (kind == ColumnKind.DATE && !ambiguous) {
            DateForm found = scan.dates.form().value();
            this.dates = found;
            List<String> forms = scan.dates.forms();
            boolean monthFirst = found == DateForm.MONTH_FIRST;
            this.form = forms.stream()
                    .map(its -> monthFirst
                            ? its.replace("dd", "@").replace("MM", "dd").replace("@", "MM")
                            : its)
                    .collect(Collectors.joining(", "));
        }
        if (kind == ColumnKind.MONEY || kind == ColumnKind.NUMBER) {
            try {
                NumberForm found = scan.numbers.form().value();
                this.numbers = found;
                this.form = found == NumberForm.COMMA ? "decimal comma" : "";
            } catch (InvalidInputException e) {
                this.form = "decimal point and comma";
            }
        }
        if (kind == ColumnKind.ID) {
            this.form = frequent(scan.forms, FORMS);
        }
    }

    ColumnScan scan() {
        return scan;
    }

    /** {@return what the values are} */
    public ColumnKind kind() {
        return kind;
    }

    boolean isAmbiguous() {
        return ambiguous;
    }

    long negatives() {
        return negatives;
    }

    boolean hasDecimalComma() {
        return numbers == NumberForm.COMMA;
    }

    /** The one pattern of the dates, if the order of day and month had to be found. */
    Optional<String> pattern() {
        boolean ordered = dates == DateForm.DAY_FIRST || dates == DateForm.MONTH_FIRST;
        return ordered && !form.contains(", ") ? Optional.of(form) : Optional.empty();
    }

    void add(int row, String text) {
        if (text.isEmpty() || MissingMarkers.isProbable(text)) {
            return;
        }
        try {
            if (dates != null) {
                date(dates.read(text));
            } else if (numbers != null) {
                number(numbers.read(text, CURRENCY));
            }
        } catch (InvalidInputException e) {
            firstBad = bad++ == 0 ? row : firstBad;
        }
    }

    private void date(LocalDate day) {
        earliest = earliest == null || day.isBefore(earliest) ? day : earliest;
        latest = latest == null || day.isAfter(latest) ? day : latest;
        months[(day.getYear() - FIRST_YEAR) * 12 + day.getMonthValue() - 1]++;
    }

    private void number(BigDecimal value) {
        least = least == null || value.compareTo(least) < 0 ? value : least;
        most = most == null || value.compareTo(most) > 0 ? value : most;
        negatives += value.signum() < 0 ? 1 : 0;
    }

    /** {@return the heading of the column} */
    public String heading() {
        return scan.heading;
    }

    /** {@return how many rows have a value} */
    public long values() {
        return scan.values;
    }

    /** {@return how many rows have none, or a text that probably means none} */
    public long missing() {
        return scan.missing;
    }

    /** {@return how many different values there are; -1 if there are too many to be counted} */
    public int distinct() {
        return scan.manyDistinct ? -1 : scan.distinct.size();
    }

    /** {@return how the values are written, or empty} */
    public String form() {
        return form;
    }

    /** {@return the lowest and the highest value, or the most frequent texts, or empty} */
    public String range() {
        if (earliest != null && latest != null) {
            return earliest + " to " + latest;
        }
        if (least != null && most != null) {
            return grouped(least) + " to " + grouped(most);
        }
        return kind == ColumnKind.TEXT || kind == ColumnKind.YES_NO ? frequent(scan.distinct, TEXTS) : "";
    }

    private String grouped(BigDecimal value) {
        boolean pence = kind == ColumnKind.MONEY || value.scale() > 0;
        return String.format(Locale.ROOT, pence ? "%,.2f" : "%,.0f", value);
    }

    private static String frequent(Map<String, Integer> counts, int some) {
        return counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(some)
                        .map(entry -> ShownText.of(entry.getKey()))
                        .collect(Collectors.joining(", "))
                + (counts.size() > some ? ", …" : "");
    }

    /** {@return what looks wrong, in sentences} */
    public List<String> suspicious() {
        List<String> all = new ArrayList<>();
        if (scan.shortened() > 0) {
            all.add(ShownText.count(scan.shortened(), "id", "ids")
                    + " in the form of 5.66E+11, as a spreadsheet shortens long"
                    + " numbers: several people may have the same. Export the column as text.");
        }
        if (kind == ColumnKind.ID) {
            ids(all);
        }
        if (dates != null) {
            far(all);
        }
        if (bad > 0) {
            all.add(ShownText.count(bad, "value is", "values are") + " no " + (dates != null ? "date" : "number")
                    + ", the first in line " + firstBad + ".");
        }
        if (negatives > 0) {
            all.add(ShownText.count(negatives, "negative amount", "negative amounts") + ", the lowest "
                    + grouped(least()) + ".");
        }
        if (!scan.markers.isEmpty()) {
            all.add("Texts that probably mean no value: " + counted(scan.markers) + ".");
        }
        return all;
    }

    private BigDecimal least() {
        return least == null ? BigDecimal.ZERO : least;
    }

    private void ids(List<String> all) {
        Map<String, Integer> words = new HashMap<>(scan.placeholders);
        words.remove("");
        if (!words.isEmpty()) {
            all.add("Words in the place of an id, which several people may have: " + counted(words) + ".");
        }
        Map<String, Integer> bare = new HashMap<>();
        scan.distinct.keySet().forEach(id -> bare.merge(IdForm.bare(id), 1, Integer::sum));
        long groups = bare.values().stream().filter(count -> count > 1).count();
        if (groups > 0) {
            all.add(ShownText.count(groups, "group of ids differs", "groups of ids differ")
                    + " only by letter case, blanks or leading zeros.");
        }
    }

    private void far(List<String> all) {
        if (Arrays.stream(months).allMatch(rows -> rows == 0)) {
            return;
        }
        new FarMonths(months).far().forEach((group, rows) -> {
            YearMonth from = YearMonth.of(FIRST_YEAR, 1).plusMonths(group.from());
            all.add(ShownText.count(rows, "date", "dates") + " far from the others: "
                    + Months.of(from, group.to() - group.from() + 1) + ".");
        });
    }

    private static String counted(Map<String, Integer> texts) {
        return texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(TEXTS)
                .map(entry -> ShownText.of(entry.getKey()) + " (" + WholeNumber.grouped(entry.getValue()) + ")")
                .collect(Collectors.joining(", ", "", texts.size() > TEXTS ? ", …" : ""));
    }

    @Override
    public String toString() {
        return scan.heading + ": " + kind;
    }
}
