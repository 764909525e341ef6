package org.wholesum.internal.scenario.worth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.RateOrName;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.ShortForm;
import org.wholesum.internal.scenario.value.UnitAmount;
import org.wholesum.outcome.Direction;

/**
 * What methods achieve: people or years in needs groups, the change of a measure, or typed values.
 *
 * @param unit what is counted, as {@code people at the end} or {@code QALYs}; required
 * @param each one of them, as {@code person living well}; from the effect's name unless given
 * @param direction {@code more_is_better} or {@code fewer_is_better}; more is better unless given
 * @param groups the needs groups whose people count, each person as one
 * @param weights instead, by needs group: what a person of the group counts, as the utility of their health
 * @param count with groups or weights: the people {@code at_end} of the horizon, or their {@code years} over it
 * @param discount with years: {@code green-book}, {@code green-book-health} or a flat rate as {@code 1.5%}, with the
 *     appraisal's timing and base month, or by month from the first of the horizon; not discounted unless given
 * @param measure instead of needs groups: the change of a measure in the pilot areas
 * @param values by method, of those whose effect comes from nothing else; of all unless there are groups, weights or a measure
 * @param source where the values come from; required with values
 * @param willingnessToPay what one unit of the effect may be worth, in major units of the currency, rising: for net
 *     benefits and, where there are draws, the acceptability of methods
 */
public record EffectEntry(
        Optional<String> unit,
        Optional<String> each,
        Optional<Direction> direction,
        List<String> groups,
        Map<String, Figure> weights,
        Optional<Count> count,
        Optional<RateOrName> discount,
        Optional<Measured> measure,
        Map<String, Value> values,
        Optional<String> source,
        List<UnitAmount> willingnessToPay) {
    private static final int MOST_VALUES = 100;
    private static final String COUNT = "count";
    private static final String DISCOUNT = "discount";

    /** What is counted of the people in needs groups. */
    public enum Count {
        /** The people after the last cycle. */
        AT_END,
        /** The years that they spend in the groups over the horizon. */
        YEARS
    }

    /**
     * The change of a measure that the scenario evaluates, as an effect of one method; that of the base is zero.
     *
     * @param name of the measure
     * @param method the method that the pilot areas have
     * @param times by what the change is multiplied, as the months of the horizon; 1 unless given
     */
    public record Measured(
            @Required String name,

            @Required @Names(of = "methods", what = "method")
            String method,

            Optional<Figure> times) {}

    /**
     * A typed effect; {@code pilot: 120} is short for {@code pilot: {value: 120}}.
     *
     * @param value in the effect's unit
     * @param error its standard error; the draws of the effect are then normal
     */
    @ShortForm(key = "value", expected = "expected a number, or keys and values")
    public record Value(@Required Figure value, Optional<Figure> error) {
        /**
         * Checks the error.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Value {
            new Checks()
                    .require(
                            error.filter(some -> some.number().signum() < 0).isEmpty(),
                            "expected a standard error of zero or more",
                            "error")
                    .done();
        }
    }

    /**
     * Checks which keys there are together.
     *
     * @throws IllegalArgumentException with every problem
     */
    public EffectEntry {
        Checks checks = new Checks();
        if (unit.filter(words -> !words.isBlank()).isEmpty()) {
            checks.add(new KeyProblem(
                    List.of("unit"),
                    false,
                    "the effect has no unit, expected unit: what is counted",
                    Optional.of("unit: people at the end")));
        }
        checks.require(each.filter(String::isBlank).isEmpty(), "expected words", "each");
        boolean cohort = !groups.isEmpty() || !weights.isEmpty();
        long ways = Stream.of(!groups.isEmpty(), !weights.isEmpty(), measure.isPresent())
                .filter(way -> way)
                .count();
        if (ways > 1 || (ways == 0 && values.isEmpty())) {
            checks.add(KeyProblem.of("expected one of groups, weights and measure, or values by method"));
        }
        checks.require(
                        !cohort || count.isPresent(),
                        "expected count: at_end, for the people after the last cycle, or count: years",
                        COUNT)
                .require(cohort || count.isEmpty(), "is used with groups or weights only", COUNT)
                .require(
                        discount.isEmpty() || count.equals(Optional.of(Count.YEARS)),
                        "is used with count: years only",
                        DISCOUNT)
                .require(
                        discount.filter(given -> given.rate().isEmpty()
                                        && !given.name().equals("green-book")
                                        && !given.name().equals("green-book-health"))
                                .isEmpty(),
                        "expected green-book, green-book-health, or a rate such as 1.5%",
                        DISCOUNT)
                .require(
                        values.isEmpty()
                                || source.filter(text -> !text.isBlank()).isPresent(),
                        "expected source: where the values come from",
                        "source");
        rising(willingnessToPay).ifPresent(checks::add);
        checks.done();
    }

    private static Optional<KeyProblem> rising(List<UnitAmount> amounts) {
        if (amounts.size() > MOST_VALUES) {
            return Optional.of(KeyProblem.of("expected at most " + MOST_VALUES + " amounts", "willingness_to_pay"));
        }
        for (int i = 1; i < amounts.size(); i++) {
            if (amounts.get(i).value().compareTo(amounts.get(i - 1).value()) <= 0) {
                return Optional.of(KeyProblem.of(
                        "expected more than the amount before it", "willingness_to_pay", Integer.toString(i)));
            }
        }
        return Optional.empty();
    }

    /** {@return the weight of a person in each needs group that counts; none if the effect comes from no needs group} */
    public Map<String, Double> groupWeights() {
        Map<String, Double> all = new LinkedHashMap<>();
        groups.forEach(group -> all.put(group, 1.0));
        weights.forEach((group, weight) -> all.put(group, weight.number().doubleValue()));
        return all;
    }

    /** {@return which way the effect is better} */
    public Direction better() {
        return direction.orElse(Direction.MORE_IS_BETTER);
    }

    /** What is wrong with the methods that have values. */
    List<KeyProblem> problems(List<String> methods) {
        List<KeyProblem> problems = new ArrayList<>();
        values.keySet().stream()
                .filter(name -> !methods.contains(name))
                .forEach(name -> problems.add(
                        KeyProblem.unknownKey("is not among the methods that are compared", methods, "values", name)));
        measure.map(Measured::method)
                .filter(name -> !methods.contains(name))
                .ifPresent(name -> problems.add(KeyProblem.unknown(
                        "method among those that are compared", name, methods, "measure", "method")));
        return problems;
    }
}
