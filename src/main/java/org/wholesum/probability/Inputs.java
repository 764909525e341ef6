package org.wholesum.probability;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.wholesum.internal.random.Draws;
import org.wholesum.internal.text.Table;

/**
 * Named uncertain inputs that are drawn together. The value of an input depends only on the seed, the number of the draw,
 * the input's name and distribution, and the inputs that it is correlated with. It does not depend on the other inputs,
 * their order or earlier draws: two scenarios with the same seed use common random numbers. Immutable.
 *
 * <pre>{@code
 * var inputs = Inputs.builder()
 *     .with("cost of an arrest", Distribution.gamma(593, 120))
 *     .with("arrests a year", Distribution.gamma(6, 2))
 *     .with(List.of("stays", "goes on", "leaves"), Dirichlet.ofCounts(6, 3, 1))
 *     .correlated("cost of an arrest", "arrests a year", 0.3)
 *     .build();
 * inputs.central().value("stays");   // 0.6
 * inputs.draw(2024, 17).equals(inputs.draw(2024, 17));   // true
 * }</pre>
 *
 * <p>A correlation is that of normal scores (a Gaussian copula: R. T. Clemen and T. Reilly, <i>Correlations and Copulas
 * for Decision and Risk Analysis</i>, Management Science 45, 1999). Whatever the distributions are, Spearman's rank
 * correlation is 6 ÷ π × arcsin(ρ ÷ 2), slightly nearer to 0 than ρ. Pearson's correlation of amounts that aren't normal
 * also differs from ρ and is nearer to 0.
 */
public final class Inputs {
    private final ImmutableMap<String, Integer> places;
    private final List<Single> singles;
    private final List<Shares> shares;
    private final Correlations correlations;
    /** The indices of the correlated inputs among the single ones, in the order of the correlations. */
    private final ImmutableIntArray together;

    /** An input with a distribution of its own, its index among the values, and the key of its random numbers. */
    private record Single(String name, Distribution distribution, int place, long key) {}

    /** Inputs that add up to 1, the index of the first of them, and the keys of their random numbers. */
    private record Shares(List<String> names, Dirichlet dirichlet, int place, ImmutableLongArray keys) {}

    private Inputs(Builder builder, Correlations correlations) {
        this.places = ImmutableMap.copyOf(builder.places);
        this.singles = List.copyOf(builder.singles);
        this.shares = List.copyOf(builder.shares);
        this.correlations = correlations;
        List<String> names = singles.stream().map(Single::name).toList();
        this.together = ImmutableIntArray.copyOf(correlations.names().stream().mapToInt(names::indexOf));
    }

    /** {@return a builder without inputs} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the names of the inputs, in the order in which they were given} */
    public List<String> names() {
        return places.keySet().asList();
    }

    /**
     * The marginal distribution of an input.
     *
     * @param name of the input
     * @return its distribution; for a share, a beta distribution, or a constant if it is always 0 or 1
     * @throws IllegalArgumentException if there is no such input
     */
    public Distribution distribution(String name) {
        int place = place(name);
        for (Shares group : shares) {
            if (group.names().contains(name)) {
                return group.dirichlet().share(place - group.place());
            }
        }
        return singles.stream()
                .filter(input -> input.place() == place)
                .map(Single::distribution)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The correlation of two inputs' normal scores.
     *
     * @param one an input
     * @param other another
     * @return from −1 to 1; 0 if none was given
     * @throws IllegalArgumentException if there is no such input
     */
    public double correlation(String one, String other) {
        return place(one) == place(other) ? 1 : correlations.of(one, other);
    }

    private int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw Draw.unknown(name, names());
        }
        return place;
    }

    /** {@return each input at its mean} */
    public Draw central() {
        double[] values = new double[places.size()];
        for (Single input : singles) {
            values[input.place()] = input.distribution().mean();
        }
        for (Shares group : shares) {
            List<Double> means = group.dirichlet().shares();
            for (int i = 0; i < means.size(); i++) {
                values[group.place() + i] = means.get(i);
            }
        }
        return new Draw("Central values", OptionalLong.empty(), places, values);
    }

    /**
     * Draws every input: the quantile of its distribution at a uniform random probability, or for shares a draw of the
     * Dirichlet distribution. Each input has its own stream of random numbers.
     *
     * @param seed of the random numbers
     * @param draw the number of the draw
     * @return the values, the same for the same seed and draw on any thread and in any order
     */
    public Draw draw(long seed, long draw) {
        double[] values = new double[places.size()];
        double[] even = even(seed, draw);
        for (int i = 0; i < even.length; i++) {
            Single input = singles.get(i);
            values[input.place()] = input.distribution().inverseCumulativeProbability(even[i]);
        }
        for (Shares group : shares) {
            double[] drawn = new double[group.names().size()];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = group.dirichlet()
                        .weight(i, Draws.stream(seed, draw, group.keys().get(i)));
            }
            group.dirichlet().share(drawn);
            System.arraycopy(drawn, 0, values, group.place(), drawn.length);
        }
        return new Draw("Draw " + draw + " with seed " + seed, OptionalLong.of(draw), places, values);
    }

    /** A probability for each single input, with the inputs' correlations, {@code double[input]}. */
    private double[] even(long seed, long draw) {
        double[] even = new double[singles.size()];
        for (int i = 0; i < even.length; i++) {
            even[i] = Draws.open(Draws.stream(seed, draw, singles.get(i).key()));
        }
        double[] correlated = correlations.together(
                together.stream().mapToDouble(i -> even[i]).toArray());
        for (int i = 0; i < correlated.length; i++) {
            even[together.get(i)] = correlated[i];
        }
        return even;
    }

    /** The inputs as a table, followed by their correlations. */
    @Override
    public String toString() {
        Table.Builder table =
                Table.titled("Uncertain inputs").words("input", "distribution").figures("mean", "deviation");
        for (String name : names()) {
            Distribution known = distribution(name);
            String words = singles.stream().anyMatch(input -> input.name().equals(name))
                    ? known.describe()
                    : "share, as " + known.describe();
            table.row(name, words, ParameterChecks.text(known.mean()), ParameterChecks.text(known.standardDeviation()));
        }
        return table.build() + correlations.describe();
    }

    /** Builds inputs from distributions and correlations. */
    public static final class Builder {
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final List<Single> singles = new ArrayList<>();
        private final List<Shares> shares = new ArrayList<>();
        private final Map<Correlations.Pair, Double> correlations = new HashMap<>();

        private Builder() {}

        /**
         * Adds an input.
         *
         * @param name of the input
         * @param distribution of its values
         * @return this
         * @throws IllegalArgumentException if there is an input of this name, or the name is blank
         */
        public Builder with(String name, Distribution distribution) {
            singles.add(new Single(name, distribution, placeFor(name), Draws.key(name)));
            return this;
        }

        /**
         * Adds inputs that add up to 1.
         *
         * @param names of the inputs, one for each share
         * @param dirichlet the distribution of the shares
         * @return this
         * @throws IllegalArgumentException if there is an input of this name, a name is blank, or the number of names is not the
         *     number of shares
         */
        public Builder with(List<String> names, Dirichlet dirichlet) {
            if (names.size() != dirichlet.size()) {
                throw new IllegalArgumentException("inputs " + names + ": " + names.size() + " names for "
                        + dirichlet.size() + " shares, expected " + dirichlet.size());
            }
            int first = places.size();
            names.forEach(this::placeFor);
            ImmutableLongArray keys = ImmutableLongArray.copyOf(names.stream().mapToLong(Draws::key));
            shares.add(new Shares(List.copyOf(names), dirichlet, first, keys));
            return this;
        }

        private int placeFor(String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("input \"" + name + "\": expected a name");
            }
            int place = places.size();
            if (places.putIfAbsent(name, place) != null) {
                throw new IllegalArgumentException("input \"" + name + "\": expected once");
            }
            return place;
        }

        /**
         * Correlates two inputs by their normal scores. The order of the two makes no difference.
         *
         * @param one an input that was added already
         * @param other another
         * @param rho the correlation, more than −1 and less than 1
         * @return this
         * @throws IllegalArgumentException if there is no such input, it is a share, both are the same or correlated already,
         *     or the correlation is out of range
         */
        public Builder correlated(String one, String other, double rho) {
            checkSingle(one);
            checkSingle(other);
            Correlations.Pair pair = Correlations.Pair.of(one, other);
            pair.check(rho);
            if (correlations.putIfAbsent(pair, rho) != null) {
                throw new IllegalArgumentException("correlation of " + pair + ": expected once");
            }
            return this;
        }

        /**
         * Correlates two inputs by Spearman's rank correlation, from which the correlation of normal scores is 2 × sin(π ÷ 6
         * × the rank correlation).
         *
         * @param one an input that was added already
         * @param other another
         * @param rank the rank correlation, more than −1 and less than 1
         * @return this
         * @throws IllegalArgumentException if there is no such input, it is a share, both are the same or correlated already,
         *     or the correlation is out of range
         */
        public Builder rankCorrelated(String one, String other, double rank) {
            return correlated(one, other, 2 * StrictMath.sin(Math.PI / 6 * rank));
        }

        private void checkSingle(String name) {
            if (!places.containsKey(name)) {
                throw Draw.unknown(name, List.copyOf(places.keySet()));
            }
            for (Shares group : shares) {
                if (group.names().contains(name)) {
                    throw new IllegalArgumentException("input \"" + name + "\" is one of the shares " + group.names()
                            + ", which add up to 1: expected an input that is not a share");
                }
            }
        }

        /**
         * Checks the correlations and builds the inputs.
         *
         * @return the inputs
         * @throws IllegalArgumentException if the correlations can't hold together, with the inputs concerned
         */
        public Inputs build() {
            return new Inputs(this, new Correlations(correlations));
        }

        /** The number of inputs and correlations so far. */
        @Override
        public String toString() {
            return "inputs so far: " + places.size() + ", correlations: " + correlations.size();
        }
    }
}
