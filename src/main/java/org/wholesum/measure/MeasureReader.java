package org.wholesum.measure;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wholesum.internal.csv.CsvHeader;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.text.Decimals;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Reads measures from a CSV file, and reports every problem. */
final class MeasureReader {
    private static final Set<String> REQUIRED = Set.of("measure", "area", "month");
    private static final Set<String> KNOWN =
            Set.of("measure", "area", "month", "value", "numerator", "denominator", "unit", "better");
    private static final int PLACES = 6;

    private final CsvSource source;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<Reading>> readings = new LinkedHashMap<>();
    private final Map<List<String>, Integer> lines = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> better = new HashMap<>();
    private Optional<CsvHeader> header = Optional.empty();
    private int columns;

    MeasureReader(CsvSource source) {
        this.source = source;
    }

    List<Measure> read() {
        source.read(CsvRecordHandler.of(), this::take);
        if (header.isEmpty()) {
            problems.add(Problem.of(source.name(), "empty, expected a header line"));
        } else if (readings.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(source.name(), "the file has no row below its header"));
        }
        List<Measure> measures = problems.isEmpty() ? measures() : List.of();
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return measures;
    }

    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        readings.forEach((name, of) -> {
            List<Problem> wrong = ReadingChecks.problems(name, scaled(name, of));
            wrong.forEach(problem -> problems.add(problem.at(source.name(), 0, 0, "", "")));
            if (wrong.isEmpty()) {
                Measure measure = Measure.of(name, scaled(name, of)).unit(units.getOrDefault(name, ""));
                measures.add(
                        switch (better.getOrDefault(name, "")) {
                            case "lower" -> measure.lowerIsBetter();
                            case "higher" -> measure.higherIsBetter();
                            default -> measure;
                        });
            }
        });
        return measures;
    }

    /** Values that are calculated from their numerators, as a percentage if that is the unit. */
    private List<Reading> scaled(String name, List<Reading> of) {
        boolean percent = units.getOrDefault(name, "").equals("%");
        boolean calculated = header.stream().noneMatch(columnsOf -> columnsOf.has("value"));
        return !(percent && calculated)
                ? of
                : of.stream()
                        .map(r -> new Reading(r.area(), r.month(), 100 * r.value(), r.numerator(), r.denominator()))
                        .toList();
    }

    private void take(CsvRecord row) {
        if (header.isEmpty()) {
            header = Optional.of(new CsvHeader(source.name(), row.getFields(), REQUIRED, KNOWN));
            columns = row.getFieldCount();
            checkHeader(header.get());
        } else if (row.getFieldCount() != columns) {
            problems.add(Problem.ofRow(source.name(), line(row), row.getFieldCount(), columns));
        } else {
            reading(row);
        }
    }

    private void checkHeader(CsvHeader names) {
        boolean counted = names.has("numerator") && names.has("denominator");
        if (names.has("numerator") != names.has("denominator") || !(counted || names.has("value"))) {
            throw InvalidInputException.of(Problem.of(
                    source.name(),
                    1,
                    0,
                    "",
                    "",
                    "expected a column value, or both numerator and denominator, or all three",
                    Optional.empty()));
        }
    }

    private void reading(CsvRecord row) {
        int known = problems.size();
        for (String key : new TreeSet<>(REQUIRED)) {
            if (text(row, key).isEmpty()) {
                problem(row, key, "is empty, expected a value", Optional.empty());
            }
        }
        Optional<YearMonth> month = month(row);
        double numerator = number(row, "numerator");
        double denominator = number(row, "denominator");
        double value = number(row, "value");
        if (problems.size() == known && Double.isNaN(value) && Double.isNaN(numerator / denominator)) {
            problem(row, "value", "is empty, expected a value, or a numerator and a denominator", Optional.empty());
        }
        if (problems.size() > known || month.isEmpty()) {
            return;
        }
        add(row, month.get(), Double.isNaN(value) ? numerator / denominator : value, numerator, denominator);
    }

    private void add(CsvRecord row, YearMonth month, double value, double numerator, double denominator) {
        String name = text(row, "measure");
        String area = text(row, "area");
        Integer before = lines.putIfAbsent(List.of(name, area, month.toString()), line(row));
        if (before != null) {
            problem(
                    row,
                    "month",
                    "measure \"" + name + "\", area \"" + area + "\" has this month in line " + before
                            + " already, expected each once",
                    Optional.empty());
            return;
        }
        same(row, "unit", units, name);
        same(row, "better", better, name);
        try {
            readings.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(new Reading(area, month, value, numerator, denominator));
        } catch (InvalidInputException e) {
            e.problems().forEach(problem -> problems.add(problem.at(source.name(), line(row), 0, "", "")));
        }
    }

    /** The unit or direction of a measure, which is the same in each of its rows. */
    private void same(CsvRecord row, String key, Map<String, String> known, String measure) {
        String text = text(row, key);
        if (key.equals("better") && !Set.of("", "lower", "higher").contains(text)) {
            problem(row, key, "expected lower, higher, or nothing", Optional.empty());
            return;
        }
        String before = known.putIfAbsent(measure, text);
        if (before != null && !before.equals(text)) {
            problem(
                    row,
                    key,
                    "measure \"" + measure + "\" has \"" + before + "\" in another row, expected the same in each",
                    Optional.empty());
        }
    }

    private Optional<YearMonth> month(CsvRecord row) {
        String text = text(row, "month");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            problem(row, "month", "expected yyyy-MM, as 2011-04", Optional.empty());
            return Optional.empty();
        }
    }

    /** NaN if it is empty or there is no such column. */
    private double number(CsvRecord row, String key) {
        String text = text(row, key);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        if (Decimals.scaled(text, PLACES) == Decimals.INVALID) {
            problem(row, key, Decimals.expected(text, PLACES), Decimals.guess(text, PLACES));
            return Double.NaN;
        }
        return Decimals.parse(text, PLACES).doubleValue();
    }

    private String text(CsvRecord row, String key) {
        int at = header.map(names -> names.indexOf(key)).orElse(-1);
        return at < 0 ? "" : row.getField(at).strip();
    }

    private void problem(CsvRecord row, String key, String expected, Optional<String> suggestion) {
        int at = header.map(names -> names.indexOf(key)).orElse(-1);
        problems.add(Problem.of(source.name(), line(row), at + 1, key, text(row, key), expected, suggestion));
    }

    private static int line(CsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }
}
