package org.wholesum.internal.varied;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.scenario.tree.Node;
import org.wholesum.internal.scenario.tree.Parameters;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.scenario.Scenario;

/** The numbers of a scenario that its sensitivity or uncertainty names by their keys. Problems are collected. */
public final class VariedNumbers {
    private final Scenario scenario;
    private final Map<List<String>, String> names = new HashMap<>();
    private final ProblemList problems;

    public VariedNumbers(Scenario scenario) {
        this.scenario = scenario;
        this.problems = new ProblemList(scenario.source());
    }

    /** Splits a text at its points into keys. */
    public List<String> path(String key) {
        return path(scenario, key);
    }

    /** Splits a text at its points into keys; those of a parameter lead to its value. */
    public static List<String> path(Scenario scenario, String key) {
        return Parameters.path(scenario.source().root(), List.of(key.split("\\.")));
    }

    /** The value that a key path written in the scenario at {@code at} leads to; empty after a problem. */
    public Optional<Node> value(String key, String... at) {
        Optional<Node> node = scenario.source().root().at(path(key));
        if (node.isEmpty()) {
            problems.add(KeyProblem.of("there is no such value in this scenario", at));
        }
        return node;
    }

    /** The number that a key path written in the scenario at {@code at} leads to; empty after a problem. */
    public Optional<BigDecimal> number(String key, String... at) {
        Optional<Node> node = value(key, at);
        Optional<BigDecimal> number = node.flatMap(VariedNumbers::number);
        if (node.isPresent() && number.isEmpty()) {
            problems.add(KeyProblem.of("is not a number or percentage, expected the keys of one", at));
        }
        return number;
    }

    private static Optional<BigDecimal> number(Node node) {
        try {
            return node.exact().or(() -> Optional.of(Figure.parse(node.text()).number()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Reports a number that is varied under two names, as one of its two values would be ignored. */
    public void once(List<String> path, String name, String... at) {
        String before = names.putIfAbsent(path, name);
        if (before != null) {
            problems.add(KeyProblem.of("is \"" + before + "\" already, expected each number once", at));
        }
    }

    /** The list that all problems are added to. */
    public ProblemList problems() {
        return problems;
    }
}
