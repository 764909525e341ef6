package org.wholesum.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.wholesum.costs.Months;
import org.wholesum.problem.InvalidInputException;

/** Centres, limits, signals, breaks, and what is refused. */
class ControlChartTest {
    /** A series on which tools differ, with and without screening of moving ranges. */
    private static final double[] OUTLIER = {1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};

    private static ControlChart xmr(double... values) {
        return ControlChart.xmr("visits", Months.of("2012-01", values.length), values);
    }

    private static ControlChart.Reading reading(String month, double count, double denominator) {
        return new ControlChart.Reading(YearMonth.parse(month), count, denominator);
    }

    private static List<String> months(List<ControlChart.Point> points) {
        return points.stream().map(point -> point.month().toString()).toList();
    }

    private static List<String> signals(ChartRule rule, double... values) {
        return months(xmr(values).withRules(EnumSet.of(rule)).signals());
    }

    @Example
    void limits_without_screening_keep_every_moving_range() {
        ControlChart.Point first = xmr(OUTLIER).points().get(0);

        assertThat(first.centre()).isCloseTo(1.94, within(0.005));
        assertThat(first.upper()).isCloseTo(6.95, within(0.005));
        assertThat(first.lower()).isCloseTo(-3.06, within(0.005));
    }

    @Example
    void readings_of_a_measure_are_in_its_unit() {
        Measure evictions = Measure.of(
                        "evictions",
                        List.of(
                                new Reading("ward", YearMonth.of(2012, 1), 4, 8, 2000),
                                new Reading("ward", YearMonth.of(2012, 2), 6, 12, 2000)))
                .unit("per 1,000");

        ControlChart.Point first = ControlChart.u(evictions, "ward").points().get(0);

        // 20 events among 4,000: 5 per 1,000; 3 × √(0.005 ÷ 2,000) × 1,000 = 4.7434
        assertThat(first.value()).isCloseTo(4, within(1e-9));
        assertThat(first.centre()).isCloseTo(5, within(1e-9));
        assertThat(first.upper()).isCloseTo(9.7434, within(5e-5));
    }

    @Example
    void limits_with_screening_leave_outlying_moving_ranges_out() {
        ControlChart.Point first = xmr(OUTLIER).screened().points().get(0);

        assertThat(first.centre()).isCloseTo(1.94, within(0.005));
        assertThat(first.upper()).isCloseTo(4.60, within(0.005));
        assertThat(first.lower()).isCloseTo(-0.72, within(0.005));
    }

    @Example
    void the_outlier_is_the_only_signal_either_way() {
        assertThat(months(xmr(OUTLIER).signals())).containsExactly("2012-05");
        assertThat(months(xmr(OUTLIER).screened().signals())).containsExactly("2012-05");
    }

    @Example
    void the_chart_says_whether_it_was_screened() {
        assertThat(xmr(OUTLIER).toString()).startsWith("visits, XmR chart, not screened\n");
        assertThat(xmr(OUTLIER).screened().toString()).startsWith("visits, XmR chart, screened\n");
        assertThat(xmr(OUTLIER).screened().explain().toString())
                .contains("screened once: 2 moving ranges above 6.15 (3.267 × their mean) left out");
    }

    @Example
    void a_p_chart_has_limits_by_the_size_of_each_month() {
        ControlChart chart =
                ControlChart.p("failure demand", List.of(reading("2012-01", 20, 100), reading("2012-02", 80, 400)));

        assertThat(chart.points().get(0).upper()).isCloseTo(0.32, within(1e-12));
        assertThat(chart.points().get(0).lower()).isCloseTo(0.08, within(1e-12));
        assertThat(chart.points().get(1).upper()).isCloseTo(0.26, within(1e-12));
    }

    @Example
    void limits_of_shares_and_rates_stay_where_shares_and_rates_can_be() {
        ControlChart p = ControlChart.p("share", List.of(reading("2012-01", 1, 4), reading("2012-02", 1, 2)));
        ControlChart u = ControlChart.u("rate", List.of(reading("2012-01", 9, 1), reading("2012-02", 8, 16)));

        assertThat(p.points().get(1).lower()).isZero();
        assertThat(p.points().get(1).upper()).isEqualTo(1);
        assertThat(u.points().get(0).lower()).isZero();
        assertThat(u.points().get(0).upper()).isCloseTo(4, within(1e-12));
        assertThat(u.points().get(1).upper()).isCloseTo(1.75, within(1e-12));
        assertThat(months(u.signals())).containsExactly("2012-01");
    }

    @Example
    void eight_readings_on_a_side_are_a_signal_and_seven_are_not() {
        double[] seven = {9, 9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1, 1, 1};
        assertThat(signals(ChartRule.EIGHT_ON_A_SIDE, seven)).isEmpty();
        double[] eight = {9, 8, 9, 8, 9, 8, 9, 8, 1, 2, 1, 1, 9};
        assertThat(signals(ChartRule.EIGHT_ON_A_SIDE, eight)).hasSize(8).startsWith("2012-01");
    }

    @Example
    void six_rising_readings_are_a_trend_of_six_and_not_of_seven() {
        double[] rising = {5, 1, 2, 3, 4, 5, 6, 1, 1};
        assertThat(signals(ChartRule.TREND_OF_SIX, rising)).hasSize(6).startsWith("2012-02");
        assertThat(signals(ChartRule.TREND_OF_SEVEN, rising)).isEmpty();
        assertThat(signals(ChartRule.TREND_OF_SIX, 1, 2, 3, 3, 4, 5, 6)).isEmpty();
    }

    @Example
    void two_of_three_readings_beyond_two_sigma_are_signals_on_one_side_only() {
        double[] calm = {5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6};
        double[] one = DoubleStream.concat(DoubleStream.of(calm), DoubleStream.of(8.5, 5.5, 8.5, 5, 6, 5))
                .toArray();
        double[] both = DoubleStream.concat(DoubleStream.of(calm), DoubleStream.of(8.5, 5.5, 2.5, 5, 6, 5))
                .toArray();

        assertThat(signals(ChartRule.TWO_OF_THREE, one)).containsExactly("2013-09", "2013-11");
        assertThat(signals(ChartRule.TWO_OF_THREE, both)).isEmpty();
    }

    @Example
    void a_declared_break_gives_each_side_limits_of_its_own() {
        ControlChart chart = xmr(10, 12, 10, 12, 2, 3, 2, 3).brokenAt(YearMonth.parse("2012-05"));

        assertThat(chart.points().get(3).centre()).isEqualTo(11);
        assertThat(chart.points().get(3).upper()).isCloseTo(16.32, within(1e-9));
        assertThat(chart.points().get(4).centre()).isEqualTo(2.5);
        assertThat(chart.points().get(4).upper()).isCloseTo(5.16, within(1e-9));
        assertThat(chart.toString()).contains("break at May 2012");
        assertThat(chart.explain().steps())
                .anyMatch(step -> step.startsWith("2012-05 to 2012-08 (4 months): mean of 4 readings = 2.50"))
                .contains("2012-05 to 2012-08 (4 months): limits of fewer than 12 readings are provisional");
    }

    @Example
    void a_measure_makes_a_chart_for_each_of_its_areas() {
        Measure visits = Measure.of(
                "visits",
                List.of(
                        Reading.of("Tunstall", YearMonth.parse("2012-01"), 3),
                        Reading.of("Burslem", YearMonth.parse("2012-01"), 9),
                        Reading.of("Tunstall", YearMonth.parse("2012-02"), 5)));

        assertThat(ControlChart.xmr(visits, "Tunstall").points().get(1).centre())
                .isEqualTo(4);
        assertThatThrownBy(() -> ControlChart.xmr(visits, "Tunstal"))
                .hasMessage("visits has no reading of area \"Tunstal\"\n  Maybe Tunstall");
    }

    @Example
    void one_reading_is_refused() {
        assertThatThrownBy(() -> xmr(3))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("visits: there is one reading, expected two or more");
        assertThatThrownBy(() -> ControlChart.u("visits", List.of()))
                .hasMessage("visits: there is no reading, expected two or more");
    }

    @Example
    void months_missing_or_repeated_and_denominators_of_zero_are_named_together() {
        List<ControlChart.Reading> readings = List.of(
                reading("2012-01", 1, 0),
                reading("2012-02", 9, 4),
                reading("2012-02", 1, 4),
                reading("2012-05", Double.NaN, 4));

        assertThatThrownBy(() -> ControlChart.p("calls", readings)).hasMessage("""
                calls: 2012-01 has the denominator 0, expected more than 0
                calls: 2012-02 has the count 9, expected one from 0 to the denominator 4
                calls: 2012-05 is NaN of 4.0, expected numbers
                calls: 2012-02 has two readings or more, expected one
                calls: 2012-03 has no reading, expected one for each month from 2012-01 to 2012-05
                calls: 2012-04 has no reading, expected one for each month from 2012-01 to 2012-05""");
    }

    @Example
    void a_number_of_values_that_differs_from_the_months_is_refused() {
        assertThatThrownBy(() -> ControlChart.xmr("visits", Months.of("2012-01", 3), 1, 2))
                .hasMessage("visits: 2 readings for 2012-01 to 2012-03 (3 months), expected one for each month");
    }

    @Example
    void a_break_with_one_reading_on_a_side_is_refused() {
        assertThatThrownBy(() -> xmr(1, 2, 3).brokenAt(YearMonth.parse("2012-03")))
                .hasMessage("visits: break at 2012-03: 2 readings before it and 1 from it on, expected two or more on"
                        + " each side");
    }

    @Property(tries = 100)
    void a_constant_series_has_no_signal(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double value, @ForAll @IntRange(min = 2, max = 60) int n) {
        assertThat(xmr(Collections.nCopies(n, value).stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .signals())
                .isEmpty();
    }

    @Property(tries = 100)
    void the_order_of_the_readings_makes_no_difference(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 50) Integer> counts) {
        List<ControlChart.Reading> readings = IntStream.range(0, counts.size())
                .mapToObj(i -> new ControlChart.Reading(YearMonth.of(2012, 1).plusMonths(i), counts.get(i), 50))
                .collect(Collectors.toList());
        String inOrder = ControlChart.p("calls", readings).toString();
        Collections.reverse(readings);

        assertThat(ControlChart.p("calls", readings).toString()).isEqualTo(inOrder);
    }

    @Property(tries = 100)
    void screening_never_widens_limits(@ForAll @Size(min = 2, max = 40) List<@IntRange(min = 0, max = 99) Integer> of) {
        ControlChart chart = xmr(of.stream().mapToDouble(Integer::doubleValue).toArray());

        assertThat(chart.screened().points().get(0).upper())
                .isLessThanOrEqualTo(chart.points().get(0).upper() + 1e-9);
    }

    @Example
    void the_table_is_the_same_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(xmr(1.5, 2).withRules(Set.of())).hasToString("""
                    visits, XmR chart, not screened
                    month    reading  centre  lower  upper  signal
                    ───────  ───────  ──────  ─────  ─────  ──────
                    2012-01     1.50    1.75  0.420   3.08
                    2012-02     2.00    1.75  0.420   3.08""");
        } finally {
            Locale.setDefault(before);
        }
    }
}
