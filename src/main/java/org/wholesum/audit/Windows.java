package org.wholesum.audit;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.audit.Finding.Certainty;
import org.wholesum.audit.Finding.Kind;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.Typography;

/** The months of a series of claims: which none covers, and which several do. */
final class Windows {
    private Windows() {}

    static Stream<Finding> findings(Claims claims) {
        return Claims.groups(
                        claims.sorted().stream().filter(claim -> claim.window().isPresent()),
                        claim -> List.of(claim.kind(), claim.of(), claim.measure()))
                .stream()
                .flatMap(Windows::series);
    }

    private static Stream<Finding> series(List<Claim> group) {
        List<Claim> inOrder = group.stream()
                .sorted(Comparator.comparing((Claim claim) -> months(claim).first())
                        .thenComparing(claim -> months(claim).last())
                        .thenComparing(Claim::name))
                .toList();
        Stream.Builder<Finding> findings = Stream.builder();
        Claim latest = inOrder.get(0);
        for (Claim next : inOrder.subList(1, inOrder.size())) {
            compared(latest, next).ifPresent(findings::add);
            latest = months(next).last().isAfter(months(latest).last()) ? next : latest;
        }
        return findings.build();
    }

    private static Optional<Finding> compared(Claim before, Claim next) {
        YearMonth from = months(before).last().plusMonths(1);
        YearMonth first = months(next).first();
        if (from.isBefore(first)) {
            return Optional.of(gap(before, next, Months.between(from, first.minusMonths(1))));
        }
        boolean added = before.kind() == ClaimKind.TOTAL || before.kind() == ClaimKind.COUNT;
        boolean same = months(before).equals(months(next));
        Optional<Months> both = months(before).intersection(months(next));
        return added && !same ? both.map(shared -> overlap(before, next, shared)) : Optional.empty();
    }

    private static Finding gap(Claim before, Claim next, Months missing) {
        return Finding.of(
                Kind.GAP,
                Certainty.TO_CHECK,
                List.of(before, next),
                "No figure covers " + words(missing) + ": the " + before.kind() + " of " + before.of() + " in "
                        + before.measure() + " has " + missing.count() + (missing.count() == 1 ? " month" : " months")
                        + " without a claim.",
                arithmetic(before, next));
    }

    private static Finding overlap(Claim before, Claim next, Months shared) {
        return Finding.of(
                Kind.DUPLICATE,
                Certainty.TO_CHECK,
                List.of(before, next),
                "Two figures cover " + words(shared) + ": a sum of " + before.name() + " and " + next.name()
                        + " counts these months twice.",
                arithmetic(before, next));
    }

    private static List<String> arithmetic(Claim before, Claim next) {
        return List.of(
                before.name() + " covers " + words(months(before)), next.name() + " covers " + words(months(next)));
    }

    private static String words(Months months) {
        return Typography.months(months.first(), months.last());
    }

    private static Months months(Claim claim) {
        return claim.window().orElseThrow();
    }
}
