package org.wholesum.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholesum.audit.Finding.Certainty;
import org.wholesum.audit.Finding.Kind;
import org.wholesum.costs.Months;

/** Shares, totals, changes and savings of one measure that no amounts before and after satisfy together. */
final class Together {
    private static final double MOST = 1e15;

    private Together() {}

    /** The findings, except of claims that other findings show to contradict each other. */
    static Stream<Finding> findings(Claims claims, List<Finding> others) {
        Set<Claim> unusable = new HashSet<>(Shares.unusable(claims));
        return Claims.groups(
                        claims.sorted().stream().filter(claim -> claim.isLinear() && !unusable.contains(claim)),
                        claim -> List.of(claim.measure()))
                .stream()
                .flatMap(group -> periods(group).stream())
                .flatMap(group -> Together.conflicts(claims, group, others))
                .distinct();
    }

    /** The claims that have one window before and one after, for every pair of windows. */
    private static List<List<Claim>> periods(List<Claim> group) {
        List<List<Claim>> periods = new ArrayList<>();
        for (Optional<Months> before : windows(group, Side.BEFORE)) {
            for (Optional<Months> after : windows(group, Side.AFTER)) {
                periods.add(group.stream()
                        .filter(claim -> claim.window().isEmpty()
                                || claim.side().isEmpty()
                                || claim.window().equals(claim.side().get() == Side.BEFORE ? before : after))
                        .toList());
            }
        }
        return periods;
    }

    private static List<Optional<Months>> windows(List<Claim> group, Side side) {
        List<Optional<Months>> windows = group.stream()
                .filter(claim -> claim.side().equals(Optional.of(side)))
                .map(Claim::window)
                .filter(Optional::isPresent)
                .distinct()
                .toList();
        return windows.isEmpty() ? List.of(Optional.empty()) : windows;
    }

    private static Stream<Finding> conflicts(Claims claims, List<Claim> group, List<Finding> others) {
        CostModel model = new CostModel(claims, group);
        return Conflicts.of(group, model::agree).stream()
                .filter(conflict -> others.stream().noneMatch(finding -> covers(finding, conflict)))
                .map(conflict -> finding(model, conflict, !claims.every().isEmpty())
                        .with(model.agree(rounded(conflict)) ? Certainty.UNLESS_ROUNDED : Certainty.PROVEN));
    }

    /** The claims with the thousands at their ends taken as rounded. */
    private static List<Claim> rounded(List<Claim> conflict) {
        return conflict.stream()
                .map(claim -> claim.with(claim.value().roundedToThousands()))
                .toList();
    }

    private static boolean covers(Finding finding, List<Claim> conflict) {
        return finding.certainty() != Certainty.TO_CHECK
                && conflict.stream().map(Claim::name).toList().containsAll(finding.claims());
    }

    private static Finding finding(CostModel model, List<Claim> conflict, boolean isClosed) {
        List<String> steps = new ArrayList<>();
        steps.add("with amounts that are not negative" + (isClosed ? ", and no subject beside the named ones" : "")
                + ", any " + (conflict.size() - 1) + " of these " + conflict.size() + " claims can hold, and not all");
        for (Claim claim : conflict) {
            List<Claim> others =
                    conflict.stream().filter(other -> !other.equals(claim)).toList();
            steps.add(step(model, claim, others));
        }
        String all = Words.list(conflict.stream().map(Claim::toString).toList());
        return Finding.of(
                Kind.TOTAL_AND_PARTS, Certainty.PROVEN, conflict, "These can't all hold: " + all + ".", steps);
    }

    private static String step(CostModel model, Claim claim, List<Claim> others) {
        List<OptionalDouble> allowed = model.allowed(claim, others);
        String stated = Words.withRange(claim);
        if (allowed.get(0).isEmpty() || allowed.get(1).isEmpty()) {
            return stated + ": the others leave no amount that it could be of";
        }
        Function<OptionalDouble, String> value = end -> Words.like(claim, BigDecimal.valueOf(end.getAsDouble()));
        String limits = Stream.of(
                        isLarge(allowed.get(0)) ? "" : "at least " + value.apply(allowed.get(0)),
                        isLarge(allowed.get(1)) ? "" : "at most " + value.apply(allowed.get(1)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" and "));
        return stated + ": the others require " + (limits.isEmpty() ? "nothing of it" : limits);
    }

    private static boolean isLarge(OptionalDouble end) {
        return !(Math.abs(end.getAsDouble()) < MOST);
    }
}
