package org.wholesum.referral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts contacts, referrals and loops, case after case. */
final class RouteTally {
    private final Map<String, long[]> contacts = new HashMap<>();
    private final Map<Referral.Pair, long[]> routes = new HashMap<>();
    private final Map<Referral.Pair, List<String>> casesByRoute = new HashMap<>();
    private final Map<List<String>, long[]> loops = new HashMap<>();
    private final SortedMap<String, Integer> withoutOwner = new TreeMap<>();
    private final SortedMap<Integer, Long> byProviders = new TreeMap<>();
    private final Ownership ownership;

    long cases;

    RouteTally(Ownership ownership, Iterable<String> known) {
        this.ownership = ownership;
        known.forEach(provider -> contacts.put(provider, new long[2]));
    }

    void add(String caseId, List<ProviderContact> of, List<Referral> referrals) {
        cases++;
        Map<String, Long> byProvider =
                of.stream().collect(Collectors.groupingBy(ProviderContact::provider, Collectors.counting()));
        byProvider.forEach((provider, n) -> count(contacts, provider, n));
        Map<Referral.Pair, Long> pairs =
                referrals.stream().collect(Collectors.groupingBy(Referral::pair, Collectors.counting()));
        pairs.forEach((pair, n) -> {
            count(routes, pair, n);
            casesByRoute.computeIfAbsent(pair, p -> new ArrayList<>()).add(caseId);
        });
        Rounds.of(referrals).stream()
                .collect(Collectors.groupingBy(loop -> loop, Collectors.counting()))
                .forEach((loop, n) -> count(loops, loop, n));
        byProviders.merge(byProvider.size(), 1L, Long::sum);
        if (ownership.isWithoutOwner(of, byProvider)) {
            withoutOwner.put(caseId, byProvider.size());
        }
    }

    /** Adds to the number of events of a case, and the case. */
    private static <K> void count(Map<K, long[]> counts, K key, long events) {
        long[] sums = counts.computeIfAbsent(key, k -> new long[2]);
        sums[0] += events;
        sums[1]++;
    }

    /** The ids of the cases that were referred by each route, each once. */
    Map<Referral.Pair, List<String>> casesByRoute() {
        return casesByRoute;
    }

    SortedMap<String, Integer> withoutOwner() {
        return withoutOwner;
    }

    SortedMap<Integer, Long> byProviders() {
        return byProviders;
    }

    /** The most used first. */
    List<Route> routes() {
        return list(routes, (pair, n) -> new Route(pair.from(), pair.to(), n[0], n[1]))
                .sorted(Comparator.comparing(Route::referrals)
                        .thenComparing(Route::cases)
                        .reversed()
                        .thenComparing(Route::from)
                        .thenComparing(Route::to))
                .toList();
    }

    /** The most frequent first. */
    List<ReferralLoop> loops() {
        return list(loops, (loop, n) -> new ReferralLoop(loop, n[0], n[1]))
                .sorted(Comparator.comparing(ReferralLoop::times)
                        .thenComparing(ReferralLoop::cases)
                        .reversed()
                        .thenComparing(ReferralLoop::toString))
                .toList();
    }

    private static <K, T> Stream<T> list(Map<K, long[]> counts, BiFunction<K, long[], T> value) {
        return counts.entrySet().stream().map(entry -> value.apply(entry.getKey(), entry.getValue()));
    }

    /** Those with a contact, those to or from which a case was referred, and those that are known, by name. */
    List<Provider> providers() {
        Map<String, Long> in = new HashMap<>();
        Map<String, Long> out = new HashMap<>();
        routes.forEach((pair, n) -> {
            out.merge(pair.from(), n[0], Long::sum);
            in.merge(pair.to(), n[0], Long::sum);
        });
        Set<String> names = new HashSet<>(contacts.keySet());
        names.addAll(in.keySet());
        names.addAll(out.keySet());
        List<Provider> providers = new ArrayList<>();
        for (String name : names) {
            long[] of = contacts.getOrDefault(name, new long[2]);
            providers.add(new Provider(name, of[0], of[1], in.getOrDefault(name, 0L), out.getOrDefault(name, 0L)));
        }
        providers.sort(Comparator.comparing(Provider::name));
        return providers;
    }
}
