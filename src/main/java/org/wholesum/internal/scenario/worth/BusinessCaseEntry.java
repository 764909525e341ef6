package org.wholesum.internal.scenario.worth;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.MonthCount;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.SignedAmount;

/**
 * The financial case, what the change means for agencies' budgets, beside the economic case, what it is worth to society.
 *
 * @param notMonetised the effects that have no value in money, each in words; either these or a sentence why there are none
 * @param allMonetised a sentence that says why every effect has a value in money
 * @param transfers money that changes hands and makes no value, by name
 * @param weights distributional weights of the benefits to people, beside the unweighted value; none unless given
 */
public record BusinessCaseEntry(
        List<String> notMonetised,
        Optional<String> allMonetised,
        Map<String, Transferred> transfers,
        Optional<Weights> weights) {
    /**
     * Checks that what is not monetised is named.
     *
     * @throws IllegalArgumentException if there are neither effects nor a sentence why there are none, or both; or one is blank
     */
    public BusinessCaseEntry {
        new Checks()
                .require(
                        notMonetised.isEmpty() == allMonetised.isPresent(),
                        "expected either not_monetised, the effects that have no value in money, or all_monetised, a"
                                + " sentence that says why there are none")
                .require(
                        notMonetised.stream().noneMatch(String::isBlank),
                        "expected each effect in words",
                        "not_monetised")
                .require(
                        allMonetised.filter(String::isBlank).isEmpty(),
                        "expected a sentence that says why every effect has a value in money",
                        "all_monetised")
                .done();
    }

    /**
     * Money that changes hands: an outcome that is a payment which ends, or a stated part of an agency's saving or extra cost.
     *
     * @param outcome the outcome of the appraisal, in the budget of an agency, that is a transfer as a whole; either this, or an
     *     agency and an amount a year
     * @param agency the agency whose saving, or extra cost, has it
     * @param to the other side: people, firms, or an agency's id
     * @param aYear how much a year, a twelfth a month; positive where it is a part of a saving, as a payment that ends, and
     *     negative where it is a part of a cost, as a grant
     * @param from its first month, {@code yyyy-MM}; that of the horizon unless given
     * @param months how many; to the end of the horizon unless given
     * @param source where the figure comes from; required with an amount
     */
    public record Transferred(
            Optional<String> outcome,
            Optional<Agency> agency,
            @Required String to,
            Optional<SignedAmount> aYear,
            Optional<YearMonth> from,
            Optional<MonthCount> months,
            Optional<String> source) {
        /**
         * Checks which keys there are together.
         *
         * @throws IllegalArgumentException if there is neither an outcome nor an agency with an amount and its source, or both
         */
        public Transferred {
            boolean stated = agency.isPresent() || aYear.isPresent() || source.isPresent();
            new Checks()
                    .require(
                            outcome.isPresent() != stated,
                            "expected either an outcome, or an agency with a_year and source")
                    .require(
                            outcome.isPresent() || (agency.isPresent() && aYear.isPresent() && source.isPresent()),
                            "expected agency, a_year and source")
                    .require(
                            outcome.isEmpty() || from.isEmpty(),
                            "expected none with an outcome, which has its own",
                            "from")
                    .require(
                            outcome.isEmpty() || months.isEmpty(),
                            "expected none with an outcome, which has its own",
                            "months")
                    .done();
        }
    }

    /**
     * Distributional weights: (median ÷ income) to the power of the elasticity.
     *
     * @param median the income a year whose weight is 1
     * @param elasticity the elasticity of the marginal utility of income, from 0 to 10; 1.3 unless given
     * @param groups the people who benefit, by name
     */
    public record Weights(@Required Amount median, Optional<BigDecimal> elasticity, Map<String, Group> groups) {
        /**
         * Checks that there are incomes.
         *
         * @throws IllegalArgumentException if there is no group, or a number is out of its range
         */
        public Weights {
            Checks checks = new Checks()
                    .require(
                            !groups.isEmpty(),
                            "are without incomes, expected groups: each with its income and its share of the benefits")
                    .require(median.value().signum() > 0, "expected more than zero", "median")
                    .require(
                            elasticity
                                    .filter(power -> power.signum() < 0 || power.compareTo(BigDecimal.TEN) > 0)
                                    .isEmpty(),
                            "expected a number from 0 to 10, as 1.3",
                            "elasticity");
            groups.forEach((name, group) -> checks.require(
                            group.income().value().signum() > 0, "expected more than zero", "groups", name, "income")
                    .share(Optional.of(group.share()), "groups", name, "share"));
            checks.done();
        }
    }

    /**
     * A group of people who benefit.
     *
     * @param income its income a year: of households, equivalised, after tax
     * @param share its share of the benefits to people; the shares of all groups add up to 100%
     */
    public record Group(@Required Amount income, @Required Percentage share) {}
}
