package org.wholesum.internal.chart;

import org.wholesum.internal.chart.Plot.Style;

/**
 * Shares upwards from 0%, with a rule at each round one.
 *
 * @param high the greatest share, more than 0
 * @param step from one round share to the next, in percentage points
 */
public record ShareAxis(double high, int step) {
    private static final int[] STEPS = {1, 2, 5, 10, 20};
    private static final int MOST_STEPS = 5;
    private static final int PERCENT = 100;

    /**
     * An axis.
     *
     * @param greatest the greatest share on it, from 0 to 1
     * @return an axis that ends at the round share from there on
     */
    public static ShareAxis upTo(double greatest) {
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && greatest * PERCENT <= STEPS[i] * MOST_STEPS; i--) {
            step = STEPS[i];
        }
        int steps = Math.max(1, (int) Math.ceil(greatest * PERCENT / step - 1e-9));
        return new ShareAxis(steps * step / (double) PERCENT, step);
    }

    /**
     * Adds a rule for each round share, with the share on its left.
     *
     * @param plot receives them
     * @param from where the rules begin
     * @param to where they end
     * @return the room that the shares need, in pixels
     */
    public int rules(Plot plot, double from, double to) {
        int longest = 0;
        for (int percent = 0; percent <= high * PERCENT + 1e-9; percent += step) {
            double share = percent / (double) PERCENT;
            String label = percent + "%";
            plot.rule(from, share, to, share, percent == 0 ? Plot.MUTED : Plot.FAINT, 1);
            plot.beside(from, share, label, new Style(Plot.MUTED, 1, 0.5, false));
            longest = Math.max(longest, label.length());
        }
        return TextWidth.beside(longest);
    }
}
