package org.wholesum.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholesum.appraisal.Additionality;
import org.wholesum.appraisal.Cashability;
import org.wholesum.appraisal.OptimismBias;
import org.wholesum.cohort.CitySimulation;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.inference.Bootstrap;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.probability.Distribution;
import org.wholesum.projection.Method;

/** A percentage that is given where a fraction is expected is refused, with the fraction that was probably meant. */
class PercentSlipTest {
    private static final Agency NHS = Agency.of("nhs");
    private static final Months YEAR = Months.of("2014-04", 12);
    private static final NeedsGroups TWO = NeedsGroups.of("ill", "well");

    private static Arguments slip(String name, Runnable what, String maybe) {
        return Arguments.of(name, what, maybe);
    }

    private static Stream<Arguments> slips() {
        BigDecimal forty = new BigDecimal("40");
        return Stream.of(
                slip("discount rate", () -> DiscountSchedule.flat("3.5"), "0.035"),
                slip("exact discount rate", () -> DiscountSchedule.flat(new BigDecimal("3.5")), "0.035"),
                slip("growth", () -> Method.escalation("23.5"), "0.235"),
                slip("loss", () -> Method.runRate().dropOff(Method.runRate(), "20", YEAR.first()), "0.2"),
                slip("change", () -> Method.runRate().relativeChange(Map.of(NHS, new BigDecimal("-95"))), "-0.95"),
                slip(
                        "driver",
                        () -> Method.runRate().volumeAndPrice(Map.of(NHS, new BigDecimal("-20")), Map.of()),
                        "-0.2"),
                slip("deadweight", () -> Additionality.none().withDeadweight(forty), "0.4"),
                slip("cashable", () -> Cashability.over(YEAR).with(NHS, forty), "0.4"),
                slip("optimism of benefits", () -> OptimismBias.of("0", "40"), "0.4"),
                slip("optimism of costs", () -> OptimismBias.of("40", "0"), "0.4"),
                slip("confidence", () -> Bootstrap.mean(new long[] {1, 2, 3}, 95, 1), "0.95"),
                slip("confidence of an interval", () -> Distribution.normalFromInterval(1, 2, 90), "0.9"),
                slip("leaving", () -> CitySimulation.builder(TWO, YEAR).leaving("ill", "5"), "0.05"),
                slip("probability", () -> TransitionMatrix.of(TWO, 1, new double[][] {{95, 5}, {0, 1}}), "0.95"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void it_is_refused_with_a_suggestion(String name, Runnable what, String maybe) {
        assertThatThrownBy(what::run)
                .as(name)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("\n  Maybe " + maybe);
    }

    @Test
    void rates_and_shares_up_to_one_are_accepted() {
        assertThat(DiscountSchedule.flat("1").name()).isEqualTo("flat 100%");
        assertThat(Percent.meant(BigDecimal.ONE)).isEmpty();
        assertThat(Percent.meant(new BigDecimal("100.1"))).isEmpty();
        assertThat(Set.of(Percent.meant(new BigDecimal("-12.50")).orElseThrow()))
                .containsExactly("-0.125");
    }
}
