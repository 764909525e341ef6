package org.wholesum.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.probability.Distribution;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;

class ProbabilisticSensitivityTest {
    private static final CurrencyUnit GBP = CurrencyUnit.GBP;
    private static final Agency NHS = Agency.of("nhs");
    private static final Agency POLICE = Agency.of("police");
    private static final Months YEAR = Months.of("2014-04", 12);

    private static MonthlyCosts costs(double nhs, double police) {
        return MonthlyCosts.builder(GBP, YEAR)
                .add(NHS, 0, Math.round(100 * nhs))
                .add(POLICE, 11, Math.round(100 * police))
                .build();
    }

    private static final Inputs NORMAL =
            Inputs.builder().with("saving", Distribution.normal(30, 50)).build();
    private static final Function<Draw, MonthlyCosts> SAVING = draw -> costs(draw.value("saving"), 0);

    /** A normal saving of £30 ± £50: by scipy.stats.norm, σφ(μ/σ) − μΦ(−μ/σ) = 8.433637 and Φ(μ/σ) = 0.725747. */
    @Test
    void a_normal_saving_has_the_closed_form_value_of_information_and_probability() {
        ProbabilisticSensitivity draws = ProbabilisticSensitivity.of(NORMAL, 100_000, 1, SAVING);
        assertThat(draws.expectedValueOfPerfectInformation().getAmount().doubleValue())
                .isCloseTo(8.4336, within(0.2));
        assertThat(draws.probabilityOfSaving()).isCloseTo(0.725747, within(0.006));
        assertThat(draws.mean().getAmount().doubleValue()).isCloseTo(30, within(0.65));
        assertThat(draws.standardError().getAmount().doubleValue()).isCloseTo(50 / Math.sqrt(100_000), within(0.01));
        assertThat(draws.interval(0.95).lower() / 100).isCloseTo(30 - 1.96 * 50, within(2.0));
    }

    @Test
    void the_evppi_of_the_only_input_that_matters_is_the_evpi() {
        ProbabilisticSensitivity draws = ProbabilisticSensitivity.of(NORMAL, 20_000, 1, SAVING);
        Driver only = draws.drivers().get(0);
        assertThat(only.rankCorrelation()).isCloseTo(1, within(1e-3)); // but for savings rounded to the same penny
        double all = draws.expectedValueOfPerfectInformation().getAmount().doubleValue();
        assertThat(only.evppi().getAmount().doubleValue()).isCloseTo(all, within(0.05 * all));
    }

    @Test
    void an_input_without_effect_is_last_and_has_an_evppi_of_zero() {
        Inputs inputs = Inputs.builder()
                .with("idle", Distribution.uniform(0, 1))
                .with("saving", Distribution.normal(500, 50))
                .build();
        ProbabilisticSensitivity draws = ProbabilisticSensitivity.of(inputs, 2_000, 1, SAVING);
        assertThat(draws.drivers()).extracting(Driver::input).containsExactly("saving", "idle");
        assertThat(draws.drivers().get(1).share()).isLessThan(0.01);
        assertThat(draws.drivers().get(1).evppi()).isEqualTo(Money.parse("GBP 0.00"));
        assertThat(draws.expectedValueOfPerfectInformation()).isEqualTo(Money.parse("GBP 0.00"));
    }

    /** numpy.quantile of 0 to 100 at 0.025, 0.975 and 0.25 is 2.5, 97.5 and 25. */
    @Test
    void quantiles_are_interpolated_between_draws() {
        double[] each = IntStream.rangeClosed(0, 100).asDoubleStream().toArray();
        ProbabilisticSensitivity draws =
                ProbabilisticSensitivity.ofSavings(GBP, YEAR, Map.of(NHS, each), new double[12][101], Map.of(), 1);
        assertThat(draws.interval(0.95).lower()).isCloseTo(2.5, within(1e-9));
        assertThat(draws.interval(0.95).upper()).isCloseTo(97.5, within(1e-9));
        assertThat(draws.interval(NHS, 0.5).lower()).isCloseTo(25, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 64})
    void threads_make_no_difference(int threads) {
        double[] alone = ProbabilisticSensitivity.of(NORMAL, 500, 7, Execution.onOneThread(), SAVING)
                .savings();
        double[] many = ProbabilisticSensitivity.of(
                        NORMAL, 500, 7, Execution.onOneThread().threads(threads), SAVING)
                .savings();
        assertThat(many).containsExactly(alone);
        assertThat(ProbabilisticSensitivity.of(NORMAL, 500, 8, SAVING).savings())
                .isNotEqualTo(alone);
    }

    @Test
    void the_fan_adds_up_month_by_month_to_the_savings() {
        ProbabilisticSensitivity draws = ProbabilisticSensitivity.of(
                NORMAL, 200, 7, draw -> costs(draw.value("saving"), 2 * draw.value("saving")));
        List<FanMonth> fan = draws.fan(0.5);
        double[] inOrder = draws.savings();
        Arrays.sort(inOrder);
        assertThat(fan).hasSize(12);
        assertThat(fan.get(11).quantiles().get(0)).isCloseTo((inOrder[99] + inOrder[100]) / 2, within(1e-6));
        assertThat(fan.get(0).quantiles()).isEqualTo(fan.get(10).quantiles());
    }

    @Test
    void agencies_means_add_up_and_each_saves_in_its_own_share_of_draws() {
        Inputs inputs = Inputs.builder()
                .with("nhs", Distribution.normal(10, 1))
                .with("police", Distribution.normal(-10, 1))
                .build();
        ProbabilisticSensitivity draws =
                ProbabilisticSensitivity.of(inputs, 1_000, 3, d -> costs(d.value("nhs"), d.value("police")));
        assertThat(draws.probabilityOfSaving(NHS)).isEqualTo(1);
        assertThat(draws.probabilityOfSaving(POLICE)).isZero();
        assertThat(draws.probabilityOfSaving(Agency.of("fire"))).isZero();
        assertThat(draws.means().values().stream().reduce(Money::plus)).contains(draws.mean());
        assertThat(draws.toString()).contains("nhs", "police", "100.0%", "0.0%");
        assertThat(draws.explain().toString()).contains("1,000 draws with seed 3", "perfect information");
    }

    @Test
    void inputs_are_drawn_once_and_progress_is_reported_once() {
        List<String> works = new ArrayList<>();
        List<Long> done = new ArrayList<>();
        Execution work = Execution.onOneThread().withProgress((name, at, of) -> {
            works.add(name);
            done.add(at);
        });
        AtomicInteger studies = new AtomicInteger();
        ProbabilisticSensitivity.of(NORMAL, 100, 7, work, draw -> {
            studies.incrementAndGet();
            return SAVING.apply(draw);
        });
        assertThat(studies).hasValue(100);
        assertThat(works).containsOnly("drawing inputs");
        assertThat(done).isSorted().endsWith(100L).doesNotHaveDuplicates();
    }

    @Test
    void savings_of_another_model_need_one_value_for_each_draw() {
        Map<Agency, double[]> saving = Map.of(NHS, new double[100]);
        Map<Agency, double[]> fewer = Map.of(NHS, new double[99]);
        Map<String, double[]> none = Map.of();
        assertThatThrownBy(() -> ProbabilisticSensitivity.ofSavings(GBP, YEAR, saving, new double[11][100], none, 1))
                .hasMessage("savings of 11 months for 2014-04 to 2015-03 (12 months), expected 12");
        assertThatThrownBy(() -> ProbabilisticSensitivity.ofSavings(GBP, YEAR, fewer, new double[12][100], none, 1))
                .hasMessage("99 values beside 100 draws, expected one for each draw");
        assertThatThrownBy(() -> ProbabilisticSensitivity.ofSavings(GBP, YEAR, saving, new double[12][99], none, 1))
                .hasMessage("99 draws, expected at least 100");
    }

    @Test
    void too_few_draws_and_savings_of_different_months_are_refused() {
        assertThatThrownBy(() -> ProbabilisticSensitivity.of(NORMAL, 99, 1, SAVING))
                .hasMessage("99 draws, expected at least 100");
        assertThatThrownBy(() -> ProbabilisticSensitivity.of(
                        NORMAL, 100, 1, draw -> MonthlyCosts.zero(GBP, draw.value("saving") > 0 ? YEAR : YEAR.next(3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected the same");
    }
}
