package org.wholesum.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wholesum.audit.Finding.Certainty;
import org.wholesum.audit.Finding.Kind;

/** Two claims about one thing: with two values, or entered twice. */
final class SameThing {
    private SameThing() {}

    static Stream<Finding> findings(Claims claims) {
        return Claims.groups(claims.sorted().stream(), claim -> List.of(claim.kind(), claim.of(), Claims.set(claim)))
                .stream()
                .flatMap(group -> pairs(group).stream())
                .flatMap(pair -> compared(pair.get(0), pair.get(1)));
    }

    private static List<List<Claim>> pairs(List<Claim> group) {
        List<List<Claim>> pairs = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                pairs.add(List.of(group.get(i), group.get(j)));
            }
        }
        return pairs;
    }

    private static Stream<Finding> compared(Claim one, Claim other) {
        PrintedValue first = one.value();
        PrintedValue second = other.value();
        boolean sameUnit = first.unit().equals(second.unit());
        if (sameUnit && !first.range().meets(second.range())) {
            return Stream.of(twoValues(one, other));
        }
        boolean equal = sameUnit && first.value().compareTo(second.value()) == 0;
        return equal && one.source().equals(other.source()) ? Stream.of(duplicate(one, other)) : Stream.empty();
    }

    private static Finding twoValues(Claim one, Claim other) {
        BigDecimal apart = one.value().value().subtract(other.value().value()).abs();
        boolean percentage = one.kind().isPercentage();
        String distance = percentage ? Words.percent(apart).replace("%", " percentage points") : Words.like(one, apart);
        String both = one.value() + " (" + one.name() + ") and " + other.value() + " (" + other.name() + ")";
        return Finding.of(
                Kind.TWO_VALUES,
                Certainty.PROVEN,
                List.of(one, other),
                "Two values for one thing, the " + thing(one) + ": " + both + ".",
                List.of(
                        Words.withRange(one) + " and " + Words.withRange(other) + " have no value in common",
                        "they are " + distance + " apart"));
    }

    private static Finding duplicate(Claim one, Claim other) {
        String name = thing(one);
        return Finding.of(
                Kind.DUPLICATE,
                Certainty.TO_CHECK,
                List.of(one, other),
                "The " + name + " is entered twice with the value " + one.value()
                        + ": a sum of the claims counts it twice.",
                List.of(one.name() + " and " + other.name()
                        + " have the same subject, side, months, value and source"));
    }

    private static String thing(Claim claim) {
        return claim.kind() + " of " + claim.of() + " in " + claim.measure()
                + claim.side().map(side -> " " + side).orElse("");
    }
}
