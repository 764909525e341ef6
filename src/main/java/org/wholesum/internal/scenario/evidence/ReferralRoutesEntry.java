package org.wholesum.internal.scenario.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.DayCount;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Share;

/**
 * Who refers to whom, loops, cases that are sent away and come back, and cases without an owner.
 *
 * @param file a CSV file of contacts below the scenario's folder with the columns {@code case_id, date, provider};
 *     {@code referred_to}, {@code referred_from} or both; and optionally {@code outcome, owner, need, cost}; either this or from
 * @param from {@code ledger} to infer referrals between agencies from the order of contacts in the scenario's ledger
 * @param within the most days until a return, and of an inferred referral: {@code 60 days}; 90 days unless given
 * @param providers the providers that are allowed, which are all on the map; every name is allowed unless given
 * @param ownerProviders the fewest providers of a case without an owner, 2 or more; 3 unless given
 * @param ownerShare the share of a case's contacts above which a provider counts as its owner, where no record names one; 50%
 *     unless given
 */
public record ReferralRoutesEntry(
        @NamesFile Optional<String> file,
        Optional<From> from,
        Optional<DayCount> within,
        List<String> providers,
        Optional<Integer> ownerProviders,
        Optional<Share> ownerShare) {
    /** Where the contacts are. */
    public enum From {
        /** The scenario's own ledger. */
        LEDGER
    }

    /**
     * Checks that there are contacts, and when a case has no owner.
     *
     * @throws IllegalArgumentException with every problem: not one of file and from, fewer than 2 providers, or a share of more
     *     than 100%
     */
    public ReferralRoutesEntry {
        if (file.isPresent() == from.isPresent()) {
            throw new IllegalArgumentException("expected either file, contacts with referrals, or from: ledger");
        }
        new Checks()
                .require(ownerProviders.map(least -> least >= 2).orElse(true), "expected 2 or more", "owner_providers")
                .require(
                        ownerShare
                                .map(share -> share.fraction().compareTo(BigDecimal.ONE) <= 0)
                                .orElse(true),
                        "expected at most 100%",
                        "owner_share")
                .done();
    }
}
