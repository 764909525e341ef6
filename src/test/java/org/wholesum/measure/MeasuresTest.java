package org.wholesum.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.costs.Months;
import org.wholesum.problem.InvalidInputException;

class MeasuresTest {
    @TempDir
    Path folder;

    @Test
    void one_file_has_all_measures() throws IOException {
        Measures measures = Measures.read(file(
                "measure,area,month,value,numerator,denominator,unit,better",
                "arrears,ward,2011-04,120.5,,,£,lower",
                "arrears,ward,2011-05,110,,,£,lower",
                "right first time,ward,2011-04,40,4,10,%,higher",
                "right first time,ward,2011-05,50,5,10,%,higher"));

        assertThat(measures)
                .hasToString("arrears (£): 2 readings of 1 area\nright first time (%): 2 readings of 1 area");
        assertThat(measures.measure("arrears").readings().get(0).value()).isEqualTo(120.5);
        assertThatThrownBy(() -> measures.measure("arears"))
                .hasMessageContaining("\"arears\" is unknown")
                .hasMessageContaining("Maybe");
    }

    @Test
    void values_may_be_left_to_numerator_and_denominator() throws IOException {
        Measures measures = Measures.read(file(
                "month,measure,area,numerator,denominator,unit",
                "2011-04,right first time,ward,4,10,%",
                "2011-05,right first time,ward,5,10,%"));

        assertThat(measures.all().get(0).readings()).extracting(Reading::value).containsExactly(40.0, 50.0);
    }

    @Test
    void every_problem_of_a_file_is_reported_with_its_line() throws IOException {
        Path file = file(
                "measure,area,month,value,numerator,denominator",
                "arrears,ward,2011-04,\"1,200\",,",
                "arrears,ward,April 2011,12,,",
                "arrears,,2011-04,12,,",
                "arrears,ward,2011-05,,,",
                "arrears,ward,2011-06,12,3,",
                "arrears,ward,2011-07,12,,",
                "arrears,ward,2011-07,13,,",
                "arrears,ward");

        assertThatThrownBy(() -> Measures.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("measures.csv, line 2, column 4 (value) \"1,200\"")
                .hasMessageContaining("measures.csv, line 3, column 3 (month) \"April 2011\": expected yyyy-MM")
                .hasMessageContaining("measures.csv, line 4, column 2 (area): is empty")
                .hasMessageContaining("measures.csv, line 5, column 4 (value): is empty, expected a value, or")
                .hasMessageContaining("measures.csv, line 6: ward, 2011-06: value 12.0, numerator 3.0")
                .hasMessageContaining("measures.csv, line 8, column 3 (month) \"2011-07\": measure \"arrears\", area"
                        + " \"ward\" has this month in line 7 already")
                .hasMessageContaining("measures.csv, line 9: the row has 2 fields, the header 6");
    }

    @Test
    void a_measure_with_one_reading_and_a_file_without_values_are_refused() throws IOException {
        Path one = file(
                "measure,area,month,value", "arrears,ward,2011-04,1", "calls,ward,2011-04,1", "calls,ward,2011-05,1");
        assertThatThrownBy(() -> Measures.read(one))
                .hasMessageEndingWith(
                        "measures.csv: measure \"arrears\" has one reading, expected two or more, as a change needs one before and one"
                                + " after");
        Path none = file("measure,area,month,numerator", "arrears,ward,2011-04,1");
        assertThatThrownBy(() -> Measures.read(none))
                .hasMessageContaining("expected a column value, or both numerator");
        Path empty = file("measure,area,month,value");
        assertThatThrownBy(() -> Measures.read(empty)).hasMessageContaining("no row below its header");
        Path direction =
                file("measure,area,month,value,better", "calls,ward,2011-04,1,low", "calls,ward,2011-05,1,low");
        assertThatThrownBy(() -> Measures.read(direction)).hasMessageContaining("expected lower, higher, or nothing");
        assertThatThrownBy(() -> Measures.of(List.of())).hasMessageContaining("0 measures with 0 names");
    }

    @Test
    void many_measures_have_adjusted_p_values_by_holms_method() throws IOException {
        StringBuilder rows = new StringBuilder("measure,area,month,numerator,denominator,better");
        int[] after = {20, 26, 30};
        for (int m = 0; m < 3; m++) {
            for (int month = 4; month <= 9; month++) {
                rows.append("\ncalls ")
                        .append(m)
                        .append(",ward,2011-0")
                        .append(month)
                        .append(',');
                rows.append(month < 7 ? 30 : after[m]).append(",1000,lower");
            }
        }
        List<MeasureChange> changes = Measures.read(file(rows.toString()))
                .changes(Set.of("ward"), Set.of(), Months.of("2011-04", 3), Months.of("2011-07", 3));

        double first = changes.get(0).effect().pValue();
        double second = changes.get(1).effect().pValue();
        assertThat(first).isLessThan(0.05);
        assertThat(changes).extracting(MeasureChange::adjustedPValue).containsExactly(3 * first, 2 * second, 1.0);
        assertThat(changes).extracting(MeasureChange::finding).containsOnly("better", "no clear change");
        assertThat(changes.get(0).cautions())
                .contains("3 measures were looked at together: p is adjusted by Holm's method");
        assertThat(MeasureChange.table(changes))
                .startsWith("Changes of 3 measures, p adjusted by Holm's method for all together\n")
                .contains("−33.3%");
    }

    /** The example of R's p.adjust: 0.01, 0.02, 0.03, 0.04 have 0.04, 0.06, 0.06, 0.06. */
    @Test
    void holms_adjustment_never_falls() {
        assertThat(Measures.holm(new double[] {0.04, 0.01, 0.03, 0.02}))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.06, 0.04, 0.06, 0.06);
        assertThat(Measures.holm(new double[] {0.6, 0.7})).containsExactly(1, 1);
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("measures.csv"), String.join("\n", lines));
    }
}
