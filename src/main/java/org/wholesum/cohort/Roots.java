package org.wholesum.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.MathArithmeticException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Roots of stochastic matrices: the principal root where it is stochastic, else the nearest stochastic matrix that a
 * descent finds.
 */
final class Roots {
    private static final int MOST_STEPS = 100;
    private static final int MOST_DESCENT = 2000;
    private static final int HIGHEST_POWER = 12;
    private static final double NOISE = 1e-10;
    private static final double SMALL = 1e-14;

    private Roots() {}

    /** A stochastic matrix whose power is near to a given one: exactly so where that can be. */
    static RealMatrix of(RealMatrix given, int root) {
        Optional<RealMatrix> principal = principal(given, root);
        if (principal.isPresent() && isStochastic(principal.get())) {
            return principal.get();
        }
        Optional<RealMatrix> other = others(given, root).stream()
                .filter(one -> isStochastic(one) && distance(one, root, given) <= NOISE)
                .findFirst();
        if (other.isPresent()) {
            return other.get();
        }
        RealMatrix identity = MatrixUtils.createRealIdentityMatrix(given.getRowDimension());
        List<RealMatrix> starts = new ArrayList<>(
                List.of(given, identity.add(given.subtract(identity).scalarMultiply(1.0 / root))));
        principal.ifPresent(starts::add);
        RealMatrix best = given;
        for (RealMatrix start : starts) {
            RealMatrix found = descend(projected(start), root, given);
            if (distance(found, root, given) < distance(best, root, given)) {
                best = found;
            }
        }
        return best;
    }

    /** The largest difference between a matrix and another's power. */
    static double distance(RealMatrix found, int root, RealMatrix given) {
        double largest = 0;
        for (double[] row : found.power(root).subtract(given).getData()) {
            largest = Math.max(largest, Arrays.stream(row).map(Math::abs).max().orElse(0));
        }
        return largest;
    }

    /**
     * The principal root, if there is one. The square root first brings the eigenvalues into the right half plane, where
     * Newton's method finds a root of any degree (N. J. Higham, <i>Functions of Matrices</i>, SIAM 2008, chapters 6 and 7).
     */
    private static Optional<RealMatrix> principal(RealMatrix given, int root) {
        try {
            RealMatrix half = squareRoot(given);
            RealMatrix found = newton(half, root);
            RealMatrix whole = found.multiply(found);
            return distance(whole, root, given) <= NOISE ? Optional.of(whole) : Optional.empty();
        } catch (SingularMatrixException e) {
            return Optional.empty();
        }
    }

    /** Roots that aren't the principal one: a power of a matrix that turns round, and one whose eigenvalues may be nil. */
    private static List<RealMatrix> others(RealMatrix given, int root) {
        List<RealMatrix> others = new ArrayList<>();
        for (int power = 1; power <= HIGHEST_POWER; power++) {
            others.add(given.power(power));
        }
        try {
            EigenDecomposition eigen = new EigenDecomposition(given);
            if (!eigen.hasComplexEigenvalues()) {
                double[] roots = Arrays.stream(eigen.getRealEigenvalues())
                        .map(value -> Math.abs(value) < NOISE
                                ? 0
                                : Math.signum(value) * Math.pow(Math.abs(value), 1.0 / root))
                        .toArray();
                others.add(eigen.getV()
                        .multiply(MatrixUtils.createRealDiagonalMatrix(roots))
                        .multiply(inverted(eigen.getV())));
            }
        } catch (MathIllegalStateException | MathArithmeticException | SingularMatrixException e) {
            return others; // it has no whole set of eigenvectors, or none that can be told
        }
        return others;
    }

    /** The product form of the Denman–Beavers iteration. */
    private static RealMatrix squareRoot(RealMatrix given) {
        RealMatrix root = given;
        RealMatrix inverse = MatrixUtils.createRealIdentityMatrix(given.getRowDimension());
        for (int step = 0; step < MOST_STEPS; step++) {
            RealMatrix next = root.add(inverted(inverse)).scalarMultiply(0.5);
            inverse = inverse.add(inverted(root)).scalarMultiply(0.5);
            double change = next.subtract(root).getNorm();
            root = next;
            if (change <= SMALL * root.getNorm()) {
                break;
            }
        }
        return root;
    }

    /** The coupled Newton iteration (B. Iannazzo, SIAM J. Matrix Anal. Appl. 28, 2006). */
    private static RealMatrix newton(RealMatrix given, int root) {
        RealMatrix identity = MatrixUtils.createRealIdentityMatrix(given.getRowDimension());
        RealMatrix found = identity;
        RealMatrix rest = given;
        for (int step = 0; step < MOST_STEPS; step++) {
            RealMatrix mean = identity.scalarMultiply(root - 1.0).add(rest).scalarMultiply(1.0 / root);
            found = found.multiply(mean);
            rest = inverted(mean).power(root).multiply(rest);
            if (rest.subtract(identity).getNorm() <= SMALL) {
                break;
            }
        }
        return found;
    }

    private static RealMatrix inverted(RealMatrix matrix) {
        return new LUDecomposition(matrix).getSolver().getInverse();
    }

    private static boolean isStochastic(RealMatrix matrix) {
        return Arrays.stream(matrix.getData()).flatMapToDouble(Arrays::stream).allMatch(p -> p >= -NOISE);
    }

    /** Goes down the squared difference, each step brought back to rows that are probabilities. */
    private static RealMatrix descend(RealMatrix start, int root, RealMatrix given) {
        RealMatrix now = start;
        double error = squared(now, root, given);
        double length = 1;
        for (int step = 0; step < MOST_DESCENT && length > SMALL && error > SMALL * SMALL; step++) {
            RealMatrix next = projected(now.subtract(slope(now, root, given).scalarMultiply(length)));
            double nextError = squared(next, root, given);
            if (nextError < error) {
                now = next;
                error = nextError;
                length *= 2;
            } else {
                length /= 2;
            }
        }
        return now;
    }

    private static double squared(RealMatrix found, int root, RealMatrix given) {
        double norm = found.power(root).subtract(given).getFrobeniusNorm();
        return norm * norm;
    }

    private static RealMatrix slope(RealMatrix now, int root, RealMatrix given) {
        RealMatrix rest = now.power(root).subtract(given);
        RealMatrix across = now.transpose();
        RealMatrix sum = rest.scalarMultiply(0);
        for (int before = 0; before < root; before++) {
            sum = sum.add(across.power(before).multiply(rest).multiply(across.power(root - 1 - before)));
        }
        return sum.scalarMultiply(2);
    }

    private static RealMatrix projected(RealMatrix matrix) {
        double[][] rows = matrix.getData();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = projected(rows[i]);
        }
        return MatrixUtils.createRealMatrix(rows);
    }

    /** The nearest probabilities to any numbers (J. Duchi and others, ICML 2008). */
    private static double[] projected(double[] row) {
        double[] sorted = Arrays.stream(row).sorted().toArray();
        double sum = 0;
        double shift = 0;
        for (int i = sorted.length - 1; i >= 0; i--) {
            sum += sorted[i];
            double candidate = (sum - 1) / (sorted.length - i);
            if (sorted[i] > candidate) {
                shift = candidate;
            }
        }
        double by = shift;
        return Arrays.stream(row).map(p -> Math.max(0, p - by)).toArray();
    }
}
