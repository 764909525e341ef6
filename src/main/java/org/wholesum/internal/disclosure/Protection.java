package org.wholesum.internal.disclosure;

/**
 * What must remain unknown about a figure: how far the values that it could have must extend below and above the true one,
 * and how far in all.
 *
 * @param figure the figure
 * @param below the distance below, 0 or more
 * @param above the distance above, 0 or more
 * @param width the distance from the least to the greatest, at least the sum of both
 */
public record Protection(Figure figure, double below, double above, double width) {
    /** Differences that come from calculating with doubles, as a share of the distance. */
    private static final double SLACK = 1e-6;

    /** {@return a distance to either side} */
    public static Protection around(Figure figure, double distance) {
        return new Protection(figure, distance, distance, 2 * distance);
    }

    /** {@return a least number of possible values of a count: {@code values - 1} from the least to the greatest} */
    public static Protection ofCount(Figure figure, int values) {
        return new Protection(figure, 0, 0, Math.max(1, values - 1));
    }

    boolean isMet(Range range, double truth) {
        double slack = SLACK * Math.max(width, Math.abs(truth));
        return range.low() <= truth - below + slack
                && range.high() >= truth + above - slack
                && range.width() >= width - slack;
    }
}
