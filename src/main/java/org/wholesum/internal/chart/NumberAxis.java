package org.wholesum.internal.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wholesum.internal.text.Typography;

/**
 * A range of numbers, and the round numbers in it that have a rule: every 1, 2 or 5 times a power of ten, not more than seven.
 *
 * @param low the least number
 * @param high the greatest, above the least
 * @param power of ten of the step
 * @param factor of the step: 1, 2 or 5
 */
public record NumberAxis(double low, double high, int power, int factor) {
    private static final int MOST_STEPS = 6;
    private static final double ROOM = 0.04;

    /**
     * The range of some numbers.
     *
     * @param numbers finite
     * @return a range that has all of them, with room at both ends
     */
    public static NumberAxis of(double... numbers) {
        double least = Arrays.stream(numbers).min().orElse(0);
        double most = Arrays.stream(numbers).max().orElse(1);
        double size = most > least ? most - least : Math.max(1, Math.abs(most));
        double low = least - ROOM * size;
        double high = most + ROOM * size;
        double step = (high - low) / MOST_STEPS;
        int power = (int) Math.floor(StrictMath.log10(step));
        double unit = step / StrictMath.pow(10, power);
        return unit <= 1
                ? new NumberAxis(low, high, power, 1)
                : unit <= 2
                        ? new NumberAxis(low, high, power, 2)
                        : unit <= 5 ? new NumberAxis(low, high, power, 5) : new NumberAxis(low, high, power + 1, 1);
    }

    /** {@return the round numbers, from the least} */
    public List<Double> breaks() {
        BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(power);
        List<Double> breaks = new ArrayList<>();
        for (double k = Math.ceil(low / step.doubleValue()); k * step.doubleValue() <= high; k++) {
            breaks.add(step.multiply(BigDecimal.valueOf((long) k)).doubleValue());
        }
        return breaks;
    }

    /**
     * A round number as text.
     *
     * @param number one of {@link #breaks}
     * @return without an exponent, with commas between thousands
     */
    public String label(double number) {
        BigDecimal bare = BigDecimal.valueOf(number).stripTrailingZeros();
        String plain = (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        String whole = plain.substring(0, end).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
        return Typography.minus(whole + plain.substring(end));
    }
}
