package org.wholesum.sensitivity;

import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;

/**
 * Deterministic sensitivity analysis: the assumptions behind a figure are varied one at a time, two at a time, or together
 * in named cases (HM Treasury, <i>The Green Book</i>, 2022, on sensitivity analysis and switching values). The model is any
 * function of the assumptions' values; it is called once for each set of values.
 *
 * <pre>{@code
 * var people = new Assumption("people", new BigDecimal("5"), new BigDecimal("10"), new BigDecimal("20"));
 * var cost = new Assumption("cost", new BigDecimal("100"), new BigDecimal("300"), new BigDecimal("900"));
 * var model = Sensitivity.of(List.of(people, cost),
 *     at -> new BigDecimal("4000").subtract(at.get("people").multiply(at.get("cost"))));
 * model.base();                       // 1000
 * model.switchingValue("cost").value();    // Optional[400.000000]
 * }</pre>
 */
public final class Sensitivity {
    private static final int MOST_STEPS = 21;

    private final List<Assumption> assumptions;
    private final Function<Map<String, BigDecimal>, BigDecimal> model;
    private final BiFunction<String, BigDecimal, BigDecimal> nearest;
    private final Map<Map<String, BigDecimal>, BigDecimal> known = new ConcurrentHashMap<>();

    private Sensitivity(
            List<Assumption> assumptions,
            BiFunction<String, BigDecimal, BigDecimal> nearest,
            Function<Map<String, BigDecimal>, BigDecimal> model) {
        this.assumptions =
                assumptions.stream().map(one -> nearest(one, nearest)).toList();
        this.nearest = nearest;
        this.model = model;
    }

    private static Assumption nearest(Assumption one, BiFunction<String, BigDecimal, BigDecimal> nearest) {
        return new Assumption(
                one.name(),
                nearest.apply(one.name(), one.low()),
                nearest.apply(one.name(), one.base()),
                nearest.apply(one.name(), one.high()));
    }

    /**
     * An analysis of a figure.
     *
     * @param assumptions one or more, with different names
     * @param model computes the figure from the value of every assumption, by name; it must depend on them alone
     * @return the analysis; the model is called when results are asked for
     * @throws IllegalArgumentException if there is no assumption, or two have the same name
     */
    public static Sensitivity of(List<Assumption> assumptions, Function<Map<String, BigDecimal>, BigDecimal> model) {
        return of(assumptions, (name, value) -> value, model);
    }

    /**
     * An analysis of a figure with assumptions that can't take every value, such as whole numbers of people or months. All
     * results show the values that were passed to the model.
     *
     * @param assumptions one or more, with different names
     * @param nearest rounds a value to one that the assumption of this name can take; it must not reverse the order of two
     *     values
     * @param model computes the figure from the value of every assumption, by name; it must depend on them alone
     * @return the analysis; the model is called when results are asked for
     * @throws IllegalArgumentException if there is no assumption, or two have the same name
     */
    public static Sensitivity of(
            List<Assumption> assumptions,
            BiFunction<String, BigDecimal, BigDecimal> nearest,
            Function<Map<String, BigDecimal>, BigDecimal> model) {
        List<String> names = assumptions.stream().map(Assumption::name).toList();
        if (names.isEmpty() || names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("assumptions " + names + ": expected one or more, each name once");
        }
        return new Sensitivity(assumptions, nearest, model);
    }

    /** {@return the assumptions} */
    public List<Assumption> assumptions() {
        return assumptions;
    }

    /** {@return the figure with everything as assumed} */
    public BigDecimal base() {
        return at(Map.of());
    }

    private BigDecimal at(Map<String, BigDecimal> changes) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        assumptions.forEach(one -> values.put(one.name(), one.base()));
        changes.forEach((name, value) -> values.put(name, nearest.apply(name, value)));
        return known.computeIfAbsent(Collections.unmodifiableMap(values), model);
    }

    private Assumption assumption(String name) {
        List<String> names = assumptions.stream().map(Assumption::name).toList();
        return assumptions.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of(
                        "assumption \"" + name + "\" is unknown, expected one of " + String.join(", ", names),
                        Suggestions.to(name, names)));
    }

    /** {@return the figure with each assumption at its low and its high, the others as assumed; the largest spread first} */
    public Tornado tornado() {
        List<Tornado.Bar> bars = assumptions.stream()
                .map(one -> new Tornado.Bar(one, at(Map.of(one.name(), one.low())), at(Map.of(one.name(), one.high()))))
                .sorted(Comparator.comparing(Tornado.Bar::spread).reversed().thenComparing(bar -> bar.assumption()
                        .name()))
                .toList();
        return new Tornado(base(), bars);
    }

    /**
     * The figure for combinations of two assumptions' values, the others as assumed.
     *
     * @param rows the name of the assumption in rows
     * @param columns the name of the assumption in columns
     * @param steps the number of values of each, evenly spaced from its low to its high, from 2 to 21
     * @return the figure for each pair of values
     * @throws IllegalArgumentException if a name is unknown, both are the same, or there are too few steps or too many
     */
    public TwoWay twoWay(String rows, String columns, int steps) {
        if (steps < 2 || steps > MOST_STEPS || rows.equals(columns)) {
            throw new IllegalArgumentException("grid of " + rows + " and " + columns + " in " + steps
                    + " steps: expected two assumptions, and 2 to " + MOST_STEPS + " steps");
        }
        Assumption down = assumption(rows);
        Assumption across = assumption(columns);
        List<BigDecimal> downs = even(down, steps);
        List<BigDecimal> acrosses = even(across, steps);
        List<List<BigDecimal>> figures = new ArrayList<>();
        for (BigDecimal one : downs) {
            figures.add(acrosses.stream()
                    .map(other -> at(Map.of(rows, one, columns, other)))
                    .toList());
        }
        return new TwoWay(down, across, downs, acrosses, figures);
    }

    private List<BigDecimal> even(Assumption assumption, int steps) {
        BigDecimal range = assumption.high().subtract(assumption.low());
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            BigDecimal up =
                    range.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(steps - 1L), MathContext.DECIMAL64);
            values.add(nearest.apply(assumption.name(), assumption.low().add(up)));
        }
        return values;
    }

    /**
     * The figure in named cases.
     *
     * @param cases for each, the values that differ from the assumed ones; they may be below low or above high
     * @return the figure as assumed, and in each case
     * @throws IllegalArgumentException if an assumption is unknown
     */
    public NamedCases namedCases(Map<String, Map<String, BigDecimal>> cases) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        cases.forEach((name, values) -> {
            values.keySet().forEach(this::assumption);
            figures.put(name, at(values));
        });
        return new NamedCases(
                base(), Maps.transformValues(cases, values -> Maps.transformEntries(values, nearest::apply)), figures);
    }

    /**
     * The value of one assumption at which the figure is zero or changes sign, the others as assumed.
     *
     * @param name of the assumption
     * @return the value nearest to the assumed one, between its low and its high, or none
     * @throws IllegalArgumentException if it is unknown
     */
    public SwitchingValue switchingValue(String name) {
        Assumption one = assumption(name);
        UnaryOperator<BigDecimal> taken = x -> nearest.apply(name, x);
        return new SwitchingValue(one, new SwitchingSearch(one, taken, x -> at(Map.of(name, x))).nearest());
    }

    /** {@return the switching value of each assumption, in the order of the assumptions} */
    public List<SwitchingValue> switchingValues() {
        return assumptions.stream().map(one -> switchingValue(one.name())).toList();
    }

    /** The assumptions with their ranges. */
    @Override
    public String toString() {
        return "Sensitivity to " + assumptions;
    }
}
