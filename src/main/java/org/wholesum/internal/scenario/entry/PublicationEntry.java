package org.wholesum.internal.scenario.entry;

import java.util.Optional;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.ShortForm;

/**
 * The rules for a report that may be published. A count or sum that breaks one is suppressed, with whatever it would follow
 * from; where that is not enough, the report is refused.
 *
 * @param ids what becomes of the ids of cases: {@code left_out}, or {@code pseudonyms} for run numbers in an order that says
 *     nothing; left out unless given
 * @param minimumCount the least count of people, contacts or cases that is published, and the fewest cases in a sum; a zero
 *     is about nobody and is published; 5 unless given
 * @param dominance the (n, k) rule: a sum is suppressed if its n largest cases hold more than k of it; none unless given
 * @param pPercent the p% rule: a sum is suppressed if what is left without its two largest cases is less than p% of the
 *     largest; 10% unless given
 * @param rounding what published amounts and counts are rounded to; nothing is rounded unless given
 */
public record PublicationEntry(
        Optional<DisclosureRules.Ids> ids,
        Optional<Integer> minimumCount,
        Optional<Dominance> dominance,
        Optional<Percentage> pPercent,
        Optional<Rounding> rounding) {
    /**
     * The (n, k) rule.
     *
     * @param n the number of cases
     * @param k the share of a sum that they may hold
     */
    public record Dominance(@Required Integer n, @Required Percentage k) {
        /**
         * Checks both.
         *
         * @throws IllegalArgumentException if n is less than 1, or k is not between 0% and 100%
         */
        public Dominance {
            new Checks()
                    .require(n >= 1, "expected 1 or more", "n")
                    .require(k.fraction().signum() > 0, "expected more than 0%", "k")
                    .share(Optional.of(k), "k")
                    .done();
        }
    }

    /**
     * What is rounded; {@code rounding: 100} is short for {@code rounding: {amounts: 100}}.
     *
     * @param amounts the base of amounts
     * @param counts the base of counts of contacts; 1 unless given
     */
    @ShortForm(key = "amounts", expected = "expected an amount such as 100, or keys and values")
    public record Rounding(Optional<Amount> amounts, Optional<Integer> counts) {
        /**
         * Checks both.
         *
         * @throws IllegalArgumentException if a base is zero or negative
         */
        public Rounding {
            new Checks()
                    .require(
                            amounts.map(base -> base.value().signum() > 0).orElse(true),
                            "expected more than 0",
                            "amounts")
                    .require(counts.orElse(1) >= 1, "expected 1 or more", "counts")
                    .done();
        }
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the minimum count is less than 1, or p is not from 0% to 100%
     */
    public PublicationEntry {
        new Checks()
                .require(minimumCount.orElse(1) >= 1, "expected 1 or more", "minimum_count")
                .share(pPercent, "p_percent")
                .done();
    }

    /** {@return the rules, with the usual ones for what is not given} */
    public DisclosureRules toRules() {
        DisclosureRules usual = DisclosureRules.standard();
        return new DisclosureRules(
                ids.orElse(usual.ids()),
                minimumCount.orElse(usual.minimum()),
                dominance.map(
                        rule -> new DisclosureRules.Dominance(rule.n(), rule.k().fraction())),
                pPercent.map(Percentage::fraction).orElse(usual.margin()),
                rounding.flatMap(Rounding::amounts).map(Amount::value),
                rounding.flatMap(Rounding::counts).orElse(usual.counts()));
    }
}
