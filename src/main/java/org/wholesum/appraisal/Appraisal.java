package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.money.Amounts;
import org.wholesum.internal.money.Payback;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;
import org.wholesum.price.Discounting;
import org.wholesum.projection.Comparison;

/**
 * The value of the difference between the old and the pilot method (HM Treasury, <i>The Green Book: Central Government
 * Guidance on Appraisal and Evaluation</i>, 2022). Immutable; each adjustment gives another appraisal.
 *
 * <p>The saving by agency and month is divided into costs and benefits. Costs are those of the intervention itself, the
 * pilot's {@linkplain org.wholesum.projection.Projection#interventionCosts one-off costs and ongoing support}, unless an
 * investment is stated; benefits are the change in everything else: the saving plus these costs. {@link #nettedByAgency}
 * sets the extra cost of the agencies that pay more against the savings of the others instead.
 *
 * <p>Benefits are multiplied by additionality and lowered by optimism bias, and costs are raised by it. An agency whose
 * other costs rise has a negative benefit: like a cost, it is raised by optimism bias and not lowered by additionality.
 * Without any of these adjustments the net benefit is the saving.
 *
 * <p>£1,000.00 invested in the first month, for a saving of £100.00 a month in two years, has at 3.5% with the Green Book's
 * timing a net present value of 1,200.00 + 1,200.00 ÷ 1.035 − 1,000.00 = £1,359.42, and a benefit-cost ratio of 2.36.
 */
public final class Appraisal {
    private final AppraisalInputs inputs;
    private final AppraisalFlows flows;

    private Appraisal(AppraisalInputs inputs) {
        this.inputs = inputs;
        this.flows = new AppraisalFlows(inputs);
    }

    /**
     * An appraisal without adjustments.
     *
     * @param comparison old against pilot method
     * @param discounting rates, timing and base month of present values
     * @return the appraisal
     */
    public static Appraisal of(Comparison comparison, Discounting discounting) {
        return new Appraisal(new AppraisalInputs(comparison, discounting));
    }

    /**
     * Sets other rates, timing or base month.
     *
     * @param discounting how present values are calculated
     * @return a copy with this discounting
     */
    public Appraisal with(Discounting discounting) {
        return new Appraisal(inputs.with(discounting));
    }

    /**
     * Sets the investment in the pilot.
     *
     * @param costs a part of the pilot's cost
     * @return a copy with this investment
     * @throws IllegalArgumentException if its months differ from the comparison's, a month is negative, or an agency's
     *     investment is more than its pilot cost
     */
    public Appraisal withInvestment(MonthlyCosts costs) {
        return new Appraisal(inputs.withInvestment(costs));
    }

    /**
     * Sets the net extra cost of the agencies that pay more over the horizon against the savings of the others, so that an
     * agency's costs and benefits are netted. An investment that was stated is dropped.
     *
     * @return a copy with these costs
     */
    public Appraisal nettedByAgency() {
        return new Appraisal(inputs.nettedByAgency());
    }

    /**
     * Sets additionality.
     *
     * @param shares the shares of the benefits that don't count
     * @return a copy with this additionality
     * @throws org.wholesum.problem.InvalidInputException if there is deadweight and the comparison has the trend of a control,
     *     which shows what would have come anyway: it would be counted twice; or there is a multiplier and cashability is
     *     stated, as a budget has no more cash than the saving itself
     */
    public Appraisal with(Additionality shares) {
        shares.checkControl(comparison());
        return new Appraisal(inputs.with(shares));
    }

    /**
     * Sets optimism bias.
     *
     * @param bias the shares by which costs are raised and benefits lowered
     * @return a copy with this bias
     */
    public Appraisal with(OptimismBias bias) {
        return new Appraisal(inputs.with(bias));
    }

    /**
     * Sets cashability.
     *
     * @param cashable the share of each agency's benefits that can be released as cash
     * @return a copy with this cashability
     * @throws org.wholesum.problem.InvalidInputException if additionality has a multiplier, as a budget has no more cash than
     *     the saving itself
     */
    public Appraisal with(Cashability cashable) {
        return new Appraisal(inputs.with(cashable));
    }

    /**
     * Sets benefits outside the agencies' budgets. Neither additionality nor optimism bias of this appraisal is applied to
     * them.
     *
     * @param benefits the benefits by kind
     * @return a copy with these benefits
     * @throws org.wholesum.problem.InvalidInputException if one is money of an agency whose cost is compared: it would be
     *     counted twice
     */
    public Appraisal with(WiderBenefits benefits) {
        benefits.checkBudgets(comparison());
        return new Appraisal(inputs.with(benefits));
    }

    /** {@return old against pilot method} */
    public Comparison comparison() {
        return inputs.comparison();
    }

    /** {@return rates, timing and base month of present values} */
    public Discounting discounting() {
        return inputs.discounting();
    }

    /** {@return the investment in the pilot, or empty if it isn't stated} */
    public Optional<MonthlyCosts> investment() {
        return inputs.investment();
    }

    /** {@return which costs are set against the benefits} */
    public CostBasis costBasis() {
        return inputs.basis();
    }

    /** {@return the adjustment of benefits for additionality} */
    public Additionality additionality() {
        return inputs.additionality();
    }

    /** {@return the adjustment of costs and benefits for optimism bias} */
    public OptimismBias optimismBias() {
        return inputs.optimism();
    }

    /** {@return the cashable shares, or empty if they aren't stated} */
    public Optional<Cashability> cashability() {
        return inputs.cashability();
    }

    /** {@return the benefits outside the agencies' budgets} */
    public WiderBenefits widerBenefits() {
        return inputs.others();
    }

    AppraisalInputs inputs() {
        return inputs;
    }

    /** {@return the adjusted benefits by agency and month, not discounted} */
    public MonthlyCosts benefits() {
        return flows.benefits();
    }

    /** {@return the adjusted costs by agency and month, not discounted} */
    public MonthlyCosts costs() {
        return flows.costs();
    }

    /** {@return benefits less costs by agency and month, not discounted} */
    public MonthlyCosts net() {
        return flows.net();
    }

    /** {@return the present value of the benefits} */
    public MonthlyCosts presentBenefits() {
        return flows.presentBenefits();
    }

    /** {@return the present value of the costs} */
    public MonthlyCosts presentCosts() {
        return flows.presentCosts();
    }

    /** {@return the net present saving by agency and month: present benefits less present costs} */
    public MonthlyCosts netPresentSavings() {
        return flows.netPresentSavings();
    }

    /** {@return the present value of the old method's cost, without adjustments} */
    public MonthlyCosts presentOldCosts() {
        return discounting().presentValue(comparison().old().costs());
    }

    /** {@return the present value of the pilot method's cost, without adjustments} */
    public MonthlyCosts presentPilotCosts() {
        return discounting().presentValue(comparison().pilot().costs());
    }

    /** {@return the net present saving, all agencies together} */
    public Money netPresentSaving() {
        return netPresentSavings().total();
    }

    /**
     * The net present saving of one agency.
     *
     * @param agency the agency
     * @return negative if it pays
     * @throws IllegalArgumentException if it has no cost under either method
     */
    public Money netPresentSaving(Agency agency) {
        checkKnown(agency);
        return netPresentSavings().total(agency);
    }

    /** Refuses an agency without a cost under either method. */
    void checkKnown(Agency agency) {
        if (!agencies().contains(agency)) {
            throw Suggestions.unknown(
                    "agency \"" + agency + "\" has no cost here",
                    agency.id(),
                    agencies().stream().map(Agency::id).toList());
        }
    }

    /** {@return present benefits ÷ present costs, or empty if there are no costs, so that nothing can be divided by them} */
    public Optional<BigDecimal> benefitCostRatio() {
        return toCosts(presentBenefits().total());
    }

    /** {@return net present saving ÷ present costs, 0.5 for 50%, or empty if the costs aren't positive} */
    public Optional<BigDecimal> returnOnInvestment() {
        return toCosts(netPresentSaving());
    }

    private Optional<BigDecimal> toCosts(Money value) {
        Money costs = presentCosts().total();
        return costs.isPositive() ? Amounts.ratio(value, costs) : Optional.empty();
    }

    /** {@return the months until the cumulative net benefit stays at zero or more, not discounted; empty if it never does} */
    public OptionalInt paybackMonths() {
        return Payback.months(net().cumulativePence());
    }

    /** {@return the months until the cumulative net present saving stays at zero or more; empty if it never does} */
    public OptionalInt discountedPaybackMonths() {
        return Payback.months(netPresentSavings().cumulativePence());
    }

    /**
     * The net present saving as a level amount a year: ÷ the present value of £1 a year, paid in twelfths over the same
     * months.
     *
     * @return a year, rounded half up to the penny
     */
    public Money equivalentAnnualSaving() {
        BigDecimal annuity = BigDecimal.valueOf(AppraisalExplanation.annuity(this));
        return Money.of(
                netPresentSaving().getCurrencyUnit(),
                netPresentSaving().getAmount().divide(annuity, MathContext.DECIMAL128),
                RoundingMode.HALF_UP);
    }

    /** {@return the rates at which the net present saving is zero, with the same timing} */
    public InternalRate internalRate() {
        return flows.internalRate();
    }

    /**
     * The present value of the cashable benefits. The negative benefit of an agency whose other costs rise is paid in cash: it
     * counts wholly, whatever its share.
     *
     * @return by agency and month, or empty if cashability isn't stated
     */
    public Optional<MonthlyCosts> presentCashable() {
        return inputs.cashable().map(discounting()::presentValue);
    }

    /** {@return the present value of the benefits that are capacity only, or empty if cashability isn't stated} */
    public Optional<MonthlyCosts> presentCapacity() {
        return presentCashable().map(cash -> presentBenefits().minus(cash));
    }

    /**
     * The present value of one kind. The fiscal value is the agencies' net present saving and wider fiscal benefits.
     *
     * @param kind the kind
     * @return its present value, which only an {@link EconomicCase} adds to that of another kind
     */
    public Money presentValue(ValueKind kind) {
        Money other = widerBenefits()
                .presentValue(kind, discounting(), netPresentSaving().getCurrencyUnit());
        return kind == ValueKind.FISCAL ? netPresentSaving().plus(other) : other;
    }

    /**
     * Checks that everything can be discounted.
     *
     * @throws IllegalArgumentException if one of rates and costs is real and the other nominal, or the schedule ends before
     *     the costs
     */
    public void check() {
        netPresentSavings();
        widerBenefits().all().forEach(benefit -> discounting().presentValue(benefit.value()));
    }

    /** {@return the agencies with a cost under either method or a part of the investment, by id} */
    public SortedSet<Agency> agencies() {
        SortedSet<Agency> agencies = new TreeSet<>(comparison().agencies());
        agencies.addAll(inputs.plainCosts().agencies());
        return agencies;
    }

    /**
     * The measures of value with their amounts in words: present benefits and costs, net present saving, benefit-cost ratio,
     * return on investment, payback, equivalent annual saving, internal rate of return, and where stated cashable benefits
     * and the values of each kind.
     *
     * @return by name, in this order
     */
    public Map<String, String> measures() {
        return AppraisalMeasures.of(this);
    }

    /**
     * The steps from the saving to the net present saving: the saving without adjustments, what additionality, optimism bias
     * and discounting change, and the net present saving, which is the sum of the others. An adjustment that changes nothing
     * is left out, except discounting.
     *
     * @return by name, in this order
     */
    public Map<String, Money> bridge() {
        return AppraisalBridge.of(this);
    }

    /** {@return the calculation of the net present saving} */
    public Explanation explain() {
        return AppraisalExplanation.of(this);
    }

    /**
     * The calculation of one agency's net present saving.
     *
     * @param agency the agency
     * @return the steps
     * @throws IllegalArgumentException if it has no cost under either method
     */
    public Explanation explain(Agency agency) {
        return new Explanation(List.of(AppraisalExplanation.of(this, agency)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Appraisal that && inputs.equals(that.inputs);
    }

    @Override
    public int hashCode() {
        return inputs.hashCode();
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table =
                Table.titled("Appraisal: " + discounting()).words("measure").figures("value");
        measures().forEach(table::row);
        return table.build();
    }

    /** The measures as a table. */
    @Override
    public String toString() {
        return table().toString();
    }
}
