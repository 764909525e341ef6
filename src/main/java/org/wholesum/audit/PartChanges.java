package org.wholesum.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.audit.Finding.Certainty;
import org.wholesum.audit.Finding.Kind;
import org.wholesum.internal.parallel.Interruption;

/**
 * Whether the change of a composite subject can be the mean of its parts' changes, weighted by their costs before: never
 * outside of them, and for two parts with one division only.
 */
final class PartChanges {
    private PartChanges() {}

    static Stream<Finding> findings(Claims claims) {
        return claims.of(ClaimKind.CHANGE)
                .flatMap(whole -> choices(claims, whole).stream().flatMap(parts -> compared(claims, whole, parts)));
    }

    /** The parts' changes; several choices if a part has several claims. */
    private static List<List<Claim>> choices(Claims claims, Claim whole) {
        List<String> names = claims.parts().getOrDefault(whole.of(), List.of());
        List<List<Claim>> choices = names.isEmpty() ? List.of() : List.of(List.of());
        for (String part : names) {
            Interruption.check("auditing claims");
            List<List<Claim>> longer = new ArrayList<>();
            for (List<Claim> choice : choices) {
                Claims.groups(
                                claims.of(ClaimKind.CHANGE)
                                        .filter(c -> c.of().equals(part)
                                                && Claims.set(c).equals(Claims.set(whole))),
                                claim -> List.of(claim.value().range()))
                        .forEach(same -> longer.add(with(choice, same.get(0))));
            }
            choices = longer.subList(0, Math.min(longer.size(), 16));
        }
        return choices;
    }

    private static List<Claim> with(List<Claim> some, Claim one) {
        List<Claim> all = new ArrayList<>(some);
        all.add(one);
        return List.copyOf(all);
    }

    private static Stream<Finding> compared(Claims claims, Claim whole, List<Claim> parts) {
        Range change = whole.value().range();
        Range hull = parts.stream()
                .map(part -> part.value().range())
                .reduce(Range::hull)
                .orElseThrow();
        if (!hull.meets(change)) {
            return Stream.of(outside(whole, parts, hull));
        }
        boolean two = parts.size() == 2
                && !parts.get(0).value().range().meets(parts.get(1).value().range());
        return two ? Stream.of(division(claims, whole, ordered(parts))) : Stream.empty();
    }

    private static Finding outside(Claim whole, List<Claim> parts, Range hull) {
        return Finding.of(
                Kind.TOTAL_AND_PARTS,
                Certainty.PROVEN,
                with(parts, whole),
                "The change of " + whole.of() + ", " + whole.value()
                        + ", is outside those of its parts: no shares of the " + "parts give it.",
                List.of(
                        Words.list(parts.stream().map(Words::withRange).toList()) + ": a mean of them is from "
                                + Words.range(whole, hull),
                        Words.withRange(whole) + " is not"));
    }

    /** The part with the larger change first. */
    private static List<Claim> ordered(List<Claim> parts) {
        boolean kept =
                parts.get(0).value().value().compareTo(parts.get(1).value().value()) > 0;
        return kept ? parts : List.of(parts.get(1), parts.get(0));
    }

    private static Finding division(Claims claims, Claim whole, List<Claim> parts) {
        Claim up = parts.get(0);
        Claim down = parts.get(1);
        Range required =
                weight(whole.value().range(), up.value().range(), down.value().range());
        Range point = weight(point(whole), point(up), point(down));
        Optional<Range> stated = stated(claims, whole, up);
        boolean impossible = stated.isPresent() && !stated.get().meets(required);
        String needs = up.of() + " would have to be " + Words.percent(point.low()) + " of the " + whole.measure()
                + " of " + whole.of() + " before";
        String sentence = "The change of " + whole.of() + ", " + whole.value() + ", "
                + (impossible
                        ? "contradicts its parts: " + needs + ", and is stated as "
                                + Words.percentRange(stated.orElseThrow()) + "."
                        : "holds for one division among its parts only: " + needs + ".");
        return Finding.of(
                Kind.TOTAL_AND_PARTS,
                impossible ? Certainty.PROVEN : Certainty.TO_CHECK,
                with(parts, whole),
                sentence,
                List.of(
                        "change of the whole = share × " + up.value() + " + (1 - share) × " + down.value(),
                        "share = (" + whole.value() + " - " + down.value() + ") ÷ (" + up.value() + " - " + down.value()
                                + ") = " + Words.percent(point.low()) + ", with rounding from "
                                + Words.percentRange(required)));
    }

    private static Range point(Claim claim) {
        return new Range(claim.value().value(), claim.value().value());
    }

    /**
     * (whole − down) ÷ (up − down): it grows with the whole and falls with either part, as long as it is from 0 to 1.
     */
    private static Range weight(Range whole, Range up, Range down) {
        Range low = new Range(whole.low().subtract(down.high()), whole.high().subtract(down.low()));
        Range least = new Range(low.low(), low.low())
                .dividedBy(new Range(up.high().subtract(down.high()), up.high().subtract(down.high())));
        Range most = new Range(low.high(), low.high())
                .dividedBy(new Range(up.low().subtract(down.low()), up.low().subtract(down.low())));
        return new Range(least.low(), most.high());
    }

    /** The share of a part in its whole that claims of shares or totals before state. */
    private static Optional<Range> stated(Claims claims, Claim whole, Claim part) {
        for (ClaimKind kind : List.of(ClaimKind.SHARE, ClaimKind.TOTAL)) {
            Optional<Range> all = before(claims, whole, kind);
            Optional<Range> its = before(claims, part, kind);
            if (all.isPresent() && its.isPresent() && all.get().low().signum() > 0) {
                return Optional.of(its.get().dividedBy(all.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Range> before(Claims claims, Claim about, ClaimKind kind) {
        return claims.of(kind)
                .filter(claim ->
                        claim.of().equals(about.of()) && claim.measure().equals(about.measure()))
                .filter(claim -> claim.side().equals(Optional.of(Side.BEFORE)))
                .map(claim -> claim.value().range())
                .findFirst();
    }
}
