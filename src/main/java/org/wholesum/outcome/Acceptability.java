package org.wholesum.outcome;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wholesum.internal.text.Suggestions;

/**
 * How uncertain the choice between options is, from paired draws of their costs and effects, at any value of one unit of the
 * effect. An option's net benefit is that value times its effect, less its cost.
 *
 * <p>The acceptability curve of an option is the share of draws in which it has the greatest net benefit; the acceptability
 * frontier is that share for the option whose mean net benefit is the greatest, which isn't always the likeliest to be best (G.
 * R. Barton, A. H. Briggs, E. A. L. Fenwick, Value in Health 11, 2008). The expected loss of an option is the mean of
 * what the best option of each draw achieves more than it; the least expected loss is that of the option with the greatest mean
 * net benefit, and is the expected value of perfect information (F. Alarid-Escudero and others, Value in Health 22, 2019).
 *
 * <pre>{@code
 * var draws = Acceptability.of(
 *     List.of("old", "pilot"), new double[][] {{0, 0, 0, 0}, {10, 10, 30, 30}}, new double[][] {{0, 0, 0, 0}, {1, 2, 1, 2}},
 *     Direction.MORE_IS_BETTER);
 * draws.best(20);                    // pilot
 * draws.probability("pilot", 20);    // 0.75
 * draws.expectedLoss("old", 20);     // 12.5
 * draws.perfectInformation(20);      // 2.5
 * }</pre>
 */
public final class Acceptability {
    private final List<String> options;
    private final double[][] costs;
    /** So that more is better. */
    private final double[][] benefits;

    private Acceptability(List<String> options, double[][] costs, double[][] benefits) {
        this.options = List.copyOf(options);
        this.costs = costs;
        this.benefits = benefits;
    }

    /**
     * Paired draws of options.
     *
     * @param options their names, two or more
     * @param costs in major units of a currency, {@code double[option][draw]}
     * @param effects in the unit of the effect, {@code double[option][draw]}; draw {@code i} of every option has the same
     *     uncertain inputs
     * @param direction which way the effect is better
     * @return the analysis
     * @throws IllegalArgumentException if there are fewer than two options, two with the same name, no draws, arrays of
     *     different lengths, or a number that is not finite
     */
    public static Acceptability of(List<String> options, double[][] costs, double[][] effects, Direction direction) {
        EfficiencyFrontier.check(options);
        int draws = costs.length == 0 ? 0 : costs[0].length;
        if (draws == 0) {
            throw new IllegalArgumentException("no draws of costs, expected one or more of each option");
        }
        return new Acceptability(
                options,
                copy("costs", costs, options.size(), draws),
                Arrays.stream(copy("effects", effects, options.size(), draws))
                        .map(row -> Arrays.stream(row).map(direction::benefit).toArray())
                        .toArray(double[][]::new));
    }

    private static double[][] copy(String what, double[][] rows, int options, int draws) {
        boolean shaped = rows.length == options && Arrays.stream(rows).allMatch(row -> row.length == draws);
        if (!shaped || !Arrays.stream(rows).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(what + ": expected " + draws + " finite numbers for each of " + options
                    + " options, as many as draws of the first one's cost");
        }
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** {@return the names of the options} */
    public List<String> options() {
        return options;
    }

    /** {@return the number of draws} */
    public int draws() {
        return costs[0].length;
    }

    private int index(String option) {
        int index = options.indexOf(option);
        if (index < 0) {
            throw Suggestions.unknown("option \"" + option + "\" is unknown", option, options);
        }
        return index;
    }

    private double net(int option, int draw, double value) {
        return value * benefits[option][draw] - costs[option][draw];
    }

    /**
     * The mean net benefit of an option over the draws.
     *
     * @param option its name
     * @param value of one unit of the effect, in major units of the currency
     * @return in major units of the currency; what is better is higher
     * @throws IllegalArgumentException if there is no such option
     */
    public double netBenefit(String option, double value) {
        return mean(index(option), value);
    }

    private double mean(int option, double value) {
        double sum = 0;
        for (int draw = 0; draw < draws(); draw++) {
            sum += net(option, draw, value);
        }
        return sum / draws();
    }

    private double greatest(int draw, double value) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int option = 0; option < options.size(); option++) {
            greatest = Math.max(greatest, net(option, draw, value));
        }
        return greatest;
    }

    /**
     * The acceptability curve: the share of draws in which an option has the greatest net benefit. A draw in which several
     * have it is divided between them.
     *
     * @param option its name
     * @param value of one unit of the effect, in major units of the currency
     * @return from 0 to 1; those of all options add up to 1
     * @throws IllegalArgumentException if there is no such option
     */
    public double probability(String option, double value) {
        int which = index(option);
        double best = 0;
        for (int draw = 0; draw < draws(); draw++) {
            double greatest = greatest(draw, value);
            int of = draw;
            if (net(which, draw, value) == greatest) {
                best += 1.0
                        / IntStream.range(0, options.size())
                                .filter(other -> net(other, of, value) == greatest)
                                .count();
            }
        }
        return best / draws();
    }

    /**
     * The option with the greatest mean net benefit.
     *
     * @param value of one unit of the effect, in major units of the currency
     * @return its name; of several, the first in the alphabet
     */
    public String best(double value) {
        return options.stream()
                .max(Comparator.comparingDouble((String option) -> netBenefit(option, value))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /**
     * The acceptability frontier: how likely the option with the greatest mean net benefit is the best.
     *
     * @param value of one unit of the effect, in major units of the currency
     * @return from 0 to 1
     */
    public double frontier(double value) {
        return probability(best(value), value);
    }

    /**
     * The expected loss of an option: the mean over draws of the greatest net benefit less its own.
     *
     * @param option its name
     * @param value of one unit of the effect, in major units of the currency
     * @return zero or more, in major units of the currency
     * @throws IllegalArgumentException if there is no such option
     */
    public double expectedLoss(String option, double value) {
        int which = index(option);
        double sum = 0;
        for (int draw = 0; draw < draws(); draw++) {
            sum += greatest(draw, value) - net(which, draw, value);
        }
        return sum / draws();
    }

    /**
     * The expected value of perfect information: the least expected loss of any option.
     *
     * @param value of one unit of the effect, in major units of the currency
     * @return zero or more, in major units of the currency
     */
    public double perfectInformation(double value) {
        return options.stream()
                .mapToDouble(option -> expectedLoss(option, value))
                .min()
                .orElseThrow();
    }

    /** The draws of an option's cost in major units, {@code double[draw]}. */
    double[] costs(String option) {
        return costs[index(option)].clone();
    }

    /** The draws of an option's effect so that more is better, {@code double[draw]}. */
    double[] benefits(String option) {
        return benefits[index(option)].clone();
    }

    /** The number of options and of draws. */
    @Override
    public String toString() {
        return options.size() + " options, " + draws() + " paired draws of cost and effect";
    }
}
