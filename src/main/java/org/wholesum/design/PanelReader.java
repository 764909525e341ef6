package org.wholesum.design;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.wholesum.costs.Months;
import org.wholesum.internal.csv.CsvHeader;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Reads a panel from a CSV file, and reports every problem. */
final class PanelReader {
    private static final Set<String> REQUIRED = Set.of("unit", "period", "outcome");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?");

    private final CsvSource source;
    private final List<String> covariates;
    private final Map<String, Integer> given;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Observation> rows = new ArrayList<>();
    private final Map<String, String> starts = new TreeMap<>();
    private final Map<String, String> clusters = new TreeMap<>();
    private final Map<List<Object>, Integer> lines = new HashMap<>();
    private final Set<PeriodNames> forms = new TreeSet<>();
    private Optional<CsvHeader> header = Optional.empty();
    private int columns;

    PanelReader(CsvSource source, List<String> covariates, Map<String, Integer> given) {
        this.source = source;
        this.covariates = covariates.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        this.given = Map.copyOf(given);
    }

    Panel read() {
        source.read(CsvRecordHandler.of(), this::take);
        if (header.isEmpty()) {
            problems.add(Problem.of(source.name(), "empty, expected a header line"));
        } else if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(source.name(), "the file has no row below its header"));
        }
        if (forms.size() > 1) {
            problems.add(
                    Problem.of(source.name(), "some periods are months and others numbers, expected the same for all"));
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        Map<String, Integer> all = new TreeMap<>(given);
        starts.forEach((unit, text) -> {
            if (!text.isEmpty()) {
                all.put(unit, number(text));
            }
        });
        Panel panel = Panel.of(rows, all, forms.iterator().next());
        return clusters.isEmpty() ? panel : panel.clusters(clusters);
    }

    private void take(CsvRecord row) {
        if (header.isEmpty()) {
            Set<String> required = new TreeSet<>(REQUIRED);
            required.addAll(covariates);
            Set<String> known = new TreeSet<>(required);
            known.add("cluster");
            known.add("start");
            header = Optional.of(new CsvHeader(source.name(), row.getFields(), required, known));
            columns = row.getFieldCount();
            checkStarts();
        } else if (row.getFieldCount() != columns) {
            problems.add(Problem.ofRow(source.name(), line(row), row.getFieldCount(), columns));
        } else {
            observation(row);
        }
    }

    private void checkStarts() {
        boolean column = header.stream().anyMatch(names -> names.has("start"));
        if (column != given.isEmpty()) {
            problems.add(Problem.of(
                    source.name(),
                    column
                            ? "the file has a column start, expected no starts beside it"
                            : "the file has no column start, expected one, or pilot units and their start"));
        }
    }

    private void observation(CsvRecord row) {
        int known = problems.size();
        String unit = text(row, "unit");
        if (unit.isEmpty()) {
            problem(row, "unit", "is empty, expected a name");
        }
        OptionalInt period = period(row, "period");
        double outcome = number(row, "outcome");
        Map<String, Double> others = new TreeMap<>();
        covariates.forEach(name -> others.put(name, number(row, name)));
        same(row, "start", unit, starts);
        same(row, "cluster", unit, clusters);
        if (!text(row, "start").isEmpty()) {
            period(row, "start");
        }
        if (problems.size() > known || period.isEmpty()) {
            return;
        }
        Integer before = lines.putIfAbsent(List.of(unit, period.getAsInt()), line(row));
        if (before != null) {
            problem(
                    row,
                    "period",
                    "unit \"" + unit + "\" has this period in line " + before + " already, expected each once");
            return;
        }
        rows.add(new Observation(unit, period.getAsInt(), outcome, others));
    }

    /** A value of a unit, which is the same in each of its rows. */
    private void same(CsvRecord row, String key, String unit, Map<String, String> known) {
        if (header.stream().anyMatch(names -> names.has(key))) {
            String before = known.putIfAbsent(unit, text(row, key));
            if (before != null && !before.equals(text(row, key))) {
                problem(
                        row,
                        key,
                        "unit \"" + unit + "\" has \"" + before + "\" in another row, expected the same in each");
            }
        }
    }

    private OptionalInt period(CsvRecord row, String key) {
        String text = text(row, key);
        try {
            int number = number(text);
            forms.add(WHOLE.matcher(text).matches() ? PeriodNames.NUMBERS : PeriodNames.MONTHS);
            return OptionalInt.of(number);
        } catch (DateTimeException e) {
            problem(row, key, "expected a whole number as 2004, or a month as 2011-04");
            return OptionalInt.empty();
        }
    }

    private static int number(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        YearMonth month = YearMonth.parse(text);
        return month.getYear() * Months.IN_YEAR + month.getMonthValue() - 1;
    }

    private double number(CsvRecord row, String key) {
        String text = text(row, key);
        if (!DECIMAL.matcher(text).matches()) {
            problem(row, key, text.isEmpty() ? "is empty, expected a number" : "expected a number such as 12.5");
            return Double.NaN;
        }
        return Double.parseDouble(text);
    }

    private String text(CsvRecord row, String key) {
        int at = header.map(names -> names.indexOf(key)).orElse(-1);
        return at < 0 ? "" : row.getField(at).strip();
    }

    private void problem(CsvRecord row, String key, String expected) {
        int at = header.map(names -> names.indexOf(key)).orElse(-1);
        problems.add(Problem.of(source.name(), line(row), at + 1, key, text(row, key), expected, Optional.empty()));
    }

    private static int line(CsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }
}
