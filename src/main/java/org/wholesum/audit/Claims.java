package org.wholesum.audit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Claims without problems, sorted by name so that their order makes no difference, and the parts of composite subjects.
 */
record Claims(List<Claim> sorted, Map<String, List<String>> parts) {
    Claims {
        sorted = sorted.stream().sorted(Comparator.comparing(Claim::name)).toList();
        parts = ImmutableSortedMap.copyOf(parts);
    }

    /** The claims with the thousands at their ends taken as rounded. */
    Claims roundedToThousands() {
        return new Claims(
                sorted.stream()
                        .map(claim -> claim.with(claim.value().roundedToThousands()))
                        .toList(),
                parts);
    }

    Optional<Claim> named(String name) {
        return sorted.stream().filter(claim -> claim.name().equals(name)).findFirst();
    }

    Stream<Claim> of(ClaimKind kind) {
        return sorted.stream().filter(claim -> claim.kind() == kind);
    }

    /** The claims in groups with an equal key, in the order of the keys' texts. */
    static Collection<List<Claim>> groups(Stream<Claim> claims, Function<Claim, List<?>> key) {
        return claims.collect(
                        Collectors.groupingBy(claim -> key.apply(claim).toString(), TreeMap::new, Collectors.toList()))
                .values();
    }

    /** The subjects without parts: those of some claims and the parts of their composites. */
    List<String> leaves(Collection<Claim> some) {
        TreeSet<String> leaves = new TreeSet<>();
        Stream.concat(every().stream(), some.stream().map(Claim::of))
                .filter(subject -> !subject.equals(Claim.ALL))
                .forEach(subject -> leaves.addAll(parts.getOrDefault(subject, List.of(subject))));
        return List.copyOf(leaves);
    }

    /** The subjects of which there are no others, as parts of {@link Claim#ALL}; empty if that isn't stated. */
    List<String> every() {
        return parts.getOrDefault(Claim.ALL, List.of());
    }

    /** The composite that a subject is a part of. */
    Optional<String> whole(String leaf) {
        return parts.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(Claim.ALL) && entry.getValue().contains(leaf))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Which of some leaves a subject consists of. */
    List<String> within(String subject, List<String> leaves) {
        return subject.equals(Claim.ALL) ? leaves : parts.getOrDefault(subject, List.of(subject));
    }

    /** A claim's set: what its value can be added up or compared with. */
    static List<?> set(Claim claim) {
        return List.of(claim.measure(), claim.side(), claim.window());
    }

    static Map<String, List<String>> copy(Map<String, List<String>> parts) {
        ImmutableMap.Builder<String, List<String>> copy = ImmutableMap.builder();
        parts.forEach((whole, its) -> copy.put(whole, List.copyOf(its)));
        return copy.buildOrThrow();
    }
}
