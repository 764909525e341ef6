package org.wholesum.internal.regression;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.wholesum.problem.InvalidInputException;

/** A least-squares regression by QR decomposition, with the parts of its robust covariances. */
public final class LeastSquares {
    /** A column is taken as a combination of others if less than this share of its length is left. */
    private static final double COLLINEAR = 1e-9;

    private final double[][] columns;
    private final RealMatrix inverse;
    private final double[] coefficients;
    private final double[] residuals;

    private LeastSquares(double[][] columns, RealMatrix inverse, double[] y) {
        this.columns = columns;
        this.inverse = inverse;
        this.coefficients = inverse.operate(products(y));
        this.residuals = minusFitted(y, coefficients);
    }

    /** The regression of y on the columns, each as long as y. */
    public static LeastSquares of(List<String> names, double[][] columns, double[] y) {
        if (y.length <= columns.length) {
            throw InvalidInputException.of(
                    y.length + " readings for " + columns.length
                            + " coefficients: expected more readings than coefficients",
                    "add readings, or leave out covariates or harmonics");
        }
        return new LeastSquares(columns, inverse(names, columns), y);
    }

    private static RealMatrix inverse(List<String> names, double[][] columns) {
        int k = columns.length;
        RealMatrix r = new QRDecomposition(new Array2DRowRealMatrix(columns, false).transpose())
                .getR()
                .getSubMatrix(0, k - 1, 0, k - 1);
        for (int j = 0; j < k; j++) {
            if (!(Math.abs(r.getEntry(j, j)) > COLLINEAR * r.getColumnVector(j).getNorm())) {
                throw InvalidInputException.of(
                        "\"" + names.get(j) + "\" is constant or a combination of the other terms: expected terms that"
                                + " vary separately",
                        "leave it out");
            }
        }
        RealMatrix root = MatrixUtils.inverse(r);
        return root.multiply(root.transpose());
    }

    public double[] coefficients() {
        return coefficients.clone();
    }

    public double coefficient(int j) {
        return coefficients[j];
    }

    public double[] residuals() {
        return residuals.clone();
    }

    /** What the columns leave of another vector. */
    public double[] residuals(double[] other) {
        return minusFitted(other, inverse.operate(products(other)));
    }

    /** (X'X)⁻¹. */
    public RealMatrix inverse() {
        return inverse;
    }

    public int size() {
        return residuals.length;
    }

    public int terms() {
        return columns.length;
    }

    private double[] products(double[] y) {
        double[] products = new double[columns.length];
        for (int j = 0; j < products.length; j++) {
            for (int i = 0; i < y.length; i++) {
                products[j] += columns[j][i] * y[i];
            }
        }
        return products;
    }

    private double[] minusFitted(double[] y, double[] slopes) {
        double[] left = y.clone();
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < left.length; i++) {
                left[i] -= slopes[j] * columns[j][i];
            }
        }
        return left;
    }

    /** The score of each group, Σ x × residual: one row for each group. */
    public double[][] scores(int[] group, int groups) {
        double[][] scores = new double[groups][columns.length];
        for (int i = 0; i < residuals.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                scores[group[i]][j] += columns[j][i] * residuals[i];
            }
        }
        return scores;
    }

    /** (X'X)⁻¹ × S'S × (X'X)⁻¹ × factor, for scores S. */
    public RealMatrix sandwich(double[][] scores, double factor) {
        RealMatrix s = new Array2DRowRealMatrix(scores, false);
        return sandwich(s.transpose().multiply(s), factor);
    }

    public RealMatrix sandwich(RealMatrix filling, double factor) {
        return inverse.multiply(filling).multiply(inverse).scalarMultiply(factor);
    }
}
