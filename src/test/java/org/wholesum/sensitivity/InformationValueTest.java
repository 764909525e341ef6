package org.wholesum.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.probability.Distribution;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;
import org.wholesum.problem.InvalidInputException;

/** Values of information whose closed form, or a quadrature with scipy.integrate.quad, is known. */
class InformationValueTest {
    private static final CurrencyUnit GBP = CurrencyUnit.GBP;
    private static final Months YEAR = Months.of("2014-04", 12);
    private static final Agency NHS = Agency.of("nhs");

    private static MonthlyCosts pounds(double saving) {
        return MonthlyCosts.builder(GBP, YEAR)
                .add(NHS, 0, Math.round(100 * saving))
                .build();
    }

    private static ProbabilisticSensitivity draws(
            Inputs inputs, int count, java.util.function.ToDoubleFunction<Draw> saving) {
        return ProbabilisticSensitivity.of(inputs, count, 2024, draw -> pounds(saving.applyAsDouble(draw)));
    }

    private static double pounds(Money money) {
        return money.getAmount().doubleValue();
    }

    /**
     * C. Jackson, <i>voi for Value of Information calculation: package overview</i>, 2024: a net benefit p₁ − p₂ of N(1, 1)
     * and N(0, 2), here in thousands; σ × the unit normal loss of 1 ÷ σ.
     */
    @Test
    void two_independent_normal_inputs_have_the_closed_form_value() {
        Inputs inputs = Inputs.builder()
                .with("p1", Distribution.normal(1, 1))
                .with("p2", Distribution.normal(0, 2))
                .build();
        ProbabilisticSensitivity draws = draws(inputs, 20_000, d -> 1000 * (d.value("p1") - d.value("p2")));
        InformationValue value = InformationValue.of(draws, Map.of("both", List.of("p2", "p1")));
        assertThat(pounds(value.evpi())).isCloseTo(479.81, within(25.0));
        assertThat(pounds(value.group("p1").evppi())).isCloseTo(83.32, within(10.0));
        assertThat(pounds(value.group("p2").evppi())).isCloseTo(395.59, within(20.0));
        assertThat(value.group("both").evppi()).isEqualTo(value.evpi());
        assertThat(value.inputs()).extracting(InformationGroup::name).containsExactly("p2", "p1");
    }

    /** N(50, 10) and N(−40, 20), correlated at 0.6: the slope of one carries the other's part. */
    @Test
    void an_input_is_also_worth_what_it_says_of_a_correlated_one() {
        Inputs inputs = Inputs.builder()
                .with("a", Distribution.normal(50, 10))
                .with("b", Distribution.normal(-40, 20))
                .correlated("a", "b", 0.6)
                .build();
        InformationValue value = InformationValue.of(draws(inputs, 20_000, d -> d.value("a") + d.value("b")), Map.of());
        assertThat(pounds(value.group("a").evppi())).isCloseTo(4.668, within(0.2));
        assertThat(pounds(value.group("b").evppi())).isCloseTo(6.130, within(0.25));
        assertThat(pounds(value.evpi())).isCloseTo(6.578, within(0.25));
    }

    /** A × B − C, of N(100, 30), N(150, 20) and N(14 000, 1 000), by quadrature. */
    @Test
    void groups_of_a_product_have_the_value_of_their_interaction() {
        Inputs inputs = Inputs.builder()
                .with("callouts", Distribution.normal(100, 30))
                .with("cost", Distribution.normal(150, 20))
                .with("pilot", Distribution.normal(14_000, 1_000))
                .build();
        ProbabilisticSensitivity draws =
                draws(inputs, 20_000, d -> d.value("callouts") * d.value("cost") - d.value("pilot"));
        InformationValue value = InformationValue.of(
                draws,
                Map.of(
                        "benefit", List.of("callouts", "cost"),
                        "volume and pilot", List.of("callouts", "pilot"),
                        "cost and pilot", List.of("cost", "pilot")));
        assertThat(pounds(value.group("callouts").evppi())).isCloseTo(1339.39, within(40.0));
        assertThat(pounds(value.group("cost").evppi())).isCloseTo(395.59, within(35.0));
        assertThat(pounds(value.group("pilot").evppi())).isCloseTo(83.32, within(25.0));
        assertThat(pounds(value.group("benefit").evppi())).isCloseTo(1493.24, within(40.0));
        assertThat(pounds(value.group("volume and pilot").evppi())).isCloseTo(1382.14, within(40.0));
        assertThat(pounds(value.group("cost and pilot").evppi())).isCloseTo(479.81, within(35.0));
        assertThat(pounds(value.evpi())).isCloseTo(1533.57, within(40.0));
    }

    /** Net benefits 0, N(1, 2) and N(0.5, 3), by quadrature. */
    @Test
    void more_than_two_methods_are_chosen_from() {
        Inputs inputs = Inputs.builder()
                .with("a", Distribution.normal(1, 2))
                .with("b", Distribution.normal(0.5, 3))
                .build();
        int count = 20_000;
        Map<String, double[]> drawn = new LinkedHashMap<>(Map.of("a", new double[count], "b", new double[count]));
        for (int i = 0; i < count; i++) {
            for (String name : drawn.keySet()) {
                drawn.get(name)[i] = 100 * inputs.draw(7, i).value(name);
            }
        }
        Map<String, double[]> benefits =
                Map.of("nothing", new double[count], "first", drawn.get("a"), "second", drawn.get("b"));
        InformationValue value = InformationValue.ofNetBenefits(GBP, benefits, drawn, Map.of());
        assertThat(pounds(value.evpi())).isCloseTo(1.3251, within(0.05));
        assertThat(pounds(value.group("a").evppi())).isCloseTo(0.5727, within(0.04));
        assertThat(pounds(value.group("b").evppi())).isCloseTo(0.9634, within(0.05));
    }

    @Test
    void the_standard_error_is_the_spread_of_the_estimate_over_seeds() {
        Inputs inputs = Inputs.builder()
                .with("a", Distribution.normal(10, 50))
                .with("b", Distribution.normal(0, 50))
                .build();
        double[] found = new double[60];
        double stated = 0;
        for (int seed = 0; seed < found.length; seed++) {
            InformationGroup a = InformationValue.of(
                            ProbabilisticSensitivity.of(inputs, 1_000, seed, d -> pounds(d.value("a") + d.value("b"))),
                            Map.of())
                    .group("a");
            found[seed] = pounds(a.evppi());
            stated += pounds(a.standardError()) / found.length;
        }
        double spread = DrawStatistics.standardError(found) * Math.sqrt(found.length);
        assertThat(stated / spread).isBetween(0.6, 1.6);
        assertThat(DrawStatistics.mean(found)).isCloseTo(50 * 0.306895, within(1.0)); // unit normal loss of 0.2
    }

    @Test
    void inputs_without_effect_are_worth_little_even_with_few_draws() {
        Inputs inputs = Inputs.builder()
                .with("idle", Distribution.uniform(0, 1))
                .with("saving", Distribution.normal(0, 100))
                .build();
        double sum = 0;
        for (int seed = 0; seed < 50; seed++) {
            InformationValue value = InformationValue.of(
                    ProbabilisticSensitivity.of(inputs, 500, seed, d -> pounds(d.value("saving"))), Map.of());
            sum += value.group("idle").share() / 50;
        }
        assertThat(sum).isLessThan(0.05);
    }

    @Test
    void an_input_of_few_values_or_one_is_taken_as_it_is() {
        Inputs inputs = Inputs.builder()
                .with("grade", Distribution.empirical(List.of(1.0, 2.0, 4.0)))
                .with("same", Distribution.empirical(List.of(3.0)))
                .with("noise", Distribution.normal(0, 1))
                .build();
        InformationValue value = InformationValue.of(
                draws(inputs, 30_000, d -> (d.value("grade") == 2 ? 90 : -60) + d.value("noise")), Map.of());
        assertThat(pounds(value.group("grade").evppi())).isCloseTo(30, within(1.0)); // 90 ÷ 3
        assertThat(value.group("same").evppi()).isEqualTo(Money.parse("GBP 0.00"));
    }

    @Test
    void groups_of_unknown_inputs_are_refused_all_at_once() {
        Inputs inputs = Inputs.builder()
                .with("volume", Distribution.normal(0, 1))
                .with("price", Distribution.normal(0, 1))
                .build();
        ProbabilisticSensitivity draws = draws(inputs, 100, d -> d.value("volume"));
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("price", List.of("volume"));
        groups.put("none", List.of());
        groups.put("costs", List.of("prise"));
        assertThatThrownBy(() -> InformationValue.of(draws, groups))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(
                        "group \"price\" has the name of an input",
                        "group \"none\" is empty",
                        "\"prise\", which is no input",
                        "price");
        InformationValue value = InformationValue.of(draws, Map.of());
        assertThatThrownBy(() -> value.group("pryce")).hasMessageContaining("expected one of");
        assertThatThrownBy(
                        () -> InformationValue.ofNetBenefits(GBP, Map.of("one", new double[100]), Map.of(), Map.of()))
                .hasMessage("net benefits of [one], expected those of two methods or more");
    }

    @Test
    void the_values_of_single_inputs_are_those_of_the_drivers() {
        Inputs inputs = Inputs.builder()
                .with("a", Distribution.gamma(100, 30))
                .with("b", Distribution.normal(-90, 20))
                .build();
        ProbabilisticSensitivity draws = draws(inputs, 1_000, d -> d.value("a") + d.value("b"));
        InformationValue value = InformationValue.of(draws, Map.of());
        draws.drivers().forEach(driver -> assertThat(driver.evppi())
                .isEqualTo(value.group(driver.input()).evppi()));
        assertThat(value.evpi()).isEqualTo(draws.expectedValueOfPerfectInformation());
        assertThat(value.explain().toString()).contains("1,000 draws", "a: £");
        assertThat(value.toString()).contains("EVPPI", "everything");
    }
}
