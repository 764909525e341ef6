package org.wholesum.projection;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;

/** Projected costs by agency and month, with a description of the method and an explanation of every figure. */
public final class Projection {
    /** The most cases that are explained one by one. */
    private static final int MOST_EXPLAINED = 100;

    /** How many of more cases are explained, as examples. */
    private static final int FIRST_OF_MANY = 3;

    private final Supplier<String> description;
    private final MonthlyCosts costs;
    private final Optional<MonthlyCosts> history;
    private final Supplier<MonthlyCosts> intervention;
    private final Supplier<Optional<ControlTrend>> trend;
    private final Function<Agency, List<String>> steps;

    private Projection(
            Supplier<String> description,
            MonthlyCosts costs,
            Optional<MonthlyCosts> history,
            Supplier<MonthlyCosts> intervention,
            Supplier<Optional<ControlTrend>> trend,
            Function<Agency, List<String>> steps) {
        this.description = description;
        this.costs = costs;
        this.history = history;
        this.intervention = intervention;
        this.trend = trend;
        this.steps = steps;
    }

    /**
     * Costs that were not projected from a history by a {@link Method}, as those of a simulation.
     *
     * @param description how they were calculated, in a few words of a sentence
     * @param costs the costs of the horizon
     * @param steps the explanation of an agency's costs, one step a line
     * @return the projection
     */
    public static Projection of(String description, MonthlyCosts costs, Function<Agency, List<String>> steps) {
        return new Projection(
                () -> description, costs, Optional.empty(), () -> Effects.none(costs), Optional::empty, steps);
    }

    /**
     * States which part of the costs is paid for the intervention itself.
     *
     * @param part one-off costs and ongoing support, over the same months
     * @return a copy with that part
     * @throws IllegalArgumentException if its months differ
     */
    public Projection withInterventionCosts(MonthlyCosts part) {
        if (!part.window().equals(horizon())) {
            throw new IllegalArgumentException(
                    "the costs of the intervention cover " + part.window() + ", expected " + horizon());
        }
        return new Projection(description, costs, history, () -> part, trend, steps);
    }

    /**
     * States what was observed, from which the costs were projected elsewhere.
     *
     * @param observed the observed costs
     * @return a copy with that history
     */
    public Projection withHistory(MonthlyCosts observed) {
        return new Projection(description, costs, Optional.of(observed), intervention, trend, steps);
    }

    /** The same costs with the trend of a control. */
    Projection adjustedBy(ControlTrend control) {
        Trends.checkNone(controlTrend());
        return new Projection(
                () -> Trends.described(description()),
                costs.scaled(control::factor),
                history,
                () -> interventionCosts().scaled(control::factor),
                () -> Optional.of(control),
                agency -> ImmutableList.<String>builder()
                        .addAll(steps.apply(agency))
                        .add(Trends.step(control, agency, costs))
                        .build());
    }

    /**
     * The projection of a history.
     *
     * @throws IllegalArgumentException if the method returns costs of other months, in another currency or in other prices
     */
    static Projection of(Method method, MonthlyCosts history, Months horizon) {
        Interruption.check("projecting costs");
        MonthlyCosts costs = method.costs(history, horizon);
        if (!costs.agencies().isEmpty()
                && !history.agencies().isEmpty()
                && !costs.prices().equals(history.prices())) {
            throw InvalidInputException.of(
                    method.describe() + " gave costs " + costs.prices().inWords() + " from a history "
                            + history.prices().inWords() + ", expected the same prices",
                    "it should end in pricedIn(history.prices())");
        }
        if (!costs.window().equals(horizon) || !costs.currency().equals(history.currency())) {
            throw new IllegalArgumentException(method.describe() + " gave costs in " + costs.currency() + " for "
                    + costs.window() + ", expected " + history.currency() + " for " + horizon);
        }
        return new Projection(
                method::describe,
                costs,
                Optional.of(history),
                () -> method.interventionCosts(history, horizon),
                method::controlTrend,
                agency -> method.explain(agency, history, horizon));
    }

    /**
     * The sum of projections over the same horizon, of several cases for instance.
     *
     * @param parts one or more
     * @return the sum of their costs and of their histories
     * @throws IllegalArgumentException if there is none, or horizons, currencies or price bases differ
     */
    public static Projection sum(List<Projection> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no projection to add up, expected one or more");
        }
        Months horizon = parts.get(0).horizon();
        for (Projection part : parts) {
            if (!part.horizon().equals(horizon)) {
                throw new IllegalArgumentException("projections over " + horizon + " and over " + part.horizon()
                        + " don't add up, expected the same months");
            }
        }
        List<Projection> all = List.copyOf(parts);
        String methods = String.join(
                " or ", all.stream().map(Projection::description).distinct().toList());
        MonthlyCosts costs =
                all.stream().map(Projection::costs).reduce(MonthlyCosts::plus).orElseThrow();
        Optional<MonthlyCosts> history = all.stream().allMatch(part -> part.history.isPresent())
                ? all.stream().flatMap(part -> part.history.stream()).reduce(MonthlyCosts::plus)
                : Optional.empty();
        return sum(methods, costs, history, all.size(), all::get);
    }

    /** The sum of many projections that were added up elsewhere; only the first of many are made, to explain it. */
    static Projection sum(
            String methods, MonthlyCosts costs, Optional<MonthlyCosts> history, int n, IntFunction<Projection> part) {
        return new Projection(
                () -> methods + ", case by case",
                costs,
                history,
                () -> IntStream.range(0, n)
                        .mapToObj(i -> part.apply(i).interventionCosts())
                        .reduce(Effects.none(costs), MonthlyCosts::plus),
                () -> n == 0 ? Optional.empty() : part.apply(0).controlTrend(),
                agency -> steps(n, part, agency, costs.total(agency)));
    }

    private static List<String> steps(int n, IntFunction<Projection> part, Agency agency, Money total) {
        List<String> lines = new ArrayList<>();
        int shown = n <= MOST_EXPLAINED ? n : FIRST_OF_MANY;
        for (int i = 0; i < shown; i++) {
            for (String line : part.apply(i).steps.apply(agency)) {
                lines.add("case " + (i + 1) + " of " + n + ", " + line);
            }
        }
        if (shown < n) {
            lines.add(agency + ": the other " + WholeNumber.grouped(n - shown) + " cases in the same way");
        }
        lines.add(agency + ": sum of " + WholeNumber.counted(n, "case") + " = " + MoneyText.of(total));
        return lines;
    }

    /** {@return the method, in a few words of a sentence, as {@code run rate}} */
    public String description() {
        return description.get();
    }

    /** {@return the projected costs} */
    public MonthlyCosts costs() {
        return costs;
    }

    /** {@return the part of the costs that is paid for the intervention itself: one-off costs and ongoing support} */
    public MonthlyCosts interventionCosts() {
        return intervention.get();
    }

    /** {@return the trend of a control that these costs have; empty unless they were adjusted} */
    public Optional<ControlTrend> controlTrend() {
        return trend.get();
    }

    /** {@return what was observed; empty if the costs were not projected from a history} */
    public Optional<MonthlyCosts> history() {
        return history;
    }

    /** {@return the months of the costs} */
    public Months horizon() {
        return costs.window();
    }

    /** {@return the cost of every agency over the horizon} */
    public Money total() {
        return costs.total();
    }

    /**
     * The explanation of one agency's cost.
     *
     * @param agency any agency
     * @return the steps
     */
    public Explanation explain(Agency agency) {
        return new Explanation(steps.apply(agency));
    }

    /** {@return the explanation of the cost of every agency that was observed or is projected, and the sum} */
    public Explanation explain() {
        SortedSet<Agency> agencies = new TreeSet<>(costs.agencies());
        history.ifPresent(observed -> agencies.addAll(observed.agencies()));
        List<String> all = new ArrayList<>();
        agencies.forEach(agency -> all.addAll(steps.apply(agency)));
        all.add("sum over " + agencies.size() + (agencies.size() == 1 ? " agency: " : " agencies: ")
                + MoneyText.of(total()));
        return new Explanation(all);
    }

    /** Equal if description, costs and history are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Projection that
                && description().equals(that.description())
                && costs.equals(that.costs)
                && history.equals(that.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(costs, history);
    }

    /** {@return the same as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(heading()).toHtml() + costs.toHtml();
    }

    private String heading() {
        return "Projected by " + description()
                + history.map(observed -> ", from what was observed in " + observed.window())
                        .orElse("");
    }

    /** The method and its projected costs. */
    @Override
    public String toString() {
        return heading() + "\n" + costs;
    }
}
