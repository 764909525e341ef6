package org.wholesum.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.wholesum.inference.Effect;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.validation.ValidationData;

class InterruptedTimeSeriesTest {
    private static final Offset<Double> NEAR = within(1e-9);

    @Test
    void a_line_that_rises_by_two_and_steepens_by_a_tenth_has_these_changes() {
        double[] months = IntStream.range(0, 48)
                .mapToDouble(t -> 10 + 0.05 * t + (t >= 25 ? 2 + 0.1 * (t - 25) : 0))
                .toArray();
        InterruptedTimeSeries series = InterruptedTimeSeries.linear(months, 25);

        assertThat(series.level().value()).isCloseTo(2, NEAR);
        assertThat(series.slope().value()).isCloseTo(0.1, NEAR);
        assertThat(series.level().standardError()).isCloseTo(0, NEAR);
        assertThat(series.withoutChange()[47]).isCloseTo(10 + 0.05 * 47, NEAR);
        assertThat(series.explain().steps())
                .contains(
                        "48 readings, 25 before the change and 23 after it",
                        "expected value = intercept + level change + trend + slope change");
    }

    /** Reference values by NumPy 2.4.6. */
    @Test
    void newey_west_errors_allow_for_autocorrelation() {
        double[] values = IntStream.range(0, 40)
                .mapToDouble(t -> 20 + 0.3 * t + (t >= 22 ? -4 - 0.2 * (t - 22) : 0) + ((7 * t * t + 3 * t) % 11) / 2.0)
                .toArray();
        InterruptedTimeSeries series = InterruptedTimeSeries.linear(values, 22);

        assertThat(series.level().value()).isCloseTo(-4.0730994152, NEAR);
        assertThat(series.slope().value()).isCloseTo(-0.1881320949, NEAR);
        assertThat(series.level().standardError()).isCloseTo(0.5695708215, NEAR);
        assertThat(series.slope().standardError()).isCloseTo(0.0408298894, NEAR);
        assertThat(series.lags(0).level().standardError()).isCloseTo(1.1728888475, NEAR);
        assertThat(series.level().degreesOfFreedom()).isEqualTo(36);
        assertThat(series.level().method()).isEqualTo("Newey–West, 3 lags");
    }

    /** The published coefficients of Sicily's smoking ban, with counts that lie on their curve in an invented population. */
    @Test
    void counts_that_lie_on_the_published_curve_give_the_published_coefficients() {
        double[] people =
                IntStream.range(0, 59).mapToDouble(t -> 360_000 + 500 * (t % 7)).toArray();
        double[] counts = IntStream.range(0, 59)
                .mapToDouble(
                        t -> people[t] * StrictMath.exp(-6.243151 - (t >= 36 ? 0.1116284 : 0) + 0.004944992 * (t + 1)))
                .toArray();
        InterruptedTimeSeries series =
                InterruptedTimeSeries.counts(counts, people, 36).levelOnly().overdispersion(false);

        assertThat(series.level().value()).isCloseTo(-0.1116284, within(1e-8));
        assertThat(Math.rint(StrictMath.exp(series.level().value()) * 1000) / 1000)
                .isEqualTo(0.894);
        assertThat(series.dispersion()).isCloseTo(0, within(1e-8));
    }

    @Test
    void sicily_smoking_ban() {
        InterruptedTimeSeries plain = sicily().overdispersion(false);

        assertThat(values(plain, Effect::value).subList(0, 3))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 5e-7 ? 0 : Double.compare(a, b))
                .containsExactly(-6.243151, -0.1116284, 0.004944992);
        assertThat(ratio(plain)).containsExactly(0.894, 0.865, 0.925);
        assertThat(plain.dispersion()).isCloseTo(3.559, within(0.0005));
        assertThat(plain.explain().toString()).contains("rate ratio: e^(level change) = 0.8943");
    }

    @Test
    void sicily_smoking_ban_with_seasons_and_overdispersion() {
        InterruptedTimeSeries seasons = sicily().harmonics(2, 12);

        assertThat(ratio(seasons)).containsExactly(0.885, 0.839, 0.933);
        assertThat(seasons.dispersion()).isCloseTo(2.262, within(0.0005));
    }

    @Property(tries = 50)
    void a_factor_on_the_exposure_changes_only_the_intercept(
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        double[] counts = {5, 7, 6, 8, 9, 4, 3, 5, 2, 4};
        double[] ones = new double[10];
        double[] scaled = new double[10];
        Arrays.fill(ones, 1);
        Arrays.fill(scaled, factor);
        InterruptedTimeSeries one = InterruptedTimeSeries.counts(counts, ones, 5);
        InterruptedTimeSeries other = InterruptedTimeSeries.counts(counts, scaled, 5);

        assertThat(other.level().value()).isCloseTo(one.level().value(), within(1e-7));
        assertThat(other.level().standardError()).isCloseTo(one.level().standardError(), within(1e-7));
        assertThat(other.coefficients().get(0).value() + StrictMath.log(factor))
                .isCloseTo(one.coefficients().get(0).value(), within(1e-7));
    }

    @Test
    void counts_with_two_levels_have_the_ratio_of_their_means() {
        double[] counts = {4, 6, 4, 6, 10, 10, 10, 10};
        double[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
        double[] expected = InterruptedTimeSeries.counts(counts, ones, 4).withoutChange();

        // the fitted values of a Poisson regression sum to the counts on each side
        assertThat(Arrays.stream(expected, 0, 4).sum()).isCloseTo(20, within(1e-6));
    }

    @Test
    void input_that_cannot_be_used_is_reported_all_at_once() {
        assertThatThrownBy(() -> InterruptedTimeSeries.counts(new double[] {1, -1, Double.NaN}, new double[] {1, 0}, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "3 readings, 1 of them before the change: expected two or more before and after it")
                .hasMessageContaining("3 counts and 2 exposures: expected one exposure for each count")
                .hasMessageContaining("reading 2 is -1.0, expected a finite number of 0 or more")
                .hasMessageContaining("reading 3 is NaN")
                .hasMessageContaining("exposure 2 is 0.0, expected a number above 0");
        InterruptedTimeSeries short4 = InterruptedTimeSeries.linear(new double[] {1, 2, 3, 5}, 2);
        assertThatThrownBy(short4::level).hasMessageContaining("4 readings for 4 coefficients: expected more readings");
        assertThatThrownBy(() -> short4.harmonics(6, 12)).hasMessageContaining("fewer than half the period");
        assertThatThrownBy(() -> short4.levelOnly().slope()).hasMessageContaining("only a level change");
        assertThatThrownBy(() -> short4.lags(4)).hasMessageContaining("4 lags: expected from 0 to 3");
    }

    @Test
    void no_events_after_the_change_have_no_finite_rate_ratio() {
        double[] counts = {4, 6, 4, 6, 0, 0, 0, 0};
        double[] ones = {1, 1, 1, 1, 1, 1, 1, 1};

        assertThatThrownBy(() -> InterruptedTimeSeries.counts(counts, ones, 4).level())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "has no finite estimate: expected counts above 0 both before and after the change");
    }

    private static InterruptedTimeSeries sicily() {
        List<String[]> rows = ValidationData.rows("sicily.csv", ",");
        double[] counts =
                rows.stream().mapToDouble(row -> Double.parseDouble(row[2])).toArray();
        double[] people =
                rows.stream().mapToDouble(row -> Double.parseDouble(row[6])).toArray();
        int start = (int) rows.stream().filter(row -> row[4].equals("0")).count();
        return InterruptedTimeSeries.counts(counts, people, start).levelOnly();
    }

    private static List<Double> values(InterruptedTimeSeries series, ToDoubleFunction<Effect> of) {
        return series.coefficients().stream().mapToDouble(of).boxed().toList();
    }

    private static List<Double> ratio(InterruptedTimeSeries series) {
        Effect level = series.level();
        return IntStream.range(0, 3)
                .mapToObj(i -> List.of(level.value(), level.lower(0.95), level.upper(0.95))
                        .get(i))
                .map(log -> Math.rint(StrictMath.exp(log) * 1000) / 1000)
                .toList();
    }
}
