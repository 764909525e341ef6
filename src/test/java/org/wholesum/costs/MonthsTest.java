package org.wholesum.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsTest {
    @Test
    void two_years_from_april_2011_end_in_march_2013() {
        Months before = Months.of("2011-04", 24);
        assertThat(before.last()).isEqualTo(YearMonth.of(2013, 3));
        assertThat(before).hasToString("2011-04 to 2013-03 (24 months)");
        assertThat(before.next(6)).hasToString("2013-04 to 2013-09 (6 months)");
    }

    @Test
    void one_month_is_a_run_too() {
        assertThat(Months.of("2011-04", 1)).hasToString("2011-04 (1 month)").containsExactly(YearMonth.of(2011, 4));
    }

    @Test
    void a_hull_has_the_gap_between_two_runs() {
        assertThat(Months.of("2012-12", 1).hull(Months.of("2012-01", 2))).isEqualTo(Months.of("2012-01", 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011-4", "2011", "April 2011", "2011-13", "2011-04-01", "", "2011/04"})
    void a_month_that_is_written_otherwise_is_refused_with_the_form(String first) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Months.of(first, 24))
                .withMessage("month \"" + first + "\": expected yyyy-MM, as 2011-04");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 12_001, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void a_run_of_no_months_or_of_more_than_a_thousand_years_is_refused(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Months.of("2011-04", count))
                .withMessage("months from 2011-04: count is " + count + ", expected a whole number from 1 to 12000");
    }

    @Test
    void a_run_that_ends_before_it_starts_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Months.between(YearMonth.of(2012, 1), YearMonth.of(2011, 12)))
                .withMessage("months from 2012-01: count is 0, expected a whole number from 1 to 12000");
    }

    @Test
    void a_month_beyond_the_run_has_no_index() {
        Months two = Months.of("2011-04", 2);
        assertThat(two.indexOf(YearMonth.of(2011, 3))).isEqualTo(-1);
        assertThat(two.indexOf(YearMonth.of(2011, 6))).isEqualTo(-1);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> two.month(2))
                .withMessage("month 2 of 2011-04 to 2011-05 (2 months)");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> two.month(-1));
    }

    @Test
    void a_run_passes_by_even_steps_and_has_passed_once_it_is_over() {
        Months three = Months.of("2011-04", 3);
        assertThat(three.passedBy(YearMonth.of(2011, 3))).isZero();
        assertThat(three.passedBy(YearMonth.of(2011, 4))).isEqualByComparingTo("0.3333333333333333333333333333333333");
        assertThat(three.passedBy(YearMonth.of(2011, 5))).isEqualByComparingTo("0.6666666666666666666666666666666667");
        assertThat(three.passedBy(YearMonth.of(2011, 6))).isEqualByComparingTo("1");
        assertThat(three.passedBy(YearMonth.of(2031, 6))).isEqualByComparingTo("1");
        assertThat(Months.of("2011-04", 12).passedBy(YearMonth.of(2011, 6))).isEqualByComparingTo("0.25");
    }
}
