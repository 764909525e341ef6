package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.util.Optional;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.price.Discounting;
import org.wholesum.projection.Comparison;

/**
 * What an appraisal is calculated from, and its flows before discounting.
 *
 * @param comparison old against pilot method
 * @param discounting rates, timing and base month of present values
 * @param basis which costs are set against the benefits
 * @param investment the investment in the pilot, or empty if it isn't stated
 * @param additionality the adjustment of benefits for additionality
 * @param optimism the adjustment of costs and benefits for optimism bias
 * @param cashability the cashable shares, or empty if they aren't stated
 * @param others benefits outside the agencies' budgets
 */
record AppraisalInputs(
        Comparison comparison,
        Discounting discounting,
        CostBasis basis,
        Optional<MonthlyCosts> investment,
        Additionality additionality,
        OptimismBias optimism,
        Optional<Cashability> cashability,
        WiderBenefits others) {

    AppraisalInputs {
        if (cashability.isPresent()) {
            additionality.checkBudgets("cashable shares");
        }
    }

    AppraisalInputs(Comparison comparison, Discounting discounting) {
        this(
                comparison,
                discounting,
                CostBasis.INTERVENTION,
                Optional.empty(),
                Additionality.none(),
                OptimismBias.none(),
                Optional.empty(),
                WiderBenefits.none());
    }

    AppraisalInputs withInvestment(MonthlyCosts costs) {
        Investment.check(costs, comparison);
        return new AppraisalInputs(
                comparison,
                discounting,
                CostBasis.STATED,
                Optional.of(costs),
                additionality,
                optimism,
                cashability,
                others);
    }

    AppraisalInputs nettedByAgency() {
        return new AppraisalInputs(
                comparison,
                discounting,
                CostBasis.PAYING_AGENCIES,
                Optional.empty(),
                additionality,
                optimism,
                cashability,
                others);
    }

    AppraisalInputs with(Discounting other) {
        return new AppraisalInputs(comparison, other, basis, investment, additionality, optimism, cashability, others);
    }

    AppraisalInputs with(Additionality shares) {
        return new AppraisalInputs(comparison, discounting, basis, investment, shares, optimism, cashability, others);
    }

    AppraisalInputs with(OptimismBias bias) {
        return new AppraisalInputs(
                comparison, discounting, basis, investment, additionality, bias, cashability, others);
    }

    AppraisalInputs with(Cashability shares) {
        return new AppraisalInputs(
                comparison, discounting, basis, investment, additionality, optimism, Optional.of(shares), others);
    }

    AppraisalInputs with(WiderBenefits benefits) {
        return new AppraisalInputs(
                comparison, discounting, basis, investment, additionality, optimism, cashability, benefits);
    }

    /** The costs before optimism bias. */
    MonthlyCosts plainCosts() {
        return investment.orElseGet(() -> basis == CostBasis.PAYING_AGENCIES
                ? Investment.ofPayers(comparison.savings())
                : comparison.pilot().interventionCosts());
    }

    /** The benefits before additionality and optimism bias. */
    MonthlyCosts plainBenefits() {
        return comparison.savings().plus(plainCosts());
    }

    /** The benefits after additionality and optimism bias. */
    MonthlyCosts benefits() {
        MonthlyCosts plain = plainBenefits();
        BigDecimal additional = additionality.factor();
        return plain.scaled(agency ->
                plain.pence(agency) < 0 ? optimism.raise(agency) : additional.multiply(optimism.left(agency)));
    }

    /** The cashable benefits, if cashability is stated: a share of each agency's, but extra costs wholly. */
    Optional<MonthlyCosts> cashable() {
        MonthlyCosts adjusted = benefits();
        MonthlyCosts extra = adjusted.scaled(agency -> adjusted.pence(agency) < 0 ? BigDecimal.ONE : BigDecimal.ZERO);
        return cashability.map(shares -> shares.cashable(adjusted.minus(extra)).plus(extra));
    }

    /** The costs after optimism bias. */
    MonthlyCosts costs() {
        return optimism.raised(plainCosts());
    }
}
