package org.wholesum.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Months;
import org.wholesum.inference.Effect;
import org.wholesum.problem.InvalidInputException;

class MeasureTest {
    private static final Months BEFORE = Months.of("2011-04", 6);
    private static final Months AFTER = Months.of("2011-10", 6);
    private static final Set<String> PILOT = Set.of("ward");
    private static final Set<String> CITY = Set.of("city");

    @Test
    void without_numerators_the_interval_comes_from_the_spread_of_months() {
        // before: mean 100, variance 2.8 ÷ 6; after: mean 86, the same: Welch has 10 degrees of freedom
        Measure arrears =
                Measure.of("rent arrears", values("ward", 100, 86)).unit("£").lowerIsBetter();
        MeasureChange change = arrears.change(PILOT, BEFORE, AFTER);

        assertThat(change.pilotChange().value()).isCloseTo(-14, within(1e-12));
        assertThat(change.pilotChange().standardError()).isCloseTo(Math.sqrt(2 * 2.8 / 6), within(1e-12));
        assertThat(change.pilotChange().degreesOfFreedom()).isCloseTo(10, within(1e-9));
        assertThat(change.relativeChange()).isCloseTo(-0.14, within(1e-12));
        assertThat(change.finding()).isEqualTo("better");
        assertThat(change.cautions()).containsExactly("no control: what changed everywhere is part of the change");
    }

    @Test
    void a_pilot_is_compared_with_the_whole_city() {
        List<Reading> readings = values("ward", 100, 86);
        readings.addAll(values("city", 200, 190));
        MeasureChange change =
                Measure.of("rent arrears", readings).lowerIsBetter().change(PILOT, CITY, BEFORE, AFTER);

        assertThat(change.effect().value()).isCloseTo(-4, within(1e-12));
        assertThat(change.effect().standardError()).isCloseTo(Math.sqrt(4 * 2.8 / 6), within(1e-12));
        assertThat(change.relativeControlChange())
                .hasValueSatisfying(v -> assertThat(v).isCloseTo(-0.05, within(1e-12)));
        assertThat(change.toString())
                .startsWith("rent arrears: pilot −14%, control −5%, difference of the changes: −4, ")
                .endsWith(": better");
        assertThat(change.explain().steps()).contains("pilot: 100 before (6 months), 86 after (6 months), −14%");
    }

    @Test
    void events_vary_by_poissons_distribution_and_few_are_named() {
        // 24 of 6,000 and 12 of 6,000: the months vary less than Poisson's distribution allows
        Measure rate = Measure.of("evictions", counts("ward", 4, 2))
                .unit("per 1,000 homes")
                .lowerIsBetter();
        MeasureChange change = rate.change(PILOT, BEFORE, AFTER);

        assertThat(change.effect().value()).isCloseTo(-2, within(1e-12));
        assertThat(change.effect().standardError()).isCloseTo(1000 * Math.sqrt((24.5 + 12.5) / 36e6), within(1e-12));
        assertThat(change.effect().degreesOfFreedom()).isInfinite();
        assertThat(change.finding()).isEqualTo("better");
        assertThat(change.cautions())
                .contains("small number: fewer than 20 events in a window; the interval is approximate");
    }

    @Test
    void a_percentage_varies_by_the_binomial_distribution() {
        List<Reading> readings = new ArrayList<>();
        YearMonth before = YearMonth.of(2011, 4);
        YearMonth after = YearMonth.of(2011, 10);
        readings.add(new Reading("ward", before, 40, 40, 100));
        readings.add(new Reading("ward", after, 60, 60, 100));
        MeasureChange change = Measure.of("right first time", readings)
                .unit("%")
                .higherIsBetter()
                .change(PILOT, BEFORE, AFTER);

        double p = 41 / 102.0;
        assertThat(change.effect().standardError()).isCloseTo(100 * Math.sqrt(2 * p * (1 - p) / 100), within(1e-9));
        assertThat(change.finding()).isEqualTo("better");
        assertThat(change.cautions()).contains("small number: 1 month in a window, fewer than 6");
    }

    @Test
    void a_percentage_above_a_hundred_and_few_cases_without_an_event_are_named() {
        YearMonth month = YearMonth.of(2011, 4);
        Measure right = Measure.of(
                        "right first time",
                        List.of(
                                new Reading("ward", month, 95, 95, 100),
                                new Reading("ward", month.plusMonths(6), 90, 90, 100)))
                .unit("%");
        Measure wrong = Measure.of(
                        "right first time",
                        List.of(
                                new Reading("ward", month, 120, 12, 10),
                                new Reading("ward", month.plusMonths(6), 90, 9, 10)))
                .unit("%");

        assertThat(right.change(PILOT, BEFORE, AFTER).cautions())
                .contains("small number: fewer than 20 cases with, or without, an event in a window; the interval is"
                        + " approximate");
        assertThatThrownBy(() -> wrong.change(PILOT, BEFORE, AFTER))
                .hasMessageContaining("area \"ward\", 2011-04: numerator 12 of 10, expected at most the denominator");
    }

    @Test
    void no_events_have_an_error_too() {
        MeasureChange change = Measure.of("evictions", counts("ward", 4, 0)).change(PILOT, BEFORE, AFTER);

        assertThat(change.effect().standardError()).isCloseTo(1000 * Math.sqrt(25.0 / 36e6), within(1e-12));
        assertThat(change.finding()).isEqualTo("lower");
    }

    @Test
    void months_that_vary_more_than_events_at_random_widen_the_interval() {
        List<Reading> readings = new ArrayList<>();
        double[] events = {10, 50, 10, 50, 10, 50, 30, 30, 30, 30, 30, 30};
        for (int i = 0; i < events.length; i++) {
            readings.add(new Reading("ward", BEFORE.first().plusMonths(i), events[i], events[i], 1000));
        }
        Effect effect =
                Measure.of("calls", readings).change(PILOT, BEFORE, AFTER).effect();

        // χ² ÷ 5 = 6 × 20² ÷ 30 ÷ 5 = 16 in the first window
        assertThat(effect.standardError()).isCloseTo(1000 * Math.sqrt(180.5 * 17 / 36e6), within(1e-9));
        assertThat(effect.degreesOfFreedom()).isCloseTo(5 * 17 * 17 / 256.0, within(1e-9));
    }

    @Test
    void a_month_that_not_every_area_has_is_left_out_and_named() {
        List<Reading> readings = values("ward", 100, 86);
        readings.addAll(values("city", 200, 190));
        readings.remove(0);
        MeasureChange change = Measure.of("arrears", readings).change(Set.of("ward", "city"), BEFORE, AFTER);

        assertThat(change.cautions())
                .contains(
                        "1 months of the windows are left out, as not every area has a reading",
                        "small number: 5 months in a window, fewer than 6");
    }

    @Test
    void what_a_change_lacks_is_reported_all_at_once() {
        List<Reading> readings = values("ward", 100, 86);
        readings.addAll(values("city", 200, 190).subList(6, 12));
        Measure measure = Measure.of("arrears", readings);

        assertThatThrownBy(() -> measure.change(Set.of("wrad"), CITY, BEFORE, AFTER))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("pilot area \"wrad\" has no reading in 2011-04 to 2011-09 (6 months)")
                .hasMessageContaining("ward")
                .hasMessageContaining(
                        "control area \"city\" has no reading in 2011-04 to 2011-09 (6 months), expected one");
        assertThatThrownBy(() -> measure.change(PILOT, PILOT, AFTER, BEFORE))
                .hasMessageContaining("expected a window that ends before the other begins")
                .hasMessageContaining("[ward] is in the pilot and in the control");
        assertThatThrownBy(() -> measure.change(PILOT, Months.of("2011-04", 1), AFTER))
                .hasMessageContaining(
                        "1 months of 2011-04 (1 month) have a reading of every pilot area, expected 2 or more");
    }

    @Test
    void readings_that_contradict_each_other_are_refused() {
        YearMonth month = YearMonth.of(2011, 4);

        assertThatThrownBy(() -> Measure.of("arrears", List.of(Reading.of("ward", month, 1))))
                .hasMessageContaining("measure \"arrears\" has one reading, expected two or more");
        assertThatThrownBy(() ->
                        Measure.of("arrears", List.of(Reading.of("ward", month, 1), Reading.of("ward", month, 2))))
                .hasMessageContaining("area \"ward\", 2011-04: occurs twice");
        assertThatThrownBy(() -> Measure.of(
                        "calls",
                        List.of(
                                new Reading("ward", month, 12, 12, 1000),
                                new Reading("ward", month.plusMonths(1), 15, 12, 1000),
                                new Reading("ward", month.plusMonths(2), 12, 12, 1000))))
                .hasMessageContaining("area \"ward\", 2011-05: value 15, expected 12, numerator ÷ denominator × 1000");
        assertThatThrownBy(() -> new Reading("ward", month, 1, 3, Double.NaN))
                .hasMessageContaining("expected a finite value, and either both a numerator");
    }

    @Test
    void readings_in_another_order_give_the_same_change() {
        List<Reading> readings = values("ward", 100, 86);
        readings.addAll(values("city", 200, 190));
        List<Reading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(Measure.of("arrears", shuffled)
                        .change(PILOT, CITY, BEFORE, AFTER)
                        .explain())
                .isEqualTo(Measure.of("arrears", readings)
                        .change(PILOT, CITY, BEFORE, AFTER)
                        .explain());
    }

    /** Six months around the mean before, −2, −1, 0, 0, 1, 2 off it, and six after. */
    private static List<Reading> values(String area, double before, double after) {
        int[] off = {-2, -1, 0, 0, 1, 2, -2, -1, 0, 0, 1, 2};
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double value = (i < 6 ? before : after) + off[i] * Math.sqrt(1.4);
            readings.add(Reading.of(area, BEFORE.first().plusMonths(i), value));
        }
        return readings;
    }

    private static List<Reading> counts(String area, double before, double after) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double events = i < 6 ? before : after;
            readings.add(new Reading(area, BEFORE.first().plusMonths(i), events, events, 1000));
        }
        return readings;
    }
}
