package org.wholesum.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.wholesum.internal.parallel.Interruption;

/**
 * The values nearest to given ones under linear equations, nearest by relative entropy: the least Σ(q log(q ÷ p) − q + p)
 * with Aq = b (I. Csiszár, <i>I-divergence geometry of probability distributions and minimization problems</i>, Annals of
 * Probability 3, 1975). The solution is q = p exp(Aᵀλ), and λ minimises Σ p exp(Aᵀλ) − bᵀλ, found by Newton's method with
 * step halving. A value that the equations force to zero is left out first, so that λ is finite.
 */
final class EntropyProjection {
    private static final int MOST_STEPS = 200;
    private static final double TOLERANCE = 1e-13;
    private static final double ZERO = 1e-11;
    private static final double LEAST_SINGULAR = 1e-11;

    private final double[] prior;
    private final List<double[]> rows;
    private final double[] sums;

    private EntropyProjection(double[] prior, List<double[]> rows, double[] sums) {
        this.prior = prior;
        this.rows = rows;
        this.sums = sums;
    }

    /** The nearest values; the equations must have a solution that is zero wherever the prior is. */
    static double[] of(double[] prior, List<double[]> rows, double[] sums) {
        EntropyProjection projection = new EntropyProjection(positive(prior, rows, sums), rows, sums);
        return projection.solve();
    }

    /** Whether the equations have a solution without negative values that is zero wherever the prior is. */
    static boolean isFeasible(double[] prior, List<double[]> rows, double[] sums) {
        return program(prior, rows, sums).isFeasible();
    }

    static LinearProgram program(double[] prior, List<double[]> rows, double[] sums) {
        LinearProgram program = new LinearProgram(prior.length);
        for (int i = 0; i < rows.size(); i++) {
            program.equal(rows.get(i), sums[i]);
        }
        for (int j = 0; j < prior.length; j++) {
            if (!(prior[j] > 0)) {
                program.equal(unit(prior.length, j), 0);
            }
        }
        return program;
    }

    /** Σ(q log(q ÷ p) − q + p), in nats; infinite if q is positive where p is zero. */
    static double divergence(double[] q, double[] p) {
        return IntStream.range(0, q.length)
                .mapToDouble(j -> q[j] > 0 ? q[j] * StrictMath.log(q[j] / p[j]) - q[j] + p[j] : p[j])
                .sum();
    }

    private static double[] positive(double[] prior, List<double[]> rows, double[] sums) {
        LinearProgram program = program(prior, rows, sums);
        return IntStream.range(0, prior.length)
                .mapToDouble(j -> program.greatest(unit(prior.length, j)).orElse(1) > ZERO ? prior[j] : 0)
                .toArray();
    }

    private static double[] unit(int length, int at) {
        double[] form = new double[length];
        form[at] = 1;
        return form;
    }

    private double[] solve() {
        double[] multipliers = new double[rows.size()];
        for (int step = 0; step < MOST_STEPS; step++) {
            Interruption.check("reconciling claims");
            double[] q = tilted(multipliers);
            double[] gap = gap(q);
            if (Arrays.stream(gap).allMatch(g -> Math.abs(g) <= TOLERANCE)) {
                return q;
            }
            double[] further = searched(multipliers, newton(q, gap), gap);
            if (Arrays.equals(further, multipliers)) {
                return q;
            }
            multipliers = further;
        }
        return tilted(multipliers);
    }

    /** p exp(Aᵀλ). */
    private double[] tilted(double[] multipliers) {
        double[] q = prior.clone();
        for (int j = 0; j < q.length; j++) {
            double exponent = 0;
            for (int i = 0; i < multipliers.length; i++) {
                exponent += multipliers[i] * rows.get(i)[j];
            }
            q[j] *= StrictMath.exp(exponent);
        }
        return q;
    }

    /** Aq − b. */
    private double[] gap(double[] q) {
        return IntStream.range(0, sums.length)
                .mapToDouble(i -> dot(rows.get(i), q) - sums[i])
                .toArray();
    }

    /** The step −(A diag(q) Aᵀ)⁺(Aq − b); the pseudoinverse, as equations may repeat each other. */
    private double[] newton(double[] q, double[] gap) {
        int n = rows.size();
        Array2DRowRealMatrix hessian = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double sum = 0;
                for (int j = 0; j < q.length; j++) {
                    sum += rows.get(i)[j] * q[j] * rows.get(k)[j];
                }
                hessian.setEntry(i, k, sum);
            }
        }
        return pseudoinverse(hessian, gap);
    }

    private static double[] pseudoinverse(Array2DRowRealMatrix hessian, double[] gap) {
        SingularValueDecomposition parts = new SingularValueDecomposition(hessian);
        double[] singular = parts.getSingularValues();
        double[] turned = parts.getUT().operate(gap);
        for (int i = 0; i < turned.length; i++) {
            turned[i] = singular[i] > LEAST_SINGULAR * singular[0] ? -turned[i] / singular[i] : 0;
        }
        return parts.getV().operate(new ArrayRealVector(turned)).toArray();
    }

    /** The first of the full step, its half, its quarter … that lowers the dual or the gap enough. */
    private double[] searched(double[] multipliers, double[] step, double[] gap) {
        double start = dual(multipliers);
        double slope = dot(step, gap);
        for (double size = 1; size > TOLERANCE; size /= 2) {
            double length = size;
            double[] further = IntStream.range(0, step.length)
                    .mapToDouble(i -> multipliers[i] + length * step[i])
                    .toArray();
            if (dual(further) <= start + 1e-4 * size * slope || largest(gap(tilted(further))) < largest(gap) / 2) {
                return further;
            }
        }
        return multipliers;
    }

    private static double largest(double[] gap) {
        return Arrays.stream(gap).map(Math::abs).max().orElse(0);
    }

    private double dual(double[] multipliers) {
        return Arrays.stream(tilted(multipliers)).sum() - dot(sums, multipliers);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
