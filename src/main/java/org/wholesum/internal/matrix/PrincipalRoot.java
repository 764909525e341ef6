package org.wholesum.internal.matrix;

import java.util.Optional;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.wholesum.internal.parallel.Interruption;

/** The principal root of a matrix, by iteration. */
final class PrincipalRoot {
    private static final int MOST_STEPS = 100;
    private static final double SMALL = 1e-14;

    private PrincipalRoot() {}

    /**
     * The principal root, if there is one. The square root first brings the eigenvalues into the right half plane, where
     * Newton's method converges to a root of any degree (N. J. Higham, <i>Functions of Matrices</i>, SIAM 2008, chapters 6 and 7).
     */
    static Optional<RealMatrix> of(RealMatrix given, int root) {
        try {
            RealMatrix half = squareRoot(given);
            RealMatrix found = newton(half, root);
            RealMatrix whole = found.multiply(found);
            return MatrixRoots.distance(whole, root, given) <= MatrixRoots.NOISE
                    ? Optional.of(whole)
                    : Optional.empty();
        } catch (SingularMatrixException e) {
            return Optional.empty();
        }
    }

    /** The product form of the Denman–Beavers iteration. */
    private static RealMatrix squareRoot(RealMatrix given) {
        RealMatrix root = given;
        RealMatrix inverse = MatrixUtils.createRealIdentityMatrix(given.getRowDimension());
        for (int step = 0; step < MOST_STEPS; step++) {
            Interruption.check("searching for the root of a matrix");
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
            Interruption.check("searching for the root of a matrix");
            RealMatrix mean = identity.scalarMultiply(root - 1.0).add(rest).scalarMultiply(1.0 / root);
            found = found.multiply(mean);
            rest = inverted(mean).power(root).multiply(rest);
            if (rest.subtract(identity).getNorm() <= SMALL) {
                break;
            }
        }
        return found;
    }

    static RealMatrix inverted(RealMatrix matrix) {
        return new LUDecomposition(matrix).getSolver().getInverse();
    }
}
