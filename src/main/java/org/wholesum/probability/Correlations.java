package org.wholesum.probability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.wholesum.internal.numeric.StandardNormal;
import org.wholesum.problem.InvalidInputException;

/**
 * The correlations of inputs' normal scores, in the order of the inputs' names, so that the order in which they were given
 * makes no difference. A pair without a given correlation has 0.
 */
final class Correlations {
    private static final double SYMMETRY = 1e-12;
    private static final double LEAST_PIVOT = 1e-10;

    /** Two inputs in the order of their names. */
    record Pair(String one, String other) implements Comparable<Pair> {
        static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }

        void check(double rho) {
            if (one.equals(other)) {
                throw new IllegalArgumentException("correlation of " + this + ": expected two inputs");
            }
            if (!(rho > -1 && rho < 1)) {
                throw InvalidInputException.of(
                        "correlation of " + this + " is " + rho + ", expected more than -1 and less than 1",
                        Math.abs(rho) == 1
                                ? Optional.of("they are one input, from which both are computed")
                                : Optional.empty());
            }
        }

        @Override
        public int compareTo(Pair that) {
            return one.equals(that.one) ? other.compareTo(that.other) : one.compareTo(that.one);
        }

        @Override
        public String toString() {
            return "\"" + one + "\" with \"" + other + "\"";
        }
    }

    private final SortedMap<Pair, Double> given;
    private final List<String> names;
    private final double[][] lower;

    Correlations(Map<Pair, Double> given) {
        this.given = new TreeMap<>(given);
        SortedSet<String> all = new TreeSet<>();
        given.keySet().forEach(pair -> all.addAll(List.of(pair.one(), pair.other())));
        this.names = List.copyOf(all);
        this.lower = names.isEmpty() ? new double[0][] : factor();
    }

    List<String> names() {
        return names;
    }

    /** A blank line and one line for each correlation; empty if there are none. */
    String describe() {
        return given.entrySet().stream()
                .map(entry -> "\ncorrelation of " + entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("", given.isEmpty() ? "" : "\n", ""));
    }

    double of(String one, String other) {
        return one.equals(other) ? 1 : given.getOrDefault(Pair.of(one, other), 0.0);
    }

    /** Correlates uniform probabilities, {@code double[input]} in the order of the names. The first is unchanged. */
    double[] together(double[] even) {
        double[] scores = new double[even.length];
        double[] correlated = new double[even.length];
        for (int i = 0; i < even.length; i++) {
            scores[i] = StandardNormal.of(even[i]);
            double score = 0;
            for (int j = 0; j <= i; j++) {
                score += lower[i][j] * scores[j];
            }
            correlated[i] = lower[i][i] == 1 ? even[i] : inside(StandardNormal.cumulative(score));
        }
        return correlated;
    }

    /** Keeps a probability within (0, 1): that of a score above 8.2 is rounded to 1. */
    private static double inside(double u) {
        return Math.min(Math.max(u, Double.MIN_NORMAL), Math.nextDown(1.0));
    }

    private double[][] factor() {
        if (!hold(names)) {
            throw clash(fewest());
        }
        return new CholeskyDecomposition(matrix(names), SYMMETRY, LEAST_PIVOT)
                .getL()
                .getData();
    }

    private RealMatrix matrix(List<String> of) {
        double[][] rows = of.stream()
                .map(one -> of.stream().mapToDouble(other -> of(one, other)).toArray())
                .toArray(double[][]::new);
        return MatrixUtils.createRealMatrix(rows);
    }

    /** Whether the correlation matrix of these inputs is positive definite. */
    private boolean hold(List<String> some) {
        try {
            new CholeskyDecomposition(matrix(some), SYMMETRY, LEAST_PIVOT);
            return true;
        } catch (NonPositiveDefiniteMatrixException e) {
            return false;
        }
    }

    /** A smallest set of inputs whose correlations can't hold together: without any one of them the others can. */
    private List<String> fewest() {
        List<String> some = new ArrayList<>(names);
        for (String name : names) {
            List<String> fewer = some.stream().filter(n -> !n.equals(name)).toList();
            if (!hold(fewer)) {
                some = new ArrayList<>(fewer);
            }
        }
        return some;
    }

    private InvalidInputException clash(List<String> some) {
        List<Pair> pairs = IntStream.range(0, some.size())
                .boxed()
                .flatMap(i -> some.subList(i + 1, some.size()).stream().map(other -> Pair.of(some.get(i), other)))
                .filter(pair -> some.size() == 3 || given.containsKey(pair))
                .toList();
        String all = pairs.stream()
                .map(pair -> pair + " (" + (given.containsKey(pair) ? given.get(pair) : "not given, so 0") + ")")
                .collect(Collectors.joining(", "));
        return InvalidInputException.of(
                "correlations of " + all + " can't hold together",
                some.size() == 3 ? range(pairs) : "all of them times " + weaker(some));
    }

    /** The possible range of one correlation of three, with the other two as given. */
    private String range(List<Pair> pairs) {
        Pair open = pairs.stream()
                .filter(pair -> !given.containsKey(pair))
                .findFirst()
                .orElse(pairs.get(2));
        double middle = 1;
        double square = 1;
        for (Pair pair : pairs) {
            double rho = pair.equals(open) ? 0 : given.getOrDefault(pair, 0.0);
            middle *= pair.equals(open) ? 1 : rho;
            square *= 1 - rho * rho;
        }
        double half = Math.sqrt(square);
        return "that of " + open + " is between " + twoPlaces(middle - half, RoundingMode.CEILING) + " and "
                + twoPlaces(middle + half, RoundingMode.FLOOR);
    }

    /** The factor by which all correlations must be reduced, rounded down to two places. */
    private String weaker(List<String> some) {
        double[] values = new EigenDecomposition(matrix(some)).getRealEigenvalues();
        double least = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .min()
                .orElse(0);
        return twoPlaces(1 / (1 - least) - 1e-6, RoundingMode.FLOOR);
    }

    private static String twoPlaces(double value, RoundingMode rounding) {
        return BigDecimal.valueOf(value)
                .setScale(6, RoundingMode.HALF_EVEN)
                .setScale(2, rounding)
                .toPlainString();
    }
}
