package org.wholesum.internal.disclosure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * What cases contribute to a sum, added one case after another. Amounts count without their signs, as corrections and extra
 * costs are about people as much as costs and savings are. Not thread-safe.
 */
public final class Contributions {
    private final DisclosureRules rules;
    /** The largest, in descending order. */
    private final long[] largest;

    private long count;
    private double size;

    /**
     * No contributions yet.
     *
     * @param rules the rules to check
     */
    public Contributions(DisclosureRules rules) {
        this.rules = rules;
        this.largest = new long
                [Math.max(2, rules.dominance().map(DisclosureRules.Dominance::n).orElse(0))];
    }

    /** {@return the contributions of each case to one sum} */
    public static Contributions of(DisclosureRules rules, long[] amounts) {
        Contributions all = new Contributions(rules);
        Arrays.stream(amounts).forEach(all::add);
        return all;
    }

    /** Adds what a case contributes; a case that contributes nothing is no contributor. */
    public void add(long amount) {
        if (amount == 0) {
            return;
        }
        long absolute = amount == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(amount);
        count++;
        size += absolute;
        if (absolute > largest[largest.length - 1]) {
            int place = largest.length - 1;
            while (place > 0 && largest[place - 1] < absolute) {
                largest[place] = largest[place - 1];
                place--;
            }
            largest[place] = absolute;
        }
    }

    /** {@return the number of cases that contribute} */
    public long count() {
        return count;
    }

    /** {@return the sum of the amounts without their signs} */
    public double size() {
        return size;
    }

    /**
     * Why the sum may not be published: there are contributors, but fewer than the minimum; the n largest hold more than
     * k%; or the sum less the two largest is less than p% of the largest, so that the second could estimate the first too
     * well. A sum to which nobody contributes is about nobody and may be published.
     *
     * @return the rule that is broken, or empty
     */
    public Optional<String> breach() {
        if (count == 0) {
            return Optional.empty();
        }
        if (rules.isSmall(count)) {
            return Optional.of("it is of fewer than " + rules.minimum() + " cases");
        }
        return dominance().or(this::margin);
    }

    private Optional<String> dominance() {
        return rules.dominance()
                .filter(rule -> Arrays.stream(largest, 0, rule.n())
                                .mapToDouble(one -> one)
                                .sum()
                        > rule.share().doubleValue() * size)
                .map(rule -> "the "
                        + (rule.n() == 1 ? "largest contributor holds" : rule.n() + " largest contributors hold")
                        + " more than " + percent(rule.share()) + "% of it");
    }

    private Optional<String> margin() {
        return size - largest[0] - largest[1] < rules.margin().doubleValue() * largest[0]
                ? Optional.of("what is left without the two largest contributors is less than "
                        + percent(rules.margin()) + "% of the largest")
                : Optional.empty();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** The number of contributors, and which rule is broken. */
    @Override
    public String toString() {
        return count + " contributors" + breach().map(broken -> ", " + broken).orElse("");
    }
}
