package org.wholesum.internal.varied;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.evidence.Unobserved;
import org.wholesum.internal.plan.AppraisalFactory;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.scenario.entry.AppraisalEntry;
import org.wholesum.internal.scenario.entry.ComparisonEntry;
import org.wholesum.internal.scenario.entry.ScenarioEntry;
import org.wholesum.internal.scenario.tree.Calculated;
import org.wholesum.internal.scenario.tree.Node;
import org.wholesum.internal.scenario.tree.Parameters;
import org.wholesum.probability.Draw;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Projection;
import org.wholesum.scenario.Scenario;

/**
 * The draws of a study without records in which only numbers of the two compared cohorts of needs groups vary: movements,
 * people, and costs a month, which may be parameters. Nothing else of the scenario is bound or checked again in a draw.
 */
public final class DrawnCohorts {
    private final Scenario scenario;
    private final List<DrawnInput> inputs;
    private final int size;
    private final Optional<MonthlyCosts> investment;
    private final Optional<AppraisalFactory> appraisal;
    private final DrawnSide old;
    private final DrawnSide pilot;

    private DrawnCohorts(
            Scenario scenario,
            Optional<MonthlyCosts> investment,
            List<DrawnInput> inputs,
            DrawnSide old,
            DrawnSide pilot) {
        this.scenario = scenario;
        this.inputs = List.copyOf(inputs);
        this.size = inputs.stream().mapToInt(input -> input.paths().size()).sum();
        this.investment = investment;
        this.appraisal = scenario.entry().appraisal().map(entry -> new AppraisalFactory(scenario, entry));
        this.old = old;
        this.pilot = pilot;
    }

    /**
     * The draws of a scenario.
     *
     * @param plain the comparison without draws
     * @return the draws; empty if anything but numbers of the cohorts varies
     */
    public static Optional<DrawnCohorts> of(Scenario scenario, Plan plan, Comparison plain, List<DrawnInput> inputs) {
        if (!isOfCohorts(scenario, plan, inputs)) {
            return Optional.empty();
        }
        ComparisonEntry compared = scenario.entry().comparison();
        Optional<List<DrawnSide.Leaf>> leaves = leaves(scenario, inputs);
        Optional<DrawnSide> old = leaves.flatMap(all -> DrawnSide.of(scenario, compared.old(), plain.old(), all));
        Optional<DrawnSide> pilot = leaves.flatMap(all -> DrawnSide.of(scenario, compared.pilot(), plain.pilot(), all));
        return old.flatMap(one ->
                        pilot.map(other -> new DrawnCohorts(scenario, investment(scenario, plan), inputs, one, other)))
                .filter(draws -> draws.take(leaves.orElseThrow()));
    }

    /** Whether the study needs no records, and no method depends on what another one costs. */
    private static boolean isOfCohorts(Scenario scenario, Plan plan, List<DrawnInput> inputs) {
        ScenarioEntry entry = scenario.entry();
        boolean alone = Stream.of(Plan.OLD, Plan.PILOT)
                .map(plan::step)
                .allMatch(step -> step.size() == 1 && step.window().isEmpty());
        return alone
                && entry.ledger().isEmpty()
                && entry.appraisal().flatMap(AppraisalEntry::investment).isEmpty()
                && entry.methods().values().stream()
                        .allMatch(method -> method.changedAgencies().isEmpty())
                && inputs.stream().allMatch(DrawnInput::isExact);
    }

    private static Optional<MonthlyCosts> investment(Scenario scenario, Plan plan) {
        return plan.invests()
                ? Optional.of(plan.investment(new Unobserved(scenario, Optional.empty())))
                : Optional.empty();
    }

    /** The numbers of methods that take the drawn values; empty if a value is used in a longer expression. */
    private static Optional<List<DrawnSide.Leaf>> leaves(Scenario scenario, List<DrawnInput> inputs) {
        List<DrawnSide.Leaf> leaves = new ArrayList<>();
        Node root = scenario.source().root();
        boolean plain = true;
        int value = 0;
        for (DrawnInput input : inputs) {
            for (List<String> path : input.paths()) {
                if (path.get(0).equals(Parameters.KEY)) {
                    plain &= root.at(path).flatMap(Node::calculated).isEmpty();
                    plain &= uses(root, List.of(), new DrawnSide.Leaf(value, path), leaves);
                } else {
                    leaves.add(new DrawnSide.Leaf(value, path));
                }
                value++;
            }
        }
        return plain ? Optional.of(leaves) : Optional.empty();
    }

    /** Adds the expressions that are a parameter's name alone. */
    private static boolean uses(Node node, List<String> path, DrawnSide.Leaf parameter, List<DrawnSide.Leaf> into) {
        String name = parameter.path().get(1);
        List<String> terms = node.calculated().map(Calculated::terms).orElse(List.of());
        if (terms.equals(List.of(name))) {
            into.add(new DrawnSide.Leaf(parameter.value(), path));
        } else if (terms.contains(name)) {
            return false;
        }
        boolean plain = true;
        for (Map.Entry<String, Node> member : node.values().entrySet()) {
            List<String> child =
                    Stream.concat(path.stream(), Stream.of(member.getKey())).toList();
            plain &= uses(member.getValue(), child, parameter, into);
        }
        return plain;
    }

    /** Whether the two methods take every one of some numbers, and each once. */
    private boolean take(List<DrawnSide.Leaf> leaves) {
        ComparisonEntry compared = scenario.entry().comparison();
        Set<String> sides = Set.copyOf(List.of(compared.old(), compared.pilot()));
        return leaves.stream().map(DrawnSide.Leaf::path).distinct().count() == leaves.size()
                && leaves.stream()
                        .allMatch(leaf -> leaf.path().get(0).equals("methods")
                                && sides.contains(leaf.path().get(1)));
    }

    /**
     * The saving of a draw.
     *
     * @return as the whole study gives it; empty if that has to be run, as the values may be refused
     */
    public Optional<MonthlyCosts> saving(Draw draw) {
        PriceBase prices = scenario.entry().priceBase();
        double[] drawn = new double[size];
        int at = 0;
        for (DrawnInput input : inputs) {
            at = input.numbers(draw, drawn, at);
        }
        return old.project(drawn, prices)
                .flatMap(one -> pilot.project(drawn, prices).flatMap(other -> saving(one, other)));
    }

    private Optional<MonthlyCosts> saving(Projection one, Projection other) {
        Comparison comparison = Comparison.of(one, other);
        try {
            return Optional.of(appraisal
                    .map(factory -> factory.unchecked(comparison, investment).netPresentSavings())
                    .orElseGet(comparison::savings));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
