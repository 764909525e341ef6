package org.wholesum.design;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.wholesum.internal.parallel.Interruption;

/**
 * The mixture of points, with weights of 0 or more that sum to 1, that is nearest to a target (P. Wolfe, <i>Finding the nearest
 * point in a polytope</i>, Mathematical Programming 11, 1976). It ends after finitely many steps and uses no random numbers.
 */
final class NearestMixture {
    private static final double NEAR = 1e-12;
    private static final double ZERO = 1e-10;

    /** The points less the target, divided by the largest length. */
    private final RealVector[] points;

    private final List<Integer> used = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    private NearestMixture(RealVector[] points) {
        this.points = points;
    }

    /** The weight of each point. */
    static double[] weights(double[][] points, double[] target) {
        RealVector to = new ArrayRealVector(target);
        RealVector[] off = new RealVector[points.length];
        double largest = 0;
        for (int j = 0; j < off.length; j++) {
            off[j] = new ArrayRealVector(points[j]).subtract(to);
            largest = Math.max(largest, off[j].getNorm());
        }
        for (int j = 0; j < off.length && largest > 0; j++) {
            off[j] = off[j].mapDivide(largest);
        }
        return new NearestMixture(off).solve();
    }

    private double[] solve() {
        used.add(nearest(points[0].mapMultiply(0)));
        weights.add(1.0);
        double before = Double.POSITIVE_INFINITY;
        while (true) {
            Interruption.check("fitting a synthetic control");
            RealVector at = mixture();
            double squared = at.dotProduct(at);
            int next = nearest(at);
            // each step shortens the distance, until rounding
            if (at.dotProduct(points[next]) >= squared - NEAR || squared >= before || used.contains(next)) {
                break;
            }
            before = squared;
            used.add(next);
            weights.add(0.0);
            reduce();
        }
        double[] all = new double[points.length];
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        for (int i = 0; i < used.size(); i++) {
            all[used.get(i)] = weights.get(i) / sum;
        }
        return all;
    }

    /** The first point that lies farthest back in a direction; that of least length for no direction. */
    private int nearest(RealVector direction) {
        boolean none = direction.getNorm() == 0 && used.isEmpty();
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < points.length; j++) {
            double product = none ? points[j].getNorm() : direction.dotProduct(points[j]);
            if (product < least) {
                least = product;
                best = j;
            }
        }
        return best;
    }

    private RealVector mixture() {
        RealVector sum = points[0].mapMultiply(0);
        for (int i = 0; i < used.size(); i++) {
            sum = sum.add(points[used.get(i)].mapMultiply(weights.get(i)));
        }
        return sum;
    }

    /** Moves to the nearest point of the affine hull, leaving out points whose weight reaches zero. */
    private void reduce() {
        while (true) {
            Interruption.check("fitting a synthetic control");
            double[] affine = affine();
            double share = 1;
            for (int i = 0; i < affine.length; i++) {
                if (affine[i] <= ZERO && affine[i] < weights.get(i)) {
                    share = Math.min(share, weights.get(i) / (weights.get(i) - affine[i]));
                }
            }
            for (int i = 0; i < affine.length; i++) {
                weights.set(i, (1 - share) * weights.get(i) + share * affine[i]);
            }
            if (share == 1) {
                return;
            }
            for (int i = affine.length - 1; i >= 0; i--) {
                if (weights.get(i) <= ZERO) {
                    weights.remove(i);
                    used.remove(i);
                }
            }
        }
    }

    /** The weights of the nearest point of the affine hull: u ÷ Σu with (11' + P'P) u = 1. */
    private double[] affine() {
        int k = used.size();
        RealMatrix a = new Array2DRowRealMatrix(points[0].getDimension() + 1, k);
        for (int i = 0; i < k; i++) {
            a.setColumnVector(i, new ArrayRealVector(new double[] {1}).append(points[used.get(i)]));
        }
        RealMatrix r = new QRDecomposition(a).getR().getSubMatrix(0, k - 1, 0, k - 1);
        RealVector u = new ArrayRealVector(k, 1.0);
        MatrixUtils.solveLowerTriangularSystem(r.transpose(), u);
        MatrixUtils.solveUpperTriangularSystem(r, u);
        double sum = u.getL1Norm() == 0 ? 1 : u.dotProduct(new ArrayRealVector(k, 1.0));
        return u.mapDivide(sum).toArray();
    }
}
