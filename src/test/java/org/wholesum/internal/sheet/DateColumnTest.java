package org.wholesum.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.problem.InvalidInputException;

class DateColumnTest {
    private static DateColumn column(String... texts) {
        DateColumn column = new DateColumn();
        for (String text : texts) {
            column.add(text);
        }
        return column;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14-Jan-2014",
                "14 January 2014",
                "14/01/14",
                "41653",
                "2014-01-14 00:00:00",
                "14/01/2014 00:00",
                "2014-01-14T10:15:00Z",
                "20140114",
                "14jan2014",
                "Jan 14 2014 12:00AM",
                "Tue 14 Jan 2014",
                "14.1.2014",
                "14th January 2014",
                "41653.75",
                "14/01/2014 9:05 pm",
                "14JAN2014:10:15:00"
            })
    void forms_with_one_reading_are_read_without_a_pattern(String text) {
        assertThat(column(text).form().value().read(text)).isEqualTo(LocalDate.of(2014, 1, 14));
    }

    @ParameterizedTest
    @CsvSource({
        "201401, 'a month, not a day: expected a date'",
        "Jan-14, 'a month, not a day: expected a date'",
        "2014-01, 'a month, not a day: expected a date'",
        "10:15, a time of day instead of a date",
        "10:15:00, a time of day instead of a date",
        "31/02/2014, there is no such day from 1900 to 2199",
        "2014-02-30, there is no such day from 1900 to 2199",
        "soon, expected a date as dd/MM/yyyy",
        "41, expected a date as dd/MM/yyyy"
    })
    void what_is_no_date_is_refused_with_its_kind(String text, String expected) {
        DateForm form = column("21/01/2014").form().value();
        assertThatThrownBy(() -> form.read(text)).isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(
                        e.problems().get(0).expected())
                .isEqualTo(expected));
    }

    @Example
    void one_value_decides_the_order_of_the_whole_column() {
        Detected<DateForm> found =
                column("05/02/2014", "21/01/2014", "06/02/2014").form();
        assertThat(found.value().read("05/02/2014")).isEqualTo(LocalDate.of(2014, 2, 5));
        assertThat(found.because()).isEqualTo("Days come first in 1 value (first 21/01/2014).");
        Detected<DateForm> american = column("05/02/2014", "01/21/2014").form();
        assertThat(american.value().read("05/02/2014")).isEqualTo(LocalDate.of(2014, 5, 2));
    }

    @Example
    void an_order_that_no_value_decides_is_refused_with_both_readings() {
        DateColumn column = column("05/02/2014", "03/03/2014");
        assertThatThrownBy(column::form)
                .hasMessage("the order of day and month is not shown by any value of the column: 05/02/2014 is"
                        + " 5 February 2014 or 2 May 2014\n"
                        + "  Maybe state the order: dates: dd/MM/yyyy, or dates: MM/dd/yyyy");
    }

    @Example
    void an_order_that_values_contradict_is_refused_only_if_it_decides_a_value() {
        assertThatThrownBy(column("05/02/2014", "21/01/2014", "01/21/2014")::form)
                .hasMessageContaining(
                        "contradictory: days come first in 1 value (first 21/01/2014), months in 1 value");
        DateForm clear = column("21/01/2014", "01/21/2014", "03/03/2014").form().value();
        assertThat(clear.read("21/01/2014")).isEqualTo(clear.read("01/21/2014"));
    }

    @Example
    void forms_may_be_mixed_if_each_value_has_one_reading() {
        Detected<DateForm> found = column("14-Jan-2014", "1 February 2014", "21/01/14", "41660", "201401")
                .form();
        assertThat(found.because())
                .isEqualTo("Days come first in 1 value (first 21/01/14); the forms are d MMM yyyy (2), dd/MM/yy (1),"
                        + " excel (1).");
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, 5/2/2014",
        "d MMM yy, 05 Feb 14",
        "yyyyMMdd, 20140205",
        "ddMMyyyy, 05022014",
        "MM/dd/yyyy HH:mm, 02/05/2014 10:15",
        "dd.MM.yyyy, 05.02.2014",
        "yyyy-MM-dd'T'HH:mm:ss, 2014-02-05T01:02:03",
        "excel, 41675",
        "excel, 41675.5",
        "dd/MM/yyyy, 2014-02-05",
        "dd-MMM-yyyy, 05-FEBRUARY-2014"
    })
    void a_stated_pattern_reads_its_dates(String pattern, String text) {
        assertThat(DateForm.stated(pattern).read(text)).isEqualTo(LocalDate.of(2014, 2, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dd/MM", "dd/dd/yyyy", "dd/QQ/yyyy", "ISO", "(.*)", "dd/MM/yyyyy"})
    void a_pattern_without_a_day_a_month_and_a_year_is_refused(String pattern) {
        assertThatThrownBy(() -> DateForm.stated(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void days_of_a_spreadsheet_are_those_that_it_counts(
            @ForAll @DateRange(min = "1954-10-04", max = "2119-01-01") LocalDate date) {
        long serial = date.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
        assertThat(DateForm.CLEAR.read(Long.toString(serial))).isEqualTo(date);
    }
}
