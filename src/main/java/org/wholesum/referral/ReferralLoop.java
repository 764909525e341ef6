package org.wholesum.referral;

import java.util.List;

/**
 * Providers that referred cases round in a circle.
 *
 * @param providers in the order of the referrals, from the alphabetically first on; the last refers to the first again
 * @param times how often a case was referred the whole way round
 * @param cases how many cases were
 */
public record ReferralLoop(List<String> providers, long times, long cases) {
    /** Copies the list. */
    public ReferralLoop {
        providers = List.copyOf(providers);
    }

    /** As {@code gp → housing → gp}. */
    @Override
    public String toString() {
        return String.join(" → ", providers) + " → " + providers.get(0);
    }
}
