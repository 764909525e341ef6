package org.wholesum.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;

/**
 * Any number of methods against a base: what each costs by agency, what it saves, and what it achieves.
 *
 * @param base the name of the method that the others are compared with
 * @param costs of each method, the base included, in order
 * @param discounting how present values are calculated, in words; empty if costs are not discounted
 * @param effects what the methods achieve, by effect; none if only costs are compared
 */
public record OptionAppraisal(
        String base, List<MethodCost> costs, Optional<String> discounting, List<CostEffectiveness> effects) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there are fewer than two methods, or two with the same name
     * @throws org.wholesum.problem.InvalidInputException if the base is not among the methods
     */
    public OptionAppraisal {
        costs = List.copyOf(costs);
        effects = List.copyOf(effects);
        List<String> names = costs.stream().map(MethodCost::method).toList();
        EfficiencyFrontier.check(names);
        if (!names.contains(base)) {
            throw Suggestions.unknown("the base \"" + base + "\" is not among the methods", base, names);
        }
    }

    /** {@return the names of the methods, in order} */
    public List<String> methods() {
        return costs.stream().map(MethodCost::method).toList();
    }

    /**
     * What a method costs.
     *
     * @param method its name
     * @return its costs
     * @throws org.wholesum.problem.InvalidInputException if there is no such method
     */
    public MethodCost cost(String method) {
        return costs.stream()
                .filter(cost -> cost.method().equals(method))
                .findFirst()
                .orElseThrow(() -> Suggestions.unknown("method \"" + method + "\" is unknown", method, methods()));
    }

    /**
     * What a method saves against the base, by agency and month: present values where there are any.
     *
     * @param method its name
     * @return the costs of the base less its own; negative where it costs more
     * @throws org.wholesum.problem.InvalidInputException if there is no such method
     */
    public MonthlyCosts saving(String method) {
        return cost(base).compared().minus(cost(method).compared());
    }

    /** {@return the agencies that pay anything with any method, in order} */
    public SortedSet<Agency> agencies() {
        SortedSet<Agency> all = new TreeSet<>();
        costs.forEach(cost -> all.addAll(cost.costs().agencies()));
        return all;
    }

    /**
     * What the methods achieve.
     *
     * @param effect its name
     * @return the effect of each method with its cost
     * @throws org.wholesum.problem.InvalidInputException if there is no such effect
     */
    public CostEffectiveness effect(String effect) {
        List<String> names = effects.stream().map(one -> one.measure().name()).toList();
        return effects.stream()
                .filter(one -> one.measure().name().equals(effect))
                .findFirst()
                .orElseThrow(() -> Suggestions.unknown("effect \"" + effect + "\" is unknown", effect, names));
    }

    /**
     * The same with other effects, as those with draws.
     *
     * @param others instead of its own
     * @return the appraisal
     */
    public OptionAppraisal withEffects(List<CostEffectiveness> others) {
        return new OptionAppraisal(base, costs, discounting, others);
    }

    /** {@return how the figures are calculated} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add(
                "Costs are " + discounting.map(how -> "present values, " + how).orElse("not discounted")
                        + "; a saving is the cost of " + base + " less that of a method");
        for (MethodCost cost : costs) {
            steps.add(cost.method() + ": " + MoneyText.of(cost.costs().total())
                    + cost.present()
                            .map(present -> ", discounted " + MoneyText.of(present.total()))
                            .orElse("")
                    + (cost.method().equals(base)
                            ? ", the base"
                            : ", saving " + MoneyText.of(saving(cost.method()).total())));
        }
        for (CostEffectiveness effect : effects) {
            steps.add("Effect: " + effect.measure());
            steps.addAll(effect.explain().steps());
        }
        return new Explanation(steps);
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled("Methods against " + base + ", " + discounting.orElse("not discounted"))
                .words("method")
                .figures("cost", "saving");
        for (MethodCost cost : costs) {
            table.row(
                    cost.method(),
                    MoneyText.of(cost.total()),
                    MoneyText.of(saving(cost.method()).total()));
        }
        return table.build();
    }

    /** A table of costs and savings. */
    @Override
    public String toString() {
        return table().toString();
    }
}
