package org.wholesum.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholesum.audit.Finding.Certainty;
import org.wholesum.audit.Finding.Kind;

/** Whether the shares of a whole add up to 100%, and whether a subject is counted beside its parts. */
final class Shares {
    private Shares() {}

    static Stream<Finding> findings(Claims claims) {
        return sets(claims).flatMap(set -> Stream.concat(composites(claims, set), sum(claims, set)));
    }

    /** The claims of shares that can't all be of one whole, or that leave some of it to nobody. */
    static List<Claim> unusable(Claims claims) {
        return sets(claims)
                .filter(set -> sum(claims, set).anyMatch(f -> f.certainty() == Certainty.PROVEN))
                .flatMap(List::stream)
                .toList();
    }

    private static Stream<List<Claim>> sets(Claims claims) {
        return Claims.groups(
                claims.of(ClaimKind.SHARE).filter(claim -> !claim.of().equals(Claim.ALL)), Claims::set)
                .stream();
    }

    /** Whether there is no subject without a share. */
    private static boolean isComplete(Claims claims, List<Claim> set) {
        List<String> named = set.stream()
                .flatMap(claim -> claims.parts().getOrDefault(claim.of(), List.of(claim.of())).stream())
                .toList();
        return !claims.every().isEmpty() && named.containsAll(claims.leaves(set));
    }

    private static Stream<Finding> composites(Claims claims, List<Claim> set) {
        return set.stream().flatMap(whole -> {
            List<Claim> its = set.stream()
                    .filter(claim ->
                            claims.parts().getOrDefault(whole.of(), List.of()).contains(claim.of()))
                    .toList();
            return its.isEmpty() ? Stream.empty() : Stream.of(composite(whole, its));
        });
    }

    private static Finding composite(Claim whole, List<Claim> its) {
        List<Claim> all = new ArrayList<>(its);
        all.add(whole);
        String parts = Words.list(its.stream().map(Claim::of).toList());
        return Finding.of(
                Kind.COMPOSITE,
                Certainty.TO_CHECK,
                all,
                "The share of " + whole.of() + " includes that of " + parts + ": a sum of them counts "
                        + (its.size() == 1 ? "it" : "them") + " twice.",
                List.of(Words.withRange(whole) + " is the whole of " + parts + ", and is left in the sum alone"));
    }

    private static Stream<Finding> sum(Claims claims, List<Claim> set) {
        List<Claim> added = outermost(claims, set);
        Range total = total(added);
        if (added.size() < 2 || total.contains(BigDecimal.ONE)) {
            return Stream.empty();
        }
        BigDecimal stated = added.stream().map(c -> c.value().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean above = total.low().compareTo(BigDecimal.ONE) > 0;
        boolean complete = isComplete(claims, set);
        Range rest = new Range(BigDecimal.ONE, BigDecimal.ONE).minus(total);
        String what = "Shares of " + set.get(0).measure()
                + set.get(0).side().map(s -> " " + s).orElse("");
        String sentence = what + " add up to " + Words.percent(stated)
                + (above
                        ? ": they can't be the shares of one whole."
                        : complete
                                ? ": no subject is left for the remaining "
                                        + Words.percent(BigDecimal.ONE.subtract(stated)) + "."
                                : ": " + Words.percent(BigDecimal.ONE.subtract(stated))
                                        + " belongs to none of the named subjects.");
        return Stream.of(Finding.of(
                Kind.SHARES,
                above || complete ? Certainty.PROVEN : Certainty.TO_CHECK,
                added,
                sentence,
                List.of(
                        added.stream().map(Shares::term).collect(Collectors.joining(" + ")) + " = "
                                + Words.percent(stated),
                        "with the rounding of each share, the sum is from " + Words.percentRange(total)
                                + (above
                                        ? ", which excludes 100%"
                                        : ", and " + Words.percentRange(rest) + " is missing"))));
    }

    private static String term(Claim claim) {
        return claim.of() + " " + claim.value();
    }

    /** The claims that no other claim of the set includes. */
    private static List<Claim> outermost(Claims claims, List<Claim> set) {
        List<String> included = set.stream()
                .flatMap(claim -> claims.parts().getOrDefault(claim.of(), List.of()).stream())
                .toList();
        TreeMap<String, Claim> once = new TreeMap<>();
        set.stream()
                .filter(claim -> !included.contains(claim.of()))
                .forEach(claim -> once.putIfAbsent(claim.of(), claim));
        return List.copyOf(once.values());
    }

    private static Range total(List<Claim> added) {
        return added.stream().map(claim -> claim.value().range()).reduce(Range.NONE, Range::plus);
    }
}
