package org.wholesum.internal.varied;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.wholesum.internal.scenario.entry.UncertaintyEntry;
import org.wholesum.internal.scenario.tree.Node;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.probability.Dirichlet;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;
import org.wholesum.scenario.Scenario;

/**
 * Shares that add up to 100%, such as the row of a matrix, drawn together from a Dirichlet distribution.
 *
 * @param names what each share is called among the inputs
 */
public record DrawnShares(
        List<String> at, List<String> path, List<String> keys, List<String> names, Dirichlet dirichlet)
        implements DrawnInput {
    public DrawnShares(List<String> at, List<String> path, List<String> keys, Dirichlet dirichlet) {
        this(
                at,
                path,
                keys,
                keys.stream().map(key -> at.get(at.size() - 1) + ": " + key).toList(),
                dirichlet);
    }

    public static Optional<DrawnShares> of(
            Scenario scenario, List<String> at, UncertaintyEntry.Input input, VariedNumbers numbers) {
        String name = at.get(at.size() - 1);
        List<KeyProblem> problems = new ArrayList<>(notCounts(name, input));
        Optional<Node> row = numbers.value(input.path(), "uncertainty", "inputs", name, input.pathKey());
        row.ifPresent(node -> problems.addAll(notShares(name, node)));
        List<String> keys = row.map(Node::keys).orElse(List.of());
        if (problems.isEmpty() && !new HashSet<>(keys).equals(input.counts().keySet()) && row.isPresent()) {
            problems.add(KeyProblem.of(
                    "counts of " + input.counts().keySet() + ", expected one for each of " + keys,
                    "uncertainty",
                    "inputs",
                    name));
        }
        problems.forEach(numbers.problems()::add);
        if (row.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        try {
            Dirichlet dirichlet = Dirichlet.ofCounts(counts(keys, input));
            return Optional.of(new DrawnShares(at, numbers.path(input.path()), keys, dirichlet));
        } catch (IllegalArgumentException e) {
            numbers.problems().add(e, "uncertainty", "inputs", name);
            return Optional.empty();
        }
    }

    private static List<KeyProblem> notShares(String name, Node row) {
        String[] at = {"uncertainty", "inputs", name, "key"};
        if (row.shape() != Node.Shape.OBJECT || row.members().isEmpty()) {
            return List.of(KeyProblem.of(
                    "are not the keys of shares, expected those of a row such as {low: 10%, high: 90%}", at));
        }
        return row.values().entrySet().stream()
                .filter(share -> !isPercentage(share.getValue()))
                .map(share -> KeyProblem.of(
                        "\"" + share.getKey() + "\" there is not a percentage, expected shares that add up to 100%",
                        at))
                .limit(1)
                .toList();
    }

    private static boolean isPercentage(Node share) {
        if (share.exact().isPresent()) {
            return true;
        }
        try {
            Percentage.parse(share.text());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<KeyProblem> notCounts(String name, UncertaintyEntry.Input input) {
        return input.counts().entrySet().stream()
                .filter(count -> count.getValue().isPercentage())
                .map(count -> KeyProblem.of(
                        "expected how many were counted, not a percentage",
                        "uncertainty",
                        "inputs",
                        name,
                        "counts",
                        count.getKey()))
                .toList();
    }

    private static double[] counts(List<String> keys, UncertaintyEntry.Input input) {
        return keys.stream()
                .mapToDouble(key ->
                        Objects.requireNonNull(input.counts().get(key)).number().doubleValue())
                .toArray();
    }

    @Override
    public List<List<String>> paths() {
        return keys.stream().map(this::path).toList();
    }

    private List<String> path(String key) {
        List<String> whole = new ArrayList<>(path);
        whole.add(key);
        return whole;
    }

    @Override
    public void addTo(Inputs.Builder inputs) {
        inputs.with(names, dirichlet);
    }

    /** Makes the drawn shares add up to exactly 100%: the largest takes the difference, which floating point leaves. */
    @Override
    public void change(Draw draw, Map<String, BigDecimal> changes) {
        int greatest = 0;
        BigDecimal left = BigDecimal.ONE;
        for (int i = 0; i < keys.size(); i++) {
            greatest = draw.value(names.get(i)) > draw.value(names.get(greatest)) ? i : greatest;
            left = left.subtract(share(draw, i));
        }
        for (int i = 0; i < keys.size(); i++) {
            BigDecimal share = share(draw, i);
            changes.put(String.join(".", path(keys.get(i))), i == greatest ? share.add(left) : share);
        }
    }

    @Override
    public int numbers(Draw draw, double[] into, int at) {
        int greatest = at;
        for (int i = 0; i < names.size(); i++) {
            into[at + i] = draw.value(names.get(i));
            greatest = into[at + i] > into[greatest] ? at + i : greatest;
        }
        into[greatest] = 0;
        into[greatest] = Remainder.of(into, at, at + names.size());
        return at + names.size();
    }

    @Override
    public boolean isExact() {
        return true;
    }

    private BigDecimal share(Draw draw, int index) {
        return BigDecimal.valueOf(draw.value(names.get(index)));
    }

    @Override
    public boolean isOneNumber() {
        return false;
    }
}
