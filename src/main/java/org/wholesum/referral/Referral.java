package org.wholesum.referral;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A case that is sent from one provider to another.
 *
 * @param date the day on which it leaves the first, or arrives at the second if only that is recorded
 * @param pair from whom to whom
 */
record Referral(LocalDate date, Pair pair) {
    static final Comparator<Referral> ORDER =
            Comparator.comparing(Referral::date).thenComparing(Referral::pair);

    /**
     * Two providers.
     *
     * @param from who refers
     * @param to to whom
     */
    record Pair(String from, String to) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::from).thenComparing(Pair::to);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    private static Referral of(LocalDate date, String from, String to) {
        return new Referral(date, new Pair(from, to));
    }

    /**
     * The referrals in the records of one case. One that both providers have recorded counts once: each that was received
     * is the earliest one made, on that day or before, that is not another's.
     */
    static List<Referral> recorded(List<ProviderContact> contacts) {
        List<Referral> referrals = new ArrayList<>();
        SortedMap<Pair, Deque<LocalDate>> open = new TreeMap<>();
        for (ProviderContact contact : byDate(contacts)) {
            for (String to : contact.referredTo()) {
                Referral made = of(contact.date(), contact.provider(), to);
                referrals.add(made);
                open.computeIfAbsent(made.pair, pair -> new ArrayDeque<>()).add(made.date);
            }
        }
        for (ProviderContact contact : byDate(contacts)) {
            contact.referredFrom()
                    .map(from -> of(contact.date(), from, contact.provider()))
                    .filter(received -> !isMade(received, open.getOrDefault(received.pair, new ArrayDeque<>())))
                    .ifPresent(referrals::add);
        }
        referrals.sort(ORDER);
        return referrals;
    }

    private static boolean isMade(Referral received, Deque<LocalDate> made) {
        LocalDate earliest = made.peekFirst();
        if (earliest == null || earliest.isAfter(received.date)) {
            return false;
        }
        made.removeFirst();
        return true;
    }

    private static List<ProviderContact> byDate(List<ProviderContact> contacts) {
        return contacts.stream()
                .sorted(Comparator.comparing(ProviderContact::date))
                .toList();
    }

    /**
     * Referrals inferred from the order of the contacts of one case. Contacts of one day have no order: each provider of a
     * day leads to each provider of the next day with a contact, at most some days later, that wasn't contacted on the
     * earlier day too.
     */
    static List<Referral> inferred(List<ProviderContact> contacts, int days) {
        SortedMap<LocalDate, List<String>> byDay = new TreeMap<>();
        for (ProviderContact contact : contacts) {
            List<String> providers = byDay.computeIfAbsent(contact.date(), day -> new ArrayList<>());
            if (!providers.contains(contact.provider())) {
                providers.add(contact.provider());
            }
        }
        List<Referral> referrals = new ArrayList<>();
        List<String> before = List.of();
        LocalDate last = LocalDate.MIN;
        for (LocalDate day : byDay.keySet()) {
            List<String> now = byDay.getOrDefault(day, List.of());
            if (!before.isEmpty() && !day.isAfter(last.plusDays(days))) {
                for (String from : before) {
                    for (String to : now) {
                        if (!before.contains(to)) {
                            referrals.add(of(last, from, to));
                        }
                    }
                }
            }
            before = now;
            last = day;
        }
        referrals.sort(ORDER);
        return referrals;
    }
}
