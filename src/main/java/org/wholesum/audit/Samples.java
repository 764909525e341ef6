package org.wholesum.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.audit.Finding.Certainty;
import org.wholesum.audit.Finding.Kind;
import org.wholesum.costs.Months;

/** Samples and what is scaled up from them. */
final class Samples {
    private static final YearMonth FAR = YearMonth.of(9999, 12);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Samples() {}

    /** Counts of one sample that fall from one window, or side, to the next. */
    static Stream<Finding> losses(Claims claims) {
        return Claims.groups(
                        claims.of(ClaimKind.COUNT),
                        claim -> List.of(
                                claim.measure(), claim.of(), claim.value().unit()))
                .stream()
                .flatMap(Samples::series);
    }

    private static Stream<Finding> series(List<Claim> group) {
        List<Claim> inOrder = group.stream()
                .filter(claim -> claim.window().isPresent() || claim.side().isPresent())
                .sorted(Comparator.comparing((Claim claim) ->
                                claim.window().map(Months::first).orElse(FAR))
                        .thenComparing(claim -> claim.side().orElse(Side.BEFORE))
                        .thenComparing(Claim::name))
                .toList();
        Stream.Builder<Finding> findings = Stream.builder();
        for (int i = 1; i < inOrder.size(); i++) {
            Claim earlier = inOrder.get(i - 1);
            Claim later = inOrder.get(i);
            if (later.value().upper().compareTo(earlier.value().lower()) < 0) {
                findings.add(loss(earlier, later));
            }
        }
        return findings.build();
    }

    private static Finding loss(Claim earlier, Claim later) {
        BigDecimal from = earlier.value().value();
        BigDecimal lost = from.subtract(later.value().value());
        BigDecimal share = lost.divide(from, MathContext.DECIMAL128);
        String how = share.compareTo(HALF) >= 0 ? "lost half or more of its members" : "lost members";
        return Finding.of(
                        Kind.SAMPLE,
                        Certainty.TO_CHECK,
                        List.of(earlier, later),
                        "The sample of " + earlier.of() + " " + how + ": " + earlier.value() + ", then " + later.value()
                                + ". A change between them may be a change of who is counted.",
                        List.of("(" + Words.number(from) + " - "
                                + Words.number(later.value().value()) + ") ÷ " + Words.number(from) + " = "
                                + Words.percent(share) + " lost"))
                .showing(lost.longValue());
    }

    /** Figures scaled up to a population: its size, as the figures imply it. */
    static Stream<Finding> populations(Claims claims) {
        return claims.sorted().stream().flatMap(claim -> claim.scaling().stream()
                .flatMap(scaling -> population(claims, claim, scaling).stream()));
    }

    private static Optional<Finding> population(Claims claims, Claim scaled, Claim.Scaling scaling) {
        Claim from = claims.named(scaling.from()).orElseThrow();
        Claim sample = claims.named(scaling.sample()).orElseThrow();
        Range implied = scaled.value()
                .range()
                .times(sample.value().range())
                .dividedBy(from.value().range());
        BigDecimal point = scaled.value()
                .value()
                .multiply(sample.value().value())
                .divide(from.value().value(), MathContext.DECIMAL128);
        Optional<Claim> stated = scaling.population().flatMap(claims::named);
        if (stated.isPresent() && stated.get().value().range().meets(implied)) {
            return Optional.empty();
        }
        List<Claim> all = new ArrayList<>(List.of(scaled, from, sample));
        stated.ifPresent(all::add);
        String what =
                scaled.name() + ", " + scaled.value() + ", scaled up from " + from.value() + " for " + sample.value();
        return Optional.of(Finding.of(
                        Kind.POPULATION,
                        stated.isPresent() ? Certainty.PROVEN : Certainty.TO_CHECK,
                        all,
                        what
                                + stated.map(n -> ", requires a population of " + whole(point) + ", and " + n.value()
                                                + " are stated.")
                                        .orElse(", requires a population of " + whole(point)
                                                + ", which is not stated."),
                        List.of(
                                scaled.value() + " ÷ (" + from.value() + " ÷ "
                                        + Words.number(sample.value().value()) + ") = " + tenths(point),
                                "with the rounding of the figures, from " + whole(implied.low()) + " to "
                                        + whole(implied.high())))
                .showing(implied.low().longValue()));
    }

    private static String whole(BigDecimal number) {
        return Words.number(number.setScale(0, RoundingMode.HALF_UP));
    }

    private static String tenths(BigDecimal number) {
        return Words.number(number.setScale(1, RoundingMode.HALF_UP));
    }
}
