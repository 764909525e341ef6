package org.wholesum.demand;

import java.util.Collection;
import org.wholesum.ledger.FailureDemand;

/** How much more a share of contacts varies because contacts come in cases. */
final class CaseClusters {
    private CaseClusters() {}

    /**
     * The design effect: the variance of the share as a ratio of sums over cases, C ÷ (C − 1) × Σ(f − p × n)² ÷ (Σn)², as a
     * multiple of p(1 − p) ÷ Σn (L. Kish, <i>Survey Sampling</i>, 1965, §6.5; W. G. Cochran, <i>Sampling Techniques</i>,
     * 3rd ed., 1977, §3.12). It is at least 1, so that an interval is never narrower than that of independent contacts; 1
     * if there is one case, or all contacts are alike.
     */
    static double designEffect(Collection<FailureDemand> cases) {
        long known = 0;
        long failure = 0;
        long clusters = 0;
        for (FailureDemand of : cases) {
            known += of.contacts() - of.unstated();
            failure += of.failure();
            clusters += of.contacts() > of.unstated() ? 1 : 0;
        }
        if (clusters < 2 || failure == 0 || failure == known) {
            return 1;
        }
        double p = (double) failure / known;
        double squares = cases.stream()
                .mapToDouble(of -> of.failure() - p * (of.contacts() - of.unstated()))
                .map(difference -> difference * difference)
                .sorted()
                .sum();
        double variance = squares * clusters / (clusters - 1) / known / known;
        return Math.max(1, variance / (p * (1 - p) / known));
    }
}
