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
 * @param investment the investment in the pilot, or empty if it isn't stated
 * @param additionality the adjustment of benefits for additionality
 * @param optimism the adjustment of costs and benefits for optimism bias
 * @param cashability the cashable shares, or empty if they aren't stated
 * @param others benefits outside the agencies' budgets
 */
record AppraisalInputs(
        Comparison comparison,
        Discounting discounting,
        Optional<MonthlyCosts> investment,
        Additionality additionality,
        OptimismBias optimism,
        Optional<Cashability> cashability,
        WiderBenefits others) {

    AppraisalInputs(Comparison comparison, Discounting discounting) {
        this(
                comparison,
                discounting,
                Optional.empty(),
                Additionality.none(),
                OptimismBias.none(),
                Optional.empty(),
                WiderBenefits.none());
    }

    AppraisalInputs withInvestment(MonthlyCosts costs) {
        Investment.check(costs, comparison);
        return new AppraisalInputs(
                comparison, discounting, Optional.of(costs), additionality, optimism, cashability, others);
    }

    AppraisalInputs with(Additionality shares) {
        return new AppraisalInputs(comparison, discounting, investment, shares, optimism, cashability, others);
    }

    AppraisalInputs with(OptimismBias bias) {
        return new AppraisalInputs(comparison, discounting, investment, additionality, bias, cashability, others);
    }

    AppraisalInputs with(Cashability shares) {
        return new AppraisalInputs(
                comparison, discounting, investment, additionality, optimism, Optional.of(shares), others);
    }

    AppraisalInputs with(WiderBenefits benefits) {
        return new AppraisalInputs(comparison, discounting, investment, additionality, optimism, cashability, benefits);
    }

    /** The costs before optimism bias. */
    MonthlyCosts plainCosts() {
        return investment.orElseGet(() -> Investment.ofPayers(comparison.savings()));
    }

    /** The benefits before additionality and optimism bias. */
    MonthlyCosts plainBenefits() {
        return comparison.savings().plus(plainCosts());
    }

    /** The benefits after additionality and optimism bias. */
    MonthlyCosts benefits() {
        BigDecimal additional = additionality.factor();
        return plainBenefits().scaled(agency -> additional.multiply(optimism.left(agency)));
    }

    /** The costs after optimism bias. */
    MonthlyCosts costs() {
        return optimism.raised(plainCosts());
    }
}
