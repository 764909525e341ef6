package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.Amounts;
import org.wholesum.internal.money.Payback;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;
import org.wholesum.price.Discounting;
import org.wholesum.projection.Comparison;

/**
 * What the difference between the old and the pilot method is worth (HM Treasury, <i>The Green Book: Central Government
 * Guidance on Appraisal and Evaluation</i>, 2022). Immutable; each adjustment gives another appraisal.
 *
 * <p>The saving, by agency and month, is taken apart into benefits and costs: the costs are what is invested in the pilot,
 * and the benefits are the saving and those costs. If no investment is stated, the costs are what the agencies pay that pay
 * more over the horizon, and the benefits the savings of the others. Benefits are then multiplied by additionality and
 * lowered by optimism bias, costs raised by it. Without any of these the net benefit is the saving.
 *
 * <p>£1,000.00 invested in the first month, and £100.00 a month saved in the twelve months of each of two years, is worth at
 * 3.5% by the Green Book's timing 1,200.00 + 1,200.00 ÷ 1.035 − 1,000.00 = £1,359.42, and has a benefit-cost ratio of 2.36.
 *
 * @param comparison old against pilot
 * @param discounting how present values are made
 * @param investment what is invested in the pilot, as a part of its cost; empty if that isn't stated
 * @param additionality what of the benefits is due to the pilot and new
 * @param optimism by how much costs are raised and benefits lowered
 * @param cashability what of the benefits can be released as cash; empty if that isn't stated
 * @param others benefits that fall to no agency's budget
 */
public record Appraisal(
        Comparison comparison,
        Discounting discounting,
        Optional<MonthlyCosts> investment,
        Additionality additionality,
        OptimismBias optimism,
        Optional<Cashability> cashability,
        WiderBenefits others) {

    /**
     * Checks the investment.
     *
     * @throws IllegalArgumentException if it is of other months than the comparison, negative in a month, or more for an
     *     agency than the pilot costs it
     */
    public Appraisal {
        investment.ifPresent(costs -> Investment.check(costs, comparison));
    }

    /**
     * An appraisal without adjustments.
     *
     * @param comparison old against pilot
     * @param discounting how present values are made
     * @return the appraisal
     */
    public static Appraisal of(Comparison comparison, Discounting discounting) {
        return new Appraisal(
                comparison,
                discounting,
                Optional.empty(),
                Additionality.none(),
                OptimismBias.none(),
                Optional.empty(),
                WiderBenefits.none());
    }

    /**
     * With what is invested in the pilot.
     *
     * @param costs a part of the pilot's cost
     * @return a copy
     */
    public Appraisal investing(MonthlyCosts costs) {
        return new Appraisal(comparison, discounting, Optional.of(costs), additionality, optimism, cashability, others);
    }

    /**
     * With additionality.
     *
     * @param shares what of the benefits counts
     * @return a copy
     */
    public Appraisal with(Additionality shares) {
        return new Appraisal(comparison, discounting, investment, shares, optimism, cashability, others);
    }

    /**
     * With optimism bias.
     *
     * @param bias by how much costs are raised and benefits lowered
     * @return a copy
     */
    public Appraisal with(OptimismBias bias) {
        return new Appraisal(comparison, discounting, investment, additionality, bias, cashability, others);
    }

    /**
     * With what can be released as cash.
     *
     * @param cashable which share of each agency's benefits
     * @return a copy
     */
    public Appraisal with(Cashability cashable) {
        return new Appraisal(
                comparison, discounting, investment, additionality, optimism, Optional.of(cashable), others);
    }

    /**
     * With benefits that fall to no agency's budget.
     *
     * @param values such benefits by kind
     * @return a copy
     */
    public Appraisal with(WiderBenefits values) {
        return new Appraisal(comparison, discounting, investment, additionality, optimism, cashability, values);
    }

    /** {@return the costs before optimism bias} */
    MonthlyCosts plainCosts() {
        return investment.orElseGet(() -> Investment.ofPayers(comparison.savings()));
    }

    /** {@return the benefits before additionality and optimism bias} */
    MonthlyCosts plainBenefits() {
        return comparison.savings().plus(plainCosts());
    }

    /** {@return what the pilot brings by agency and month, adjusted; not discounted} */
    public MonthlyCosts benefits() {
        BigDecimal additional = additionality.factor();
        return plainBenefits().scaled(agency -> additional.multiply(optimism.left(agency)));
    }

    /** {@return what the pilot takes by agency and month, adjusted; not discounted} */
    public MonthlyCosts costs() {
        return optimism.raised(plainCosts());
    }

    /** {@return benefits less costs; not discounted} */
    public MonthlyCosts net() {
        return benefits().minus(costs());
    }

    /** {@return the present value of the benefits} */
    public MonthlyCosts presentBenefits() {
        return discounting.present(benefits());
    }

    /** {@return the present value of the costs} */
    public MonthlyCosts presentCosts() {
        return discounting.present(costs());
    }

    /** {@return the present value of the benefits less that of the costs} */
    public MonthlyCosts presentNet() {
        return presentBenefits().minus(presentCosts());
    }

    /** {@return the net present cost of the old method, without adjustments} */
    public MonthlyCosts presentOld() {
        return discounting.present(comparison.old().costs());
    }

    /** {@return the net present cost of the pilot method, without adjustments} */
    public MonthlyCosts presentPilot() {
        return discounting.present(comparison.pilot().costs());
    }

    /** {@return what the pilot is worth now, over every agency} */
    public Money netPresentSaving() {
        return presentNet().total();
    }

    /**
     * What the pilot is worth now to one agency.
     *
     * @param agency whose
     * @return below nil if it pays
     * @throws IllegalArgumentException if it has no cost under either method
     */
    public Money netPresentSaving(Agency agency) {
        checkKnown(agency);
        return presentNet().total(agency);
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

    /** {@return the present benefits ÷ the present costs; empty if those aren't more than nil} */
    public Optional<BigDecimal> benefitCostRatio() {
        return toCosts(presentBenefits().total());
    }

    /** {@return the net present saving ÷ the present costs, 0.5 for 50%; empty if those aren't more than nil} */
    public Optional<BigDecimal> returnOnInvestment() {
        return toCosts(netPresentSaving());
    }

    private Optional<BigDecimal> toCosts(Money worth) {
        Money costs = presentCosts().total();
        return costs.isPositive() ? Amounts.ratio(worth, costs) : Optional.empty();
    }

    /** {@return after how many months the pilot has paid for itself to stay so, not discounted; empty if it never has} */
    public OptionalInt paybackMonths() {
        return Payback.months(net().cumulativePence());
    }

    /** {@return after how many months the pilot has paid for itself to stay so in present values; empty if it never has} */
    public OptionalInt discountedPaybackMonths() {
        return Payback.months(presentNet().cumulativePence());
    }

    /**
     * What the net present saving would be as a level amount a year: it, ÷ the present value of £1 a year paid in twelfths
     * over the same months.
     *
     * @return the amount a year, rounded half up to the penny
     */
    public Money equivalentAnnualSaving() {
        BigDecimal annuity = BigDecimal.valueOf(AppraisalExplanation.annuity(this));
        return Money.of(
                netPresentSaving().getCurrencyUnit(),
                netPresentSaving().getAmount().divide(annuity, MathContext.DECIMAL128),
                RoundingMode.HALF_UP);
    }

    /** {@return the rates at which the net benefit is worth nothing now, by the same timing} */
    public InternalRate internalRate() {
        MonthlyCosts net = net();
        Months months = net.window();
        double[] times = months.stream()
                .mapToDouble(month -> discounting.timing().years(discounting.base(), month))
                .toArray();
        double[] flows = months.stream()
                .mapToDouble(month -> net.during(Months.of(month, 1)).pence())
                .toArray();
        return InternalRate.of(times, flows);
    }

    /** {@return the present value of the benefits that can be released as cash; empty if that isn't stated} */
    public Optional<MonthlyCosts> presentCashable() {
        return cashability.map(shares -> discounting.present(shares.cashable(benefits())));
    }

    /** {@return the present value of the benefits that are capacity only; empty if that isn't stated} */
    public Optional<MonthlyCosts> presentCapacity() {
        return presentCashable().map(cash -> presentBenefits().minus(cash));
    }

    /**
     * The present value of one kind. Fiscal is the agencies' net present saving and other fiscal benefits; kinds are never
     * added up.
     *
     * @param kind which
     * @return its present value
     */
    public Money presentValue(ValueKind kind) {
        Money other = others.present(kind, discounting, netPresentSaving().getCurrencyUnit());
        return kind == ValueKind.FISCAL ? netPresentSaving().plus(other) : other;
    }

    /**
     * Checks that everything can be discounted.
     *
     * @throws IllegalArgumentException if rates and costs don't go together, or the schedule ends before the costs
     */
    public void check() {
        presentNet();
        others.all().forEach(other -> discounting.present(other.worth()));
    }

    /** {@return the agencies with a cost under either method or a part of the investment, by id} */
    public SortedSet<Agency> agencies() {
        SortedSet<Agency> agencies = new TreeSet<>(comparison.agencies());
        agencies.addAll(plainCosts().agencies());
        return agencies;
    }

    /**
     * The appraisal by agency.
     *
     * @param names what to call the agencies
     * @return present costs of both methods, present benefits and costs, and net present saving, with a total
     */
    public Table byAgency(Function<Agency, String> names) {
        return AppraisalTables.byAgency(this, names);
    }

    /**
     * The present benefits by agency, cash told apart from capacity.
     *
     * @param names what to call the agencies
     * @return what can be released as cash, what is capacity only, and both together, with a total; empty if that isn't
     *     stated
     */
    public Optional<Table> benefitsByAgency(Function<Agency, String> names) {
        return presentCashable().map(cash -> AppraisalTables.benefitsByAgency(this, cash, names));
    }

    /** {@return by financial year: both methods, the net benefit, and its present value, with a total} */
    public Table byFinancialYear() {
        return AppraisalTables.byFinancialYear(this);
    }

    /** {@return every measure by name, in words} */
    public Table measures() {
        return AppraisalTables.measures(this);
    }

    /** {@return what the pilot is worth now, in a sentence} */
    public String sentence() {
        Money worth = netPresentSaving();
        return "In present values (" + discounting + ") the pilot "
                + (worth.isNegative() ? "costs " : "saves ") + MoneyText.of(worth.abs())
                + (worth.isNegative() ? " more" : "")
                + benefitCostRatio()
                        .map(ratio -> ", a benefit-cost ratio of "
                                + ratio.setScale(2, RoundingMode.HALF_UP).toPlainString())
                        .orElse("")
                + ".";
    }

    /** {@return how the net present saving came about, for an auditor with a calculator} */
    public Explanation explain() {
        return AppraisalExplanation.of(this);
    }

    /**
     * How one agency's net present saving came about.
     *
     * @param agency whose
     * @return the steps
     * @throws IllegalArgumentException if it has no cost under either method
     */
    public Explanation explain(Agency agency) {
        return new Explanation(List.of(AppraisalExplanation.of(this, agency)));
    }

    /** The measures, and the table by agency. */
    @Override
    public String toString() {
        return measures() + "\n\n" + byAgency(Agency::id);
    }
}
