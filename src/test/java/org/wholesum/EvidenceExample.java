package org.wholesum;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.wholesum.costs.Months;
import org.wholesum.design.Panel;
import org.wholesum.design.SyntheticControl;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.CsvTable;
import org.wholesum.measure.Measure;
import org.wholesum.measure.MeasureChange;
import org.wholesum.measure.Measures;
import org.wholesum.study.StudyResult;

/** What is calculated from the files of {@code examples/evidence}. */
final class EvidenceExample {
    static final Months BEFORE = Months.of("2011-04", 24);
    static final Months SINCE = Months.of("2013-04", 6);

    private static final Path FOLDER = Path.of("examples", "evidence");

    private EvidenceExample() {}

    static StudyResult study() {
        return ExampleResults.study(FOLDER.resolve("scenario.yaml"));
    }

    static Measures measures() {
        return Measures.read(FOLDER.resolve("measures.csv"));
    }

    static MeasureChange change(String measure, String control) {
        return measures().measure(measure).change(Set.of("pilot"), Set.of(control), BEFORE, SINCE);
    }

    /** The pilot's ward against a mixture of the twelve other wards. */
    static SyntheticControl wards(String name) {
        Measure measure = measures().measure(name);
        Set<String> wards = measure.areas().stream()
                .filter(area -> area.startsWith("ward-"))
                .collect(Collectors.toSet());
        return SyntheticControl.of(Panel.of(measure, Map.of("pilot", SINCE.first()), wards));
    }

    /** The repairs that were requested in a window. */
    static Repairs repairs(Months window) {
        return new Repairs(
                rows("repairs.csv", "requested", "done", "visits", "cancelled", "fixed_first_time", "satisfied")
                        .stream()
                        .filter(row -> window.contains(YearMonth.from(LocalDate.parse(row.text("requested")))))
                        .toList());
    }

    /**
     * Repairs of council houses.
     *
     * @param rows a job each
     */
    record Repairs(List<CsvTable.Row> rows) {
        double meanDays() {
            return sum(row -> ChronoUnit.DAYS.between(
                            LocalDate.parse(row.text("requested")), LocalDate.parse(row.text("done"))))
                    / rows.size();
        }

        double cancelled() {
            return sum(row -> number(row, "cancelled")) / sum(row -> number(row, "visits"));
        }

        double notFixedFirstTime() {
            return sum(row -> row.text("fixed_first_time").equals("false") ? 1 : 0) / rows.size();
        }

        double satisfied() {
            return sum(row -> row.text("satisfied").equals("true") ? 1 : 0)
                    / sum(row -> row.text("satisfied").isEmpty() ? 0 : 1);
        }

        private double sum(ToDoubleFunction<CsvTable.Row> of) {
            return rows.stream().mapToDouble(of).sum();
        }

        private static double number(CsvTable.Row row, String column) {
            return Double.parseDouble(row.text(column));
        }
    }

    private static List<CsvTable.Row> rows(String file, String... columns) {
        return CsvTable.read(CsvSource.of(FOLDER.resolve(file)), Set.of(columns), Set.of("job_id"), row -> row);
    }
}
