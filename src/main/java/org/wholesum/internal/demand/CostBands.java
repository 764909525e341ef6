package org.wholesum.internal.demand;

import java.util.Collection;
import java.util.TreeSet;
import org.wholesum.internal.disclosure.Contributions;
import org.wholesum.internal.disclosure.DisclosureRules;

/**
 * Cases in bands of falling cost, none of which breaks a rule. What is published are sums from the costliest case to the end
 * of a band, so that every band follows from two of them, and every sum of bands is safe as its bands are.
 */
final class CostBands {
    private final DisclosureRules rules;
    /** In descending order. */
    private final long[] pence;

    private final TreeSet<Integer> ends = new TreeSet<>();

    /**
     * One band of all cases.
     *
     * @param rules the rules
     * @param pence the cost of each case, in descending order
     */
    CostBands(DisclosureRules rules, long[] pence) {
        this.rules = rules;
        this.pence = pence.clone();
        ends.add(pence.length);
    }

    /** Whether all cases together break no rule. */
    boolean isSafe() {
        return breaksNone(0, pence.length);
    }

    /** Divides a band where each of a number of costliest cases would be published, if both parts break no rule. */
    void divide(Collection<Integer> counts) {
        for (int count : counts) {
            if (count > 0 && count < pence.length && !ends.contains(count)) {
                Integer before = ends.floor(count);
                Integer after = ends.ceiling(count);
                if (breaksNone(before == null ? 0 : before, count)
                        && breaksNone(count, after == null ? pence.length : after)) {
                    ends.add(count);
                }
            }
        }
    }

    /** Whether the sum of a number of costliest cases is published. */
    boolean shows(int count) {
        return ends.contains(count);
    }

    private boolean breaksNone(int from, int to) {
        Contributions band = new Contributions(rules);
        for (int i = from; i < to; i++) {
            band.add(pence[i]);
        }
        return !rules.isSmall(to - (long) from) && band.breach().isEmpty();
    }
}
