package org.wholesum.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.projection.Histories.projected;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;
import org.wholesum.projection.Projection;

/** Laws of the appraisal. */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class AppraisalProperties {
    /** Any comparison, any discounting from a base up to fifteen months earlier, and costs of every basis or none. */
    @Provide
    Arbitrary<Appraisal> plain() {
        return Histories.months().flatMap(months -> {
            Arbitrary<MonthlyCosts> costs = Histories.over(months);
            Arbitrary<Comparison> comparisons = Combinators.combine(costs, costs)
                    .as((old, pilot) -> Comparison.of(projected(old), projected(pilot)));
            return Combinators.combine(
                            comparisons,
                            discountings(months.first()),
                            Histories.positiveOver(months).optional(),
                            Arbitraries.of(CostBasis.class))
                    .as((comparison, discounting, invested, basis) -> invested.map(
                                    part -> of(comparison, part, basis, discounting))
                            .orElseGet(() -> Appraisal.of(comparison, discounting)));
        });
    }

    private static Appraisal of(
            Comparison comparison, MonthlyCosts invested, CostBasis basis, Discounting discounting) {
        Projection pilot = projected(invested.times(2));
        return switch (basis) {
            case INTERVENTION ->
                Appraisal.of(Comparison.of(comparison.old(), pilot.withInterventionCosts(invested)), discounting);
            case STATED ->
                Appraisal.of(Comparison.of(comparison.old(), pilot), discounting)
                        .withInvestment(invested);
            case PAYING_AGENCIES -> Appraisal.of(comparison, discounting).nettedByAgency();
        };
    }

    @Provide
    Arbitrary<Appraisal> adjusted() {
        return Combinators.combine(plain(), additionalities(), shares(), shares())
                .as((appraisal, additionality, costs, benefits) ->
                        appraisal.with(additionality).with(OptimismBias.of(costs, benefits)));
    }

    @Provide
    Arbitrary<Additionality> additionalities() {
        return Combinators.combine(shares(), shares(), shares(), shares(), shares())
                .as((deadweight, displacement, leakage, substitution, attribution) -> Additionality.none()
                        .withDeadweight(deadweight)
                        .withDisplacement(displacement)
                        .withLeakage(leakage)
                        .withSubstitution(substitution)
                        .withAttribution(attribution));
    }

    @Provide
    Arbitrary<BigDecimal> shares() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(3);
    }

    private static Arbitrary<Discounting> discountings(YearMonth first) {
        Arbitrary<DiscountSchedule> flat = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("0.2"))
                .ofScale(4)
                .map(AppraisalProperties::flat);
        Arbitrary<DiscountSchedule> schedules = Arbitraries.oneOf(
                flat, Arbitraries.of(DiscountSchedule.greenBook().nominal()));
        return Combinators.combine(
                        schedules,
                        Arbitraries.of(Timing.class),
                        Arbitraries.integers().between(0, 15))
                .as((schedule, timing, before) -> new Discounting(schedule, timing, first.minusMonths(before)));
    }

    private static DiscountSchedule flat(BigDecimal rate) {
        return DiscountSchedule.flat(rate).nominal();
    }

    @Property
    void without_adjustments_the_net_benefit_is_the_saving(@ForAll("plain") Appraisal appraisal) {
        assertThat(appraisal.net()).isEqualTo(appraisal.comparison().savings());
    }

    @Property
    void a_rate_of_zero_changes_nothing(@ForAll("adjusted") Appraisal appraisal, @ForAll Timing timing) {
        Appraisal undiscounted = Appraisal.of(
                        appraisal.comparison(),
                        new Discounting(
                                flat(BigDecimal.ZERO),
                                timing,
                                appraisal.discounting().base()))
                .with(appraisal.additionality())
                .with(appraisal.optimismBias());

        assertThat(undiscounted.presentBenefits()).isEqualTo(undiscounted.benefits());
        assertThat(undiscounted.presentCosts()).isEqualTo(undiscounted.costs());
        assertThat(undiscounted.netPresentSavings()).isEqualTo(undiscounted.net());
        assertThat(undiscounted.discountedPaybackMonths()).isEqualTo(undiscounted.paybackMonths());
    }

    @Property
    void the_whole_is_worth_what_the_agencies_are(@ForAll("adjusted") Appraisal appraisal) {
        assertThat(appraisal.agencies().stream()
                        .map(appraisal::netPresentSaving)
                        .reduce(Money.zero(Histories.GBP), Money::plus))
                .isEqualTo(appraisal.netPresentSaving());
        assertThat(appraisal
                        .presentBenefits()
                        .total()
                        .minus(appraisal.presentCosts().total()))
                .isEqualTo(appraisal.netPresentSaving());
        assertThat(appraisal.presentValue(ValueKind.FISCAL)).isEqualTo(appraisal.netPresentSaving());
    }

    /** Each of the two present costs is rounded once, and each of benefits and costs: two pennies at most. */
    @Property
    void without_adjustments_an_agency_is_worth_the_difference_of_its_present_costs(
            @ForAll("plain") Appraisal appraisal) {
        for (Agency agency : appraisal.agencies()) {
            Money difference = appraisal
                    .presentOldCosts()
                    .total(agency)
                    .minus(appraisal.presentPilotCosts().total(agency));
            assertThat(difference.minus(appraisal.netPresentSaving(agency)).getAmountMinorLong())
                    .isBetween(-2L, 2L);
        }
    }

    /**
     * In exact arithmetic, rounded once: an agency's benefit is its whole benefit by the product of what is left, and a
     * negative one, like a cost, is raised by the bias of costs.
     */
    @Property
    void adjusted_totals_are_the_exact_products_to_the_penny(@ForAll("adjusted") Appraisal appraisal) {
        Appraisal plain = appraisal.with(Additionality.none()).with(OptimismBias.none());
        BigDecimal left = appraisal
                .additionality()
                .factor()
                .multiply(BigDecimal.ONE.subtract(appraisal.optimismBias().benefits()));
        BigDecimal raised = BigDecimal.ONE.add(appraisal.optimismBias().costs());

        for (Agency agency : appraisal.agencies()) {
            BigDecimal benefit = plain.benefits().total(agency).getAmount();
            assertThat(appraisal.benefits().total(agency).getAmount())
                    .isEqualTo(Histories.pennies(benefit.multiply(benefit.signum() < 0 ? raised : left)));
            assertThat(appraisal.costs().total(agency).getAmount())
                    .isEqualTo(Histories.pennies(
                            plain.costs().total(agency).getAmount().multiply(raised)));
        }
    }

    @Property
    void the_steps_from_cash_to_present_value_add_up(@ForAll("adjusted") Appraisal appraisal) {
        Map<String, Money> bridge = appraisal.bridge();
        Money sum = bridge.entrySet().stream()
                .filter(step -> !step.getKey().equals("net present saving"))
                .map(Map.Entry::getValue)
                .reduce(Money.zero(Histories.GBP), Money::plus);

        assertThat(sum).isEqualTo(bridge.get("net present saving")).isEqualTo(appraisal.netPresentSaving());
        assertThat(bridge)
                .containsEntry("saving, undiscounted", appraisal.comparison().saving());
    }

    @Property
    void the_additional_share_is_from_zero_to_one_and_no_more_than_what_any_one_leaves(
            @ForAll("additionalities") Additionality additionality) {
        assertThat(additionality.factor()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        for (BigDecimal share : additionality.shares().values()) {
            assertThat(additionality.factor()).isLessThanOrEqualTo(BigDecimal.ONE.subtract(share));
        }
    }

    @Property
    void cash_and_capacity_are_the_benefits(
            @ForAll("adjusted") Appraisal plain,
            @ForAll("shares") BigDecimal police,
            @ForAll("shares") BigDecimal nhs,
            @ForAll @IntRange(min = -20, max = 60) int from,
            @ForAll @IntRange(min = 1, max = 30) int over) {
        Cashability shares = Cashability.over(
                        Months.of(plain.comparison().horizon().first().plusMonths(from), over))
                .with(Histories.POLICE, police)
                .with(Histories.NHS, nhs);
        Appraisal appraisal = plain.with(shares);

        assertThat(shares.cashable(appraisal.benefits()).plus(shares.capacity(appraisal.benefits())))
                .isEqualTo(appraisal.benefits());
        assertThat(appraisal
                        .presentCashable()
                        .orElseThrow()
                        .plus(appraisal.presentCapacity().orElseThrow()))
                .isEqualTo(appraisal.presentBenefits());
        assertThat(shares.cashable(appraisal.benefits()).pence(Histories.COUNCIL))
                .isZero();
    }

    @Property
    void payback_means_never_below_zero_again(@ForAll("adjusted") Appraisal appraisal) {
        assertThat(appraisal.paybackMonths()).isEqualTo(neverBelowZeroAgain(appraisal.net()));
        assertThat(appraisal.discountedPaybackMonths()).isEqualTo(neverBelowZeroAgain(appraisal.netPresentSavings()));
    }

    private static OptionalInt neverBelowZeroAgain(MonthlyCosts net) {
        int months = net.window().count();
        return IntStream.rangeClosed(1, months)
                .filter(from -> IntStream.rangeClosed(from, months)
                        .allMatch(to ->
                                net.during(Months.of(net.window().first(), to)).pence() >= 0))
                .findFirst();
    }

    @Property
    void a_level_amount_as_large_as_the_equivalent_is_worth_the_same(@ForAll("adjusted") Appraisal appraisal) {
        BigDecimal annuity = appraisal.comparison().horizon().stream()
                .map(month -> BigDecimal.valueOf(appraisal.discounting().factor(month, PriceBase.nominal()))
                        .divide(new BigDecimal(12), MathContext.DECIMAL128))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal worth = appraisal.netPresentSaving().getAmount();

        // half a penny a year of rounding, and doubles to twelve digits
        assertThat(appraisal.equivalentAnnualSaving().getAmount().multiply(annuity))
                .isCloseTo(
                        worth,
                        within(annuity.multiply(new BigDecimal("0.005"))
                                .add(worth.abs().movePointLeft(12))));
    }

    /** One payment at once and gains afterwards. */
    @Provide
    Arbitrary<Comparison> investThenBenefit() {
        Arbitrary<Long> gain = Arbitraries.longs().between(0, 100_000).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000).withDistribution(RandomDistribution.uniform()),
                        gain.array(long[].class).ofMinSize(1).ofMaxSize(35))
                .as((paid, gains) -> {
                    long[] flows = new long[gains.length + 1];
                    System.arraycopy(gains, 0, flows, 1, gains.length);
                    flows[0] = -paid;
                    MonthlyCosts savings = Histories.of(Histories.NHS, "2013-10", flows);
                    return Comparison.of(
                            projected(savings), projected(MonthlyCosts.zero(Histories.GBP, savings.window())));
                });
    }

    private static Appraisal appraised(Comparison comparison, BigDecimal rate, Timing timing) {
        return Appraisal.of(
                comparison,
                new Discounting(flat(rate), timing, comparison.horizon().first()));
    }

    @Property
    void a_higher_rate_never_raises_the_worth_of_an_investment(
            @ForAll("investThenBenefit") Comparison comparison,
            @ForAll("shares") BigDecimal one,
            @ForAll("shares") BigDecimal other) {
        // timings by which the investment, in the first month, is not discounted
        for (Timing timing : List.of(Timing.BY_MONTH, Timing.YEAR_ZERO_UNDISCOUNTED)) {
            assertThat(appraised(comparison, one.max(other), timing).netPresentSaving())
                    .isLessThanOrEqualTo(
                            appraised(comparison, one.min(other), timing).netPresentSaving());
        }
    }

    @Property
    void at_its_internal_rate_an_investment_is_worth_nothing(@ForAll("investThenBenefit") Comparison comparison) {
        InternalRate rate =
                appraised(comparison, BigDecimal.ZERO, Timing.BY_MONTH).internalRate();

        assertThat(rate.rates()).hasSizeLessThanOrEqualTo(1);
        Assume.that(rate.rates().stream().anyMatch(r -> r.doubleValue() > -0.5));
        BigDecimal found = rate.rates().get(0);
        // discounted at the rate of eight decimals: half a penny of rounding and what the ninth decimal makes; above
        // 100% a
        // year, for which there is no schedule, without rounding
        double worth = found.compareTo(BigDecimal.ONE) > 0
                ? worth(comparison, 1 + found.doubleValue())
                : appraised(comparison, found, Timing.BY_MONTH)
                        .netPresentSaving()
                        .getAmountMinorLong();
        assertThat(worth).isBetween(-1.0, 1.0);
    }

    @Property
    void an_investment_without_an_internal_rate_is_good_or_bad_at_every_rate(
            @ForAll("investThenBenefit") Comparison comparison) {
        boolean none = appraised(comparison, BigDecimal.ZERO, Timing.BY_MONTH)
                .internalRate()
                .rates()
                .isEmpty();

        assertThat(none).isEqualTo(worth(comparison, 0.01) > 0 == worth(comparison, 11) > 0);
    }

    private static double worth(Comparison comparison, double growth) {
        double sum = 0;
        long before = 0;
        long[] cumulative = comparison.savings().cumulativePence();
        for (int i = 0; i < cumulative.length; i++) {
            sum += (cumulative[i] - before) * Math.pow(growth, -i / 12.0);
            before = cumulative[i];
        }
        return sum;
    }
}
