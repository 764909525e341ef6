package org.wholesum.internal.scenario.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.wholesum.cohort.MatrixRoot;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.text.Percent;

/**
 * How the people of a simulated city move in a cycle: given probabilities, or counts of people who were observed twice.
 *
 * @param matrix for each group, the share of its people who are in each group a cycle later; zero where it isn't given
 * @param counts for each group, how many of its people were in each group a cycle later
 * @param absorbing with counts, the groups that no person leaves
 * @param cycleMonths how many months a cycle has; 1 unless given, and converted to 1 if it differs
 */
public record CityMovement(
        Map<String, Map<String, Percentage>> matrix,
        Map<String, Map<String, Long>> counts,
        List<String> absorbing,
        Optional<Integer> cycleMonths) {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    /**
     * Checks that either a matrix or counts are given, and that the shares of every row add up to 100%.
     *
     * @throws IllegalArgumentException if not
     */
    public CityMovement {
        if (matrix.isEmpty() == counts.isEmpty()) {
            throw new IllegalArgumentException("expected either matrix or counts");
        }
        Checks checks = new Checks()
                .require(absorbing.isEmpty() || !counts.isEmpty(), "is used with counts only", "absorbing")
                .require(cycleMonths.orElse(1) >= 1, "expected 1 or more", "cycle_months");
        matrix.forEach((from, row) -> {
            row.forEach((to, share) -> checks.share(Optional.of(share), "matrix", from, to));
            BigDecimal sum = row.values().stream().map(Percentage::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean whole = sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) <= 0;
            checks.require(whole, "the shares add up to " + Percent.of(sum) + ", expected 100%", "matrix", from);
        });
        counts.forEach((from, row) ->
                row.forEach((to, count) -> checks.require(count >= 0, "expected 0 or more", "counts", from, to)));
        checks.done();
    }

    /** {@return problems with groups that are not known, and with groups from which no movement is given} */
    public List<KeyProblem> problems(List<String> groups) {
        List<KeyProblem> problems = new ArrayList<>();
        boolean given = !matrix.isEmpty();
        String key = given ? "matrix" : "counts";
        Map<String, ? extends Map<String, ?>> rows = given ? matrix : counts;
        rows.forEach((from, row) -> {
            if (!groups.contains(from)) {
                problems.add(KeyProblem.unknownKey("needs group without contacts", groups, key, from));
            }
            row.keySet().stream()
                    .filter(to -> !groups.contains(to))
                    .forEach(to ->
                            problems.add(KeyProblem.unknownKey("needs group without contacts", groups, key, from, to)));
        });
        groups.stream()
                .filter(group -> !rows.containsKey(group) && !absorbing.contains(group))
                .forEach(group -> problems.add(KeyProblem.of(
                        "has no row for the needs group " + group + ", expected one for each, as {" + group + ": 100%}",
                        key)));
        for (int i = 0; i < absorbing.size(); i++) {
            if (!groups.contains(absorbing.get(i))) {
                problems.add(
                        KeyProblem.unknown("needs group", absorbing.get(i), groups, "absorbing", Integer.toString(i)));
            }
        }
        return problems;
    }

    /**
     * The movement in cycles of one month.
     *
     * @param groups those of every row
     * @param cautions receives a sentence if no movement by month gives exactly this one
     * @return the matrix
     * @throws IllegalArgumentException if counts are not sufficient for a matrix
     */
    public TransitionMatrix byMonth(NeedsGroups groups, Consumer<String> cautions) {
        MatrixRoot root = given(groups, cycleMonths.orElse(1)).inCycles(1);
        if (!root.isFaithful()) {
            cautions.accept("Movement in the city: " + root.describe());
        }
        return root.matrix();
    }

    private TransitionMatrix given(NeedsGroups groups, int months) {
        int size = groups.size();
        if (matrix.isEmpty()) {
            long[][] rows = new long[size][size];
            counts.forEach(
                    (from, row) -> row.forEach((to, count) -> rows[groups.index(from)][groups.index(to)] = count));
            return TransitionMatrix.ofCounts(groups, months, rows, Set.copyOf(absorbing));
        }
        double[][] rows = new double[size][size];
        matrix.forEach((from, row) -> row.forEach((to, share) ->
                rows[groups.index(from)][groups.index(to)] = share.fraction().doubleValue()));
        return TransitionMatrix.of(groups, months, rows);
    }
}
