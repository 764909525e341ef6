package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.problem.InvalidInputException;

/** A comparison whose old method follows the trend of a control. */
class ControlTrendTest {
    private static final Agency POLICE = Agency.of("police");
    private static final Agency NHS = Agency.of("nhs");
    private static final Months HORIZON = Months.of("2013-01", 12);
    private static final ControlTrend FALL = ControlTrend.of("12 wards", new BigDecimal("-0.10"), -0.18, -0.02);

    private static MonthlyCosts seen(String from, int months, long police, long nhs) {
        return MonthlyCosts.builder(CurrencyUnit.GBP, Months.of(from, months))
                .add(POLICE, 0, police)
                .add(NHS, 0, nhs)
                .build();
    }

    private static Projection old(Method method) {
        return method.project(seen("2011-01", 12, 1_000_00, 200_00), HORIZON);
    }

    private static Projection pilot() {
        return Method.runRate().project(seen("2012-01", 12, 500_00, 100_00), HORIZON);
    }

    @Test
    void the_trend_of_the_control_becomes_that_of_the_old_method() {
        Comparison plain = Comparison.of(old(Method.runRate()), pilot());
        Comparison adjusted = plain.adjustedBy(FALL);

        assertThat(plain.saving()).isEqualTo(Money.parse("GBP 600.00"));
        // 0.9 × 1,200 less 600
        assertThat(adjusted.oldCost()).isEqualTo(Money.parse("GBP 1080.00"));
        assertThat(adjusted.saving()).isEqualTo(Money.parse("GBP 480.00"));
        assertThat(adjusted.controlTrend()).contains(FALL);
        assertThat(plain.controlTrend()).isEmpty();
    }

    @Test
    void agencies_with_a_trend_of_their_own_have_that_one() {
        Comparison adjusted = Comparison.of(old(Method.runRate()), pilot())
                .adjustedBy(FALL.withAgencies(Map.of(NHS, new BigDecimal("0.25"))));

        assertThat(adjusted.shift(POLICE).old()).isEqualTo(Money.parse("GBP 900.00"));
        assertThat(adjusted.shift(NHS).old()).isEqualTo(Money.parse("GBP 250.00"));
    }

    @Test
    void a_method_is_adjusted_in_the_same_way_and_says_so() {
        Projection adjusted = old(Method.runRate().adjustedBy(FALL));

        assertThat(Comparison.of(adjusted, pilot()).saving())
                .isEqualTo(Comparison.of(old(Method.runRate()), pilot())
                        .adjustedBy(FALL)
                        .saving());
        assertThat(adjusted.controlTrend()).contains(FALL);
        assertThat(adjusted.description()).isEqualTo("run rate, with the trend of the control");
        assertThat(adjusted.explain(POLICE).steps())
                .last()
                .isEqualTo(
                        "police: £1,000.00 × (1 − 0.1), the trend of the control, 12 wards = £900.00, cumulative cost"
                                + " rounded half up to the penny");
    }

    @Test
    void what_is_built_from_an_adjusted_method_is_adjusted() {
        Method support = Method.support(Map.of(NHS, Money.parse("GBP 10.00")));
        Method adjusted = Method.runRate().adjustedBy(FALL);

        for (Method method : List.of(
                adjusted.plus(support),
                support.plus(adjusted),
                adjusted.scaledBy("0.5"),
                adjusted.relativeChange(Map.of(NHS, new BigDecimal("0.5"))),
                adjusted.volumeAndPrice(Map.of(), Map.of()),
                adjusted.phaseIn(Method.runRate(), HORIZON),
                adjusted.dropOff(Method.runRate(), "0.5", HORIZON.first()),
                adjusted.timeLag(2, Method.runRate()),
                adjusted.then(HORIZON.month(3), Method.runRate()),
                adjusted.withoutFailureDemand(List.of()))) {
            assertThat(method.controlTrend()).as(method.describe()).contains(FALL);
        }
    }

    @Test
    void a_sum_of_adjusted_cases_is_adjusted() {
        Comparison one = Comparison.of(old(Method.runRate()), pilot()).adjustedBy(FALL);

        assertThat(Comparison.sum(List.of(one, one)).controlTrend()).contains(FALL);
        assertThat(Comparison.sum(List.of(one, one)).evidence()).isEqualTo(EvidenceLevel.CONTROL);
    }

    @Test
    void a_second_adjustment_is_refused() {
        Comparison adjusted = Comparison.of(old(Method.runRate()), pilot()).adjustedBy(FALL);

        assertThatThrownBy(() -> adjusted.adjustedBy(FALL))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("already has the trend of a control, 12 wards: expected one adjustment");
        assertThatThrownBy(() -> Method.runRate().adjustedBy(FALL).adjustedBy(FALL))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_trend_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> ControlTrend.of("wards", new BigDecimal("-1.01"), -2, 0))
                .hasMessageContaining("the control's change is -1.01: expected -1 (100% less) or more");
        assertThatThrownBy(() -> ControlTrend.of("wards", new BigDecimal("-0.5"), -0.4, 0))
                .hasMessageContaining("interval from -0.4 to 0: expected one that includes the change, -0.5");
        assertThatThrownBy(() -> ControlTrend.of(" ", BigDecimal.ZERO, 0, 0))
                .hasMessageContaining("expected what the control is");
        assertThatThrownBy(() -> FALL.withAgencies(Map.of(NHS, new BigDecimal("-2"))))
                .hasMessageContaining("nhs: the control's change is -2");
    }

    @Test
    void evidence_follows_from_what_was_compared() {
        Comparison beforeAfter = Comparison.of(old(Method.runRate()), pilot());
        Comparison assumed =
                Comparison.of(old(Method.runRate()), old(Method.runRate().scaledBy("0.5")));

        assertThat(assumed.evidence()).isEqualTo(EvidenceLevel.ASSUMED);
        assertThat(assumed.adjustedBy(FALL).evidence()).isEqualTo(EvidenceLevel.ASSUMED);
        assertThat(beforeAfter.evidence()).isEqualTo(EvidenceLevel.BEFORE_AND_AFTER);
        assertThat(beforeAfter.adjustedBy(FALL).evidence()).isEqualTo(EvidenceLevel.CONTROL);
        assertThat(beforeAfter.adjustedBy(FALL.allocatedAtRandom()).evidence()).isEqualTo(EvidenceLevel.RANDOMISED);
        assertThat(EvidenceLevel.values()).extracting(EvidenceLevel::level).containsExactly(0, 1, 3, 5);
        assertThat(EvidenceLevel.BEFORE_AND_AFTER.sentence())
                .isEqualTo(
                        "Evidence: before and after, without a control (level 1 of 5 on the Maryland scale). What would"
                                + " have happened anyway is not known.");
    }

    @Test
    void methods_without_records_of_the_pilot_are_assumed() {
        Method support = Method.support(Map.of(NHS, Money.parse("GBP 10.00")));
        Projection unobserved = support.project(MonthlyCosts.zero(CurrencyUnit.GBP, Months.of("2012-12", 1)), HORIZON);

        assertThat(Comparison.of(old(Method.runRate()), unobserved).evidence()).isEqualTo(EvidenceLevel.ASSUMED);
        assertThat(Comparison.of(unobserved, pilot()).evidence()).isEqualTo(EvidenceLevel.ASSUMED);
    }
}
