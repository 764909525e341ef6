package org.wholesum.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.disclosure.DisclosureRules.Dominance;
import org.wholesum.internal.disclosure.DisclosureRules.Ids;
import org.wholesum.internal.scenario.entry.PublicationEntry;
import org.wholesum.scenario.Scenario;

/**
 * The rules by which a report is made that may be published, as the key {@code publication} of a scenario. Immutable: each
 * method returns rules with one of them changed.
 *
 * <p>A sum over cases is sensitive if fewer than the minimum contribute to it, if it is dominated by a few, or if the second
 * largest contributor could estimate the largest too well. It is suppressed (primary suppression), and so are others from
 * which it would follow (secondary suppression), until the values that a suppressed cost could have, for all that is
 * published, extend by p% of the cases' amounts to either side of the true one, and of a suppressed count to as many values
 * as the minimum. A zero is about nobody and is published. The rules and their names are those of Hundepool et al.,
 * <i>Statistical Disclosure Control</i> (Wiley, 2012), chapter 4.
 */
public final class Disclosure {
    private final DisclosureRules rules;

    private Disclosure(DisclosureRules rules) {
        this.rules = rules;
    }

    /**
     * The usual rules: ids left out, a minimum count of 5, the p% rule with 10%, no (n, k) rule, and nothing rounded.
     * {@code Disclosure.standard()} is what a report for publication uses if its scenario has no key {@code publication}.
     *
     * @return those rules
     */
    public static Disclosure standard() {
        return new Disclosure(DisclosureRules.standard());
    }

    /**
     * The rules of a scenario.
     *
     * @param scenario a scenario
     * @return the rules of its key {@code publication}; empty if it has none
     */
    public static Optional<Disclosure> of(Scenario scenario) {
        return scenario.entry().publication().map(PublicationEntry::toRules).map(Disclosure::new);
    }

    /**
     * Changes the minimum count.
     *
     * @param count the least count of people, contacts or cases that is published, and the fewest cases in a sum
     * @return changed rules
     * @throws IllegalArgumentException if it is less than 1
     */
    public Disclosure minimumCount(int count) {
        return new Disclosure(new DisclosureRules(
                rules.ids(), count, rules.dominance(), rules.margin(), rules.amounts(), rules.counts()));
    }

    /**
     * Sets the (n, k) rule: a sum is sensitive if its n largest contributors hold more than k of it.
     *
     * @param n how many contributors
     * @param k the share, 0.85 for 85%
     * @return changed rules
     * @throws IllegalArgumentException if n is less than 1, or k is not more than 0 and at most 1
     */
    public Disclosure dominance(int n, BigDecimal k) {
        return new Disclosure(new DisclosureRules(
                rules.ids(),
                rules.minimum(),
                Optional.of(new Dominance(n, k)),
                rules.margin(),
                rules.amounts(),
                rules.counts()));
    }

    /**
     * Changes the p% rule: a sum is sensitive if what is left of it without its two largest contributors is less than p of the
     * largest.
     *
     * @param p the share, 0.1 for 10%
     * @return changed rules
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public Disclosure pPercent(BigDecimal p) {
        return new Disclosure(new DisclosureRules(
                rules.ids(), rules.minimum(), rules.dominance(), p, rules.amounts(), rules.counts()));
    }

    /**
     * Replaces ids by run numbers, in an order that says nothing, where a text must name a case.
     *
     * @return changed rules
     */
    public Disclosure pseudonyms() {
        return new Disclosure(new DisclosureRules(
                Ids.PSEUDONYMS, rules.minimum(), rules.dominance(), rules.margin(), rules.amounts(), rules.counts()));
    }

    /**
     * Rounds published amounts, so that they add up.
     *
     * @param base what they are multiples of, in major units, as 100 for hundreds of pounds
     * @return changed rules
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Disclosure roundingAmounts(BigDecimal base) {
        return new Disclosure(new DisclosureRules(
                rules.ids(), rules.minimum(), rules.dominance(), rules.margin(), Optional.of(base), rules.counts()));
    }

    /**
     * Rounds published counts of contacts, so that they add up.
     *
     * @param base what they are multiples of
     * @return changed rules
     * @throws IllegalArgumentException if it is less than 1
     */
    public Disclosure roundingCounts(int base) {
        return new Disclosure(new DisclosureRules(
                rules.ids(), rules.minimum(), rules.dominance(), rules.margin(), rules.amounts(), base));
    }

    DisclosureRules rules() {
        return rules;
    }

    /** {@return each rule in a sentence} */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("No sum of fewer than " + rules.minimum() + " cases and no count of fewer than " + rules.minimum()
                + " people, contacts or cases is published; a zero is.");
        rules.dominance()
                .ifPresent(rule -> sentences.add("No sum is published of which the " + rule.n()
                        + " largest cases hold more than " + percent(rule.share()) + " (the (n, k) rule)."));
        sentences.add("No sum is published if what is left of it without its two largest cases is less than "
                + percent(rules.margin()) + " of the largest (the p% rule).");
        sentences.add(
                "Figures from which a suppressed one would follow are suppressed too: what a suppressed cost could be, for"
                        + " all that is published here, extends by at least " + percent(rules.margin())
                        + " of the cases' amounts to either side of it.");
        rules.amounts()
                .ifPresent(base -> sentences.add("Amounts are rounded to multiples of " + base.toPlainString() + "."));
        if (rules.counts() > 1) {
            sentences.add("Counts of contacts are rounded to multiples of " + rules.counts() + ".");
        }
        return sentences;
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** The rules, a sentence each. */
    @Override
    public String toString() {
        return String.join("\n", sentences());
    }
}
