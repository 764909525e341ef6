package org.wholesum.internal.matrix;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.wholesum.internal.parallel.Interruption;

/**
 * The stochastic matrix whose power is nearest to a given matrix, by projected gradient descent. Moves that the given matrix
 * doesn't have stay impossible; staying in a group is always possible, as a short cycle has people who have not yet moved.
 */
final class NearestRoot {
    private static final int MOST_STEPS = 2000;
    private static final double SMALL = 1e-14;

    private NearestRoot() {}

    /** The matrix that descent finds from a start, whose rows are first made probabilities. */
    static RealMatrix from(RealMatrix start, int root, RealMatrix given) {
        return descend(projected(start, given), root, given);
    }

    /** Minimises the squared difference; each step is projected onto rows of probabilities. */
    private static RealMatrix descend(RealMatrix start, int root, RealMatrix given) {
        RealMatrix now = start;
        double error = squared(now, root, given);
        double length = 1;
        for (int step = 0; step < MOST_STEPS && length > SMALL && error > SMALL * SMALL; step++) {
            Interruption.check("searching for the root of a matrix");
            RealMatrix next = projected(now.subtract(slope(now, root, given).scalarMultiply(length)), given);
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
            Interruption.check("searching for the root of a matrix");
            sum = sum.add(across.power(before).multiply(rest).multiply(across.power(root - 1 - before)));
        }
        return sum.scalarMultiply(2);
    }

    private static RealMatrix projected(RealMatrix matrix, RealMatrix given) {
        double[][] rows = matrix.getData();
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            double[] all = given.getRow(i);
            int from = i;
            int[] possible = IntStream.range(0, row.length)
                    .filter(to -> to == from || all[to] > 0)
                    .toArray();
            double[] some =
                    projected(Arrays.stream(possible).mapToDouble(to -> row[to]).toArray());
            Arrays.fill(row, 0);
            IntStream.range(0, possible.length).forEach(at -> row[possible[at]] = some[at]);
        }
        return MatrixUtils.createRealMatrix(rows);
    }

    /** The probabilities nearest to a row of numbers (J. Duchi and others, ICML 2008). */
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
