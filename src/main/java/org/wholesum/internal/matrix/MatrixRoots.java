package org.wholesum.internal.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.MathArithmeticException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Roots of stochastic matrices: the principal root where it is stochastic, then other exact roots, then the nearest
 * stochastic matrix that was found.
 */
public final class MatrixRoots {
    private static final int HIGHEST_POWER = 12;
    /** The largest difference in an entry that is rounding error. */
    static final double NOISE = 1e-10;

    private MatrixRoots() {}

    /** A stochastic matrix whose power is the given one or, where none was found, near to it. */
    public static RealMatrix of(RealMatrix given, int root) {
        Optional<RealMatrix> principal = PrincipalRoot.of(given, root);
        if (principal.isPresent() && isStochastic(principal.get())) {
            return withoutNoise(principal.get(), given);
        }
        Optional<RealMatrix> other = others(given, root).stream()
                .filter(one -> isStochastic(one) && distance(one, root, given) <= NOISE)
                .findFirst();
        if (other.isPresent()) {
            return withoutNoise(other.get(), given);
        }
        RealMatrix identity = MatrixUtils.createRealIdentityMatrix(given.getRowDimension());
        List<RealMatrix> starts = new ArrayList<>(
                List.of(given, identity.add(given.subtract(identity).scalarMultiply(1.0 / root))));
        principal.ifPresent(starts::add);
        RealMatrix best = given;
        for (RealMatrix start : starts) {
            RealMatrix found = NearestRoot.from(start, root, given);
            if (distance(found, root, given) < distance(best, root, given)) {
                best = found;
            }
        }
        return best;
    }

    /** The matrix without rounding error where the given one has no move. */
    private static RealMatrix withoutNoise(RealMatrix root, RealMatrix given) {
        double[][] rows = root.getData();
        for (int from = 0; from < rows.length; from++) {
            for (int to = 0; to < rows.length; to++) {
                boolean noise = from != to && given.getEntry(from, to) == 0 && Math.abs(rows[from][to]) <= NOISE;
                rows[from][to] = noise ? 0 : rows[from][to];
            }
        }
        return MatrixUtils.createRealMatrix(rows);
    }

    /** The largest absolute difference between entries of a matrix and of the power of another. */
    static double distance(RealMatrix found, int root, RealMatrix given) {
        double largest = 0;
        for (double[] row : found.power(root).subtract(given).getData()) {
            largest = Math.max(largest, Arrays.stream(row).map(Math::abs).max().orElse(0));
        }
        return largest;
    }

    /**
     * Candidates other than the principal root: powers of the matrix itself, one of which is a root where the matrix
     * permutes groups, and the root by eigenvalues, some of which may be 0.
     */
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
                                : Math.signum(value) * StrictMath.pow(Math.abs(value), 1.0 / root))
                        .toArray();
                others.add(eigen.getV()
                        .multiply(MatrixUtils.createRealDiagonalMatrix(roots))
                        .multiply(PrincipalRoot.inverted(eigen.getV())));
            }
        } catch (MathIllegalStateException | MathArithmeticException | SingularMatrixException e) {
            return others; // no complete set of eigenvectors was found
        }
        return others;
    }

    private static boolean isStochastic(RealMatrix matrix) {
        return Arrays.stream(matrix.getData()).flatMapToDouble(Arrays::stream).allMatch(p -> p >= -NOISE);
    }
}
