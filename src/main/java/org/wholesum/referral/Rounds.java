package org.wholesum.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The loops round which one case was referred: a chain of its referrals, each from the provider at which the last arrived,
 * that comes back to a provider.
 */
final class Rounds {
    /** The providers of the present chain, each once. */
    private final List<String> chain = new ArrayList<>();

    private final List<List<String>> loops = new ArrayList<>();

    private Rounds() {}

    /** The loops, each from its alphabetically first provider on; a loop that was gone round twice occurs twice. */
    static List<List<String>> of(List<Referral> referrals) {
        Rounds rounds = new Rounds();
        SortedMap<LocalDate, List<Referral>> byDay = new TreeMap<>();
        referrals.forEach(referral ->
                byDay.computeIfAbsent(referral.date(), day -> new ArrayList<>()).add(referral));
        byDay.values().forEach(rounds::addDay);
        return rounds.loops;
    }

    private void addDay(List<Referral> ofDay) {
        List<Referral> left = new ArrayList<>(ofDay);
        while (!left.isEmpty()) {
            Referral next = Collections.min(
                    left, Comparator.comparingInt(this::distance).thenComparing(Referral.ORDER));
            left.remove(next);
            add(next.pair());
        }
    }

    /** Of the referrals of one day, which have no order, first that which continues the chain. */
    private int distance(Referral referral) {
        int at = chain.indexOf(referral.pair().from());
        return at < 0 ? Integer.MAX_VALUE : chain.size() - at;
    }

    private void add(Referral.Pair pair) {
        int from = chain.indexOf(pair.from());
        cut(from + 1);
        if (from < 0) {
            chain.add(pair.from());
        }
        int to = chain.indexOf(pair.to());
        if (to < 0) {
            chain.add(pair.to());
        } else {
            loops.add(rotated(chain.subList(to, chain.size())));
            cut(to + 1);
        }
    }

    private void cut(int size) {
        chain.subList(size, chain.size()).clear();
    }

    private static List<String> rotated(List<String> loop) {
        List<String> turned = new ArrayList<>(loop);
        Collections.rotate(turned, -turned.indexOf(Collections.min(turned)));
        return List.copyOf(turned);
    }
}
