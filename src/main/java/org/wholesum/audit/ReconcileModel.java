package org.wholesum.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * The equations of a reconciliation. Its unknowns are the amounts before and, where the change may move, the amounts after,
 * as shares of the total before; an amount after with a change that holds is the amount before × (1 + change).
 */
final class ReconcileModel {
    private final ReconcileClaims claims;
    private final StartingShares start;
    private final List<Double> prior = new ArrayList<>();
    private final List<Boolean> free = new ArrayList<>();
    private final Map<String, Integer> before = new HashMap<>();
    private final Map<String, Integer> after = new HashMap<>();
    private final List<Equation> equations = new ArrayList<>();

    /** What a claim requires: a sum of unknowns. */
    private static final class Equation {
        private final Optional<Claim> claim;
        private final double[] row;
        private final double sum;

        Equation(Optional<Claim> claim, double[] row, double sum) {
            this.claim = claim;
            this.row = row;
            this.sum = sum;
        }
    }

    private ReconcileModel(ReconcileClaims claims, StartingShares start) {
        this.claims = claims;
        this.start = start;
    }

    static ReconcileModel of(Claims all, Reconcile request) {
        ReconcileClaims claims = ReconcileClaims.of(all, request);
        List<Problem> problems = new ArrayList<>();
        ReconcileModel model = new ReconcileModel(claims, StartingShares.of(claims, problems));
        model.cells();
        model.equations(problems);
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return model;
    }

    Reconciliation solve() {
        checkFeasible();
        double[] from = numbers();
        double[] to = new double[from.length];
        int[] moving = IntStream.range(0, from.length).filter(free::get).toArray();
        double[] solved = moving.length == 0
                ? new double[0]
                : EntropyProjection.of(restricted(from, moving), rows(equations, moving), sums(equations));
        System.arraycopy(from, 0, to, 0, from.length);
        IntStream.range(0, moving.length).forEach(i -> to[moving[i]] = solved[i]);
        return new ReconciledValues(claims, start, this, from, to).reconciliation();
    }

    private void cells() {
        for (String leaf : claims.leaves()) {
            before.put(leaf, cell(start.share(leaf), claims.free().contains(leaf)));
        }
        for (String leaf : claims.leaves()) {
            change(leaf)
                    .filter(claim -> !isFixed(leaf, claim))
                    .ifPresent(claim -> after.put(leaf, cell(start.share(leaf) * (1 + value(claim)), true)));
        }
    }

    private int cell(double share, boolean moves) {
        prior.add(share);
        free.add(moves);
        return prior.size() - 1;
    }

    /** The change of a subject without parts, its own or that of its composite. */
    Optional<Claim> change(String leaf) {
        return claims.claim(ClaimKind.CHANGE, leaf)
                .or(() -> claims.whole(leaf).flatMap(whole -> claims.claim(ClaimKind.CHANGE, whole)));
    }

    private boolean isFixed(String leaf, Claim change) {
        return change.of().equals(leaf) && claims.held().contains(change);
    }

    private void equations(List<Problem> problems) {
        equations.add(new Equation(Optional.empty(), sum(Claim.ALL, Side.BEFORE, 1), 1));
        for (Claim claim : claims.held()) {
            boolean leafChange =
                    claim.kind() == ClaimKind.CHANGE && claims.leaves().contains(claim.of());
            if (leafChange || ReconcileClaims.isTotalBefore(claim)) {
                continue;
            }
            List<String> unknown = needsAfter(claim)
                    ? claims.all().within(claim.of(), claims.leaves()).stream()
                            .filter(leaf -> change(leaf).isEmpty())
                            .toList()
                    : List.of();
            if (unknown.isEmpty()) {
                equations.add(equation(claim));
            } else {
                problems.add(
                        Problem.of("no change of " + Words.list(unknown) + " is stated, so its amount after is unknown")
                                .withSuggestion("add a claim of the change, or leave this one out")
                                .at("claims", 0, 0, claim.name(), claim.value().text()));
            }
        }
    }

    private static boolean needsAfter(Claim claim) {
        return claim.kind() == ClaimKind.CHANGE
                || claim.kind() == ClaimKind.SAVING
                || claim.side().equals(Optional.of(Side.AFTER));
    }

    private Equation equation(Claim claim) {
        double value = value(claim);
        Side side = claim.side().orElse(Side.AFTER);
        double money = claims.totalBefore().map(ReconcileModel::value).orElse(1.0);
        return switch (claim.kind()) {
            case SHARE ->
                new Equation(Optional.of(claim), plus(sum(claim.of(), side, 1), sum(Claim.ALL, side, -value)), 0);
            case TOTAL -> new Equation(Optional.of(claim), sum(claim.of(), side, 1), value / money);
            case SAVING ->
                new Equation(
                        Optional.of(claim),
                        plus(sum(claim.of(), Side.BEFORE, 1), sum(claim.of(), Side.AFTER, -1)),
                        value / money);
            case CHANGE ->
                new Equation(
                        Optional.of(claim),
                        plus(sum(claim.of(), Side.AFTER, 1), sum(claim.of(), Side.BEFORE, -1 - value)),
                        0);
            case COUNT, VALUE -> throw new IllegalStateException("no equation: " + claim);
        };
    }

    /** The row of a sum of amounts, times a factor. */
    private double[] sum(String subject, Side side, double times) {
        double[] row = new double[prior.size()];
        for (String leaf : claims.all().within(subject, claims.leaves())) {
            if (side == Side.BEFORE) {
                row[before.getOrDefault(leaf, 0)] += times;
            } else if (after.containsKey(leaf)) {
                row[after.getOrDefault(leaf, 0)] += times;
            } else {
                row[before.getOrDefault(leaf, 0)] +=
                        times * (1 + change(leaf).map(ReconcileModel::value).orElse(-1.0));
            }
        }
        return row;
    }

    /** A sum of amounts in a solution. */
    double amount(String subject, Side side, double[] solution) {
        double[] row = sum(subject, side, 1);
        return IntStream.range(0, row.length)
                .mapToDouble(j -> row[j] * solution[j])
                .sum();
    }

    private static double[] plus(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(j -> one[j] + other[j])
                .toArray();
    }

    static double value(Claim claim) {
        return claim.value().value().doubleValue();
    }

    private double[] numbers() {
        return prior.stream().mapToDouble(share -> share).toArray();
    }

    private static double[] restricted(double[] numbers, int[] moving) {
        return Arrays.stream(moving).mapToDouble(j -> numbers[j]).toArray();
    }

    private static List<double[]> rows(List<Equation> some, int[] moving) {
        return some.stream().map(equation -> restricted(equation.row, moving)).toList();
    }

    /** What is left of each sum for the unknowns that may move. */
    private double[] sums(List<Equation> some) {
        double[] from = numbers();
        return some.stream()
                .mapToDouble(equation -> equation.sum
                        - IntStream.range(0, from.length)
                                .filter(j -> !free.get(j))
                                .mapToDouble(j -> equation.row[j] * from[j])
                                .sum())
                .toArray();
    }

    private boolean isFeasible(List<Equation> some) {
        int[] moving = IntStream.range(0, prior.size()).filter(free::get).toArray();
        if (moving.length == 0) {
            return Arrays.stream(sums(some)).allMatch(sum -> Math.abs(sum) < 1e-9);
        }
        return EntropyProjection.isFeasible(restricted(numbers(), moving), rows(some, moving), sums(some));
    }

    private void checkFeasible() {
        if (isFeasible(equations)) {
            return;
        }
        List<Equation> least = Conflicts.least(equations, this::isFeasible);
        List<Claim> named = least.stream().flatMap(e -> e.claim.stream()).toList();
        String what = Words.list(named.stream().map(Claim::toString).toList());
        boolean all = least.stream().anyMatch(equation -> equation.claim.isEmpty());
        boolean kept = claims.free().size() < claims.leaves().size();
        throw InvalidInputException.of(Problem.of(
                        "reconcile",
                        "no values satisfy " + (all ? "shares that add up to 100%" : "")
                                + (all && !named.isEmpty() ? " and " : "") + what
                                + (named.isEmpty() ? "" : " with the changes that hold")
                                + (kept ? ", while the other subjects keep their shares" : "") + limits(least))
                .withSuggestion(kept ? "free more subjects, or hold fewer claims" : "hold fewer claims"));
    }

    /** What the other equations allow the last one. */
    private String limits(List<Equation> least) {
        Optional<Equation> last = least.stream()
                .filter(e -> e.claim.filter(c -> c.kind() == ClaimKind.TOTAL).isPresent())
                .reduce((a, b) -> b);
        int[] moving = IntStream.range(0, prior.size()).filter(free::get).toArray();
        if (last.isEmpty() || moving.length == 0) {
            return "";
        }
        List<Equation> others =
                least.stream().filter(e -> !e.equals(last.get())).toList();
        LinearProgram program =
                EntropyProjection.program(restricted(numbers(), moving), rows(others, moving), sums(others));
        double[] form = restricted(last.get().row, moving);
        double kept = last.get().sum - sums(List.of(last.get()))[0];
        Claim claim = last.get().claim.orElseThrow();
        double money = claims.totalBefore().map(ReconcileModel::value).orElse(1.0);
        double low = (program.least(form).orElse(Double.NaN) + kept) * money;
        double high = (program.greatest(form).orElse(Double.NaN) + kept) * money;
        return Double.isFinite(low) && Double.isFinite(high)
                ? "; the others allow " + claim.name() + " from " + Words.like(claim, BigDecimal.valueOf(low)) + " to "
                        + Words.like(claim, BigDecimal.valueOf(high))
                : "";
    }
}
