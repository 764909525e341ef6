package org.wholesum.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholesum.internal.numeric.ClusterShare;

/** Finds cases that come back, case after case. */
final class ReturnTally {
    private final int days;
    private final boolean recorded;
    /** The last day of the records. */
    private final LocalDate last;

    private final List<Returned> list = new ArrayList<>();
    /** By case: contacts seen for long enough, and those that were followed by a return. */
    private final List<ClusterShare> byCase = new ArrayList<>();

    private long away;

    ReturnTally(int days, boolean recorded, LocalDate last) {
        this.days = days;
        this.recorded = recorded;
        this.last = last;
    }

    void add(String caseId, List<ProviderContact> contacts, List<Referral> referrals) {
        long[] counts = new long[2];
        Visit.byProvider(contacts).forEach((provider, visits) -> {
            for (int i = 0; i < visits.size(); i++) {
                Visit visit = visits.get(i);
                Optional<Visit> next = i + 1 < visits.size() ? Optional.of(visits.get(i + 1)) : Optional.empty();
                if (recorded ? visit.turnedAway() : !isReferredOn(provider, visit, next, referrals)) {
                    add(caseId, provider, visit, next, counts);
                }
            }
        });
        byCase.add(new ClusterShare(counts[1], counts[0]));
    }

    private static boolean isReferredOn(String provider, Visit visit, Optional<Visit> next, List<Referral> referrals) {
        return referrals.stream()
                .filter(referral -> referral.pair().from().equals(provider))
                .map(Referral::date)
                .anyMatch(date -> !date.isBefore(visit.date())
                        && next.map(later -> date.isBefore(later.date())).orElse(true));
    }

    private void add(String caseId, String provider, Visit visit, Optional<Visit> next, long[] counts) {
        LocalDate until = visit.date().plusDays(days);
        Optional<Visit> back = next.filter(later -> !later.date().isAfter(until));
        away++;
        back.ifPresent(later -> list.add(visit.returned(caseId, provider, later)));
        if (!until.isAfter(last)) {
            counts[0]++;
            counts[1] += back.isPresent() ? 1 : 0;
        }
    }

    Returns returns() {
        long seen = byCase.stream().mapToLong(ClusterShare::of).sum();
        long back = byCase.stream().mapToLong(ClusterShare::events).sum();
        long returning = byCase.stream().filter(of -> of.events() > 0).count();
        long others = byCase.stream().filter(of -> of.of() > of.events()).count();
        return new Returns(
                days, recorded, away, seen, back, returning, others, ClusterShare.designEffect(byCase), list);
    }
}
