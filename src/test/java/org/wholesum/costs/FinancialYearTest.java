package org.wholesum.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {
    @Provide
    Arbitrary<YearMonth> month() {
        return AnyCosts.month();
    }

    @Test
    void march_2014_is_in_2013_14_and_april_in_the_next() {
        assertThat(FinancialYear.of(YearMonth.of(2014, 3))).hasToString("2013/14");
        assertThat(FinancialYear.of(YearMonth.of(2014, 4))).hasToString("2014/15");
    }

    @Test
    void a_century_ends_as_people_write_it() {
        assertThat(FinancialYear.starting(1999)).hasToString("1999/00");
        assertThat(FinancialYear.parse("1999/00").months()).isEqualTo(Months.of("1999-04", 12));
        assertThat(FinancialYear.starting(2008)).hasToString("2008/09");
    }

    @Property
    void a_month_is_in_the_months_of_its_year_and_of_no_other(@ForAll("month") YearMonth month) {
        FinancialYear year = FinancialYear.of(month);
        assertThat(year.months().contains(month)).isTrue();
        assertThat(FinancialYear.starting(year.start() - 1).months().contains(month))
                .isFalse();
        assertThat(FinancialYear.starting(year.start() + 1).months().contains(month))
                .isFalse();
    }

    @Property
    void what_is_printed_can_be_read(@ForAll @IntRange(min = 1000, max = 9998) int start) {
        assertThat(FinancialYear.parse(FinancialYear.starting(start).toString()).start())
                .isEqualTo(start);
    }

    @Property
    void years_sort_by_time(
            @ForAll @IntRange(min = 1, max = 9998) int a, @ForAll @IntRange(min = 1, max = 9998) int b) {
        assertThat(Integer.signum(FinancialYear.starting(a).compareTo(FinancialYear.starting(b))))
                .isEqualTo(Integer.signum(a - b));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013/15", "2013-14", "2013/2014", "13/14", "2013", ""})
    void another_form_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.parse(text))
                .withMessage("financial year \"" + text + "\": expected yyyy/yy, as 2013/14");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 9999})
    void a_year_that_has_no_four_digits_is_refused(int start) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.starting(start))
                .withMessage("financial year starting " + start + ": expected 1 to 9998");
    }
}
