package org.wholesum.internal.disclosure;

/**
 * A figure of a report as a linear form of unknown numbers.
 *
 * @param name what it is
 * @param weights one for each unknown number
 * @param tolerance how far the published number may be from the exact one, 0 or more
 */
public record Figure(String name, double[] weights, double tolerance) {
    /** {@return a figure that is published exactly} */
    public static Figure exact(String name, double... weights) {
        return new Figure(name, weights, 0);
    }

    /** {@return the figure for some values of the unknown numbers} */
    public double at(double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** {@return the largest weight without its sign, or 1 if all are zero} */
    double scale() {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest == 0 ? 1 : largest;
    }

    /** {@return the weights divided by the scale} */
    double[] scaled() {
        double scale = scale();
        double[] scaled = new double[weights.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = weights[i] / scale;
        }
        return scaled;
    }

    @Override
    public String toString() {
        return name;
    }
}
