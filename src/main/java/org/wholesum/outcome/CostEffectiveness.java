package org.wholesum.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Interval;
import org.wholesum.internal.text.Suggestions;

/**
 * What methods cost for one effect: the cost of each unit of it, against the base and along the efficiency frontier, and how
 * uncertain the choice is where there are draws. Immutable.
 *
 * <pre>{@code
 * var well = EffectMeasure.of("people living well", "people", Direction.MORE_IS_BETTER);
 * var result = CostEffectiveness.of(well, CurrencyUnit.GBP, "old",
 *     List.of(Option.of("old", 640_000, 64), Option.of("pilot", 656_000, 80)));
 * result.costPerEffect("pilot");        // Optional[8200]
 * result.increment("pilot").ratio();    // Optional[1000]
 * }</pre>
 */
public final class CostEffectiveness {
    private static final double LEVEL = 0.95;

    private final EffectMeasure measure;
    private final CurrencyUnit currency;
    private final String base;
    private final EfficiencyFrontier frontier;
    private final List<BigDecimal> values;
    private final Optional<Acceptability> draws;
    private final List<String> origins;

    private CostEffectiveness(
            EffectMeasure measure,
            CurrencyUnit currency,
            String base,
            EfficiencyFrontier frontier,
            List<BigDecimal> values,
            Optional<Acceptability> draws,
            List<String> origins) {
        this.measure = measure;
        this.currency = currency;
        this.base = base;
        this.frontier = frontier;
        this.values = List.copyOf(values);
        this.draws = draws;
        this.origins = List.copyOf(origins);
    }

    /**
     * Methods with one effect.
     *
     * @param measure what the effect is measured in
     * @param currency of the costs
     * @param base the name of the method that the others are compared with
     * @param options two methods or more, with cost and effect
     * @return the comparison
     * @throws IllegalArgumentException if there are fewer than two methods, or two with the same name
     * @throws org.wholesum.problem.InvalidInputException if the base is not among the methods
     */
    public static CostEffectiveness of(
            EffectMeasure measure, CurrencyUnit currency, String base, List<Option> options) {
        EfficiencyFrontier frontier = EfficiencyFrontier.of(options, measure.direction());
        List<String> names = options.stream().map(Option::name).toList();
        if (!names.contains(base)) {
            throw Suggestions.unknown("the base \"" + base + "\" is not among the methods", base, names);
        }
        return new CostEffectiveness(measure, currency, base, frontier, List.of(), Optional.empty(), List.of());
    }

    /**
     * The same with values of one unit of the effect, for net benefits.
     *
     * @param amounts in major units of the currency, 0 or more, rising
     * @return the comparison
     * @throws IllegalArgumentException if one is negative, or they don't rise
     */
    public CostEffectiveness withValues(List<BigDecimal> amounts) {
        for (int i = 0; i < amounts.size(); i++) {
            boolean rises = i == 0 || amounts.get(i).compareTo(amounts.get(i - 1)) > 0;
            if (amounts.get(i).signum() < 0 || !rises) {
                throw new IllegalArgumentException("values of one " + measure.each() + " " + amounts
                        + ": expected 0 or more, each above the last");
            }
        }
        return new CostEffectiveness(measure, currency, base, frontier, amounts, draws, origins);
    }

    /**
     * The same with paired draws of cost and effect.
     *
     * @param paired of the same methods
     * @return the comparison
     * @throws IllegalArgumentException if its methods differ
     */
    public CostEffectiveness withDraws(Acceptability paired) {
        if (!paired.options().equals(methods())) {
            throw new IllegalArgumentException("draws of " + paired.options() + ", expected those of " + methods());
        }
        return new CostEffectiveness(measure, currency, base, frontier, values, Optional.of(paired), origins);
    }

    /**
     * The same with where the effects come from, for the explanation.
     *
     * @param sentences one for each method, or more
     * @return the comparison
     */
    public CostEffectiveness withOrigins(List<String> sentences) {
        return new CostEffectiveness(measure, currency, base, frontier, values, draws, sentences);
    }

    /** {@return what the effect is measured in} */
    public EffectMeasure measure() {
        return measure;
    }

    /** {@return the currency of the costs} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the name of the base} */
    public String base() {
        return base;
    }

    /** {@return the names of the methods, in order} */
    public List<String> methods() {
        return frontier.positions().stream()
                .map(position -> position.option().name())
                .toList();
    }

    /** {@return which methods cost least for what they achieve} */
    public EfficiencyFrontier frontier() {
        return frontier;
    }

    /** {@return the values of one unit of the effect, rising} */
    public List<BigDecimal> values() {
        return values;
    }

    /** {@return the paired draws, if there are any} */
    public Optional<Acceptability> draws() {
        return draws;
    }

    /** {@return where the effects come from, in sentences} */
    public List<String> origins() {
        return origins;
    }

    /**
     * A method's cost and effect.
     *
     * @param method its name
     * @return both
     * @throws org.wholesum.problem.InvalidInputException if there is no such method
     */
    public Option option(String method) {
        return frontier.position(method).option();
    }

    /**
     * A method against the base.
     *
     * @param method its name
     * @return the differences of cost and effect
     * @throws org.wholesum.problem.InvalidInputException if there is no such method
     */
    public Increment increment(String method) {
        return Increment.of(option(method), option(base), measure.direction());
    }

    /**
     * A method's cost divided by its effect.
     *
     * @param method its name
     * @return in major units of the currency, to 16 significant figures; empty if the effect is zero or negative, or fewer is
     *     better
     * @throws org.wholesum.problem.InvalidInputException if there is no such method
     */
    public Optional<BigDecimal> costPerEffect(String method) {
        Option option = option(method);
        return measure.direction() == Direction.MORE_IS_BETTER
                        && option.effect().signum() > 0
                ? Optional.of(EfficiencyFrontier.ratio(option.cost(), option.effect()))
                : Optional.empty();
    }

    /**
     * The central 95% of the draws of a method's cost divided by its effect.
     *
     * @param method its name
     * @return as money; empty without draws, or if there is a draw in which the effect is zero or negative
     * @throws org.wholesum.problem.InvalidInputException if there is no such method
     */
    public Optional<Interval> costPerEffectInterval(String method) {
        if (costPerEffect(method).isEmpty()) {
            return Optional.empty();
        }
        return draws.flatMap(paired -> {
            double[] costs = paired.costs(method);
            double[] effects = paired.benefits(method);
            if (!Arrays.stream(effects).allMatch(effect -> effect > 0)) {
                return Optional.empty();
            }
            double minor = StrictMath.pow(10, currency.getDecimalPlaces());
            double[] ratios = new double[costs.length];
            Arrays.setAll(ratios, draw -> costs[draw] / effects[draw] * minor);
            return Optional.of(central(ratios));
        });
    }

    private Interval central(double[] draws) {
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        percentile.setData(draws);
        return new Interval(
                percentile.evaluate(50 * (1 - LEVEL)),
                percentile.evaluate(50 * (1 + LEVEL)),
                LEVEL,
                Interval.Kind.DRAWS,
                "paired draws of cost and effect",
                draws.length,
                Optional.of(currency));
    }

    /**
     * A method's net benefit: a value times its effect, less its cost.
     *
     * @param method its name
     * @param value of one unit of the effect, in major units of the currency
     * @return in major units of the currency; of an effect of which fewer is better, the value is a cost too
     * @throws org.wholesum.problem.InvalidInputException if there is no such method
     */
    public BigDecimal netBenefit(String method, BigDecimal value) {
        Option option = option(method);
        return measure.direction().benefit(option.effect()).multiply(value).subtract(option.cost());
    }

    /**
     * What each method costs for each unit of the effect, as {@code With pilot, the cost is £8,200 per person living well.}
     *
     * @param called gives what a method is called within a sentence, by its name
     * @return a sentence for each method that has such a cost, in order, with the central 95% of draws; none if the effect of the
     *     base is zero, as effects are then those beyond it
     */
    public List<String> costSentences(UnaryOperator<String> called) {
        return new CostSentences(this, called).costs();
    }

    /**
     * Each method against the base: its extra cost or saving, its extra effect, and the cost of each additional unit.
     *
     * @param called gives what a method is called within a sentence, by its name
     * @return a sentence for each method but the base, in order
     */
    public List<String> baseSentences(UnaryOperator<String> called) {
        return new CostSentences(this, called).againstBase();
    }

    /** {@return how the figures are calculated} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>(origins);
        steps.addAll(new CostSentences(this, UnaryOperator.identity()).steps());
        return new Explanation(steps);
    }

    /** The measure and the table of the frontier. */
    @Override
    public String toString() {
        return measure + "\n\n" + frontier;
    }
}
