package org.wholesum.internal.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.joda.money.CurrencyUnit;
import org.wholesum.internal.text.Typography;

/**
 * A range of amounts that includes zero, and the round amounts in it that have a rule: every 1, 2 or 5 times a power of
 * ten, not more than six.
 *
 * @param currency of the amounts
 * @param low the least amount in pence, at most zero
 * @param high the greatest in pence, above the least
 * @param step from one round amount to the next, in pence
 */
public record MoneyAxis(CurrencyUnit currency, double low, double high, double step) {
    private static final int MOST_STEPS = 5;
    private static final List<String> UNITS = List.of("", "thousand", "million", "billion", "trillion");

    /**
     * The range of some amounts.
     *
     * @param currency of the amounts
     * @param amounts in pence
     * @return a range that has all of them, and zero
     */
    public static MoneyAxis of(CurrencyUnit currency, double[]... amounts) {
        double low = Math.min(0, all(amounts).min().orElse(0));
        double high = Math.max(0, all(amounts).max().orElse(0));
        if (low == high) {
            return new MoneyAxis(currency, 0, 1, 2);
        }
        double least = (high - low) / MOST_STEPS;
        double power = 1;
        while (power * 10 <= least) {
            power *= 10;
        }
        double factor = least <= power ? 1 : least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10;
        return new MoneyAxis(currency, low, high, factor * power);
    }

    private static DoubleStream all(double[][] amounts) {
        return Arrays.stream(amounts).flatMapToDouble(Arrays::stream);
    }

    /** {@return the round amounts, from the least, in pence} */
    public List<Double> breaks() {
        List<Double> breaks = new ArrayList<>();
        for (double k = Math.ceil(low / step); k * step <= high; k++) {
            breaks.add(k * step);
        }
        return breaks;
    }

    /** {@return the unit of the labels in words: {@code £}, {@code £ thousand}, {@code £ million} and so on} */
    public String unit() {
        String words = UNITS.get(unitIndex());
        return currency.getSymbol(Locale.UK) + (words.isEmpty() ? "" : " " + words);
    }

    /**
     * A round amount in the {@linkplain #unit() unit} of the axis: {@code 50} for £50,000 if that is £ thousand.
     *
     * @param pence one of {@link #breaks}
     * @return its number, with a minus sign if it is negative
     */
    public String label(double pence) {
        BigDecimal size = major(Math.abs(pence)).movePointLeft(3 * unitIndex()).stripTrailingZeros();
        String digits = size.setScale(Math.max(0, size.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
        return Typography.minus((pence < 0 ? "-" : "") + digits);
    }

    private int unitIndex() {
        double greatest = major(Math.max(high, -low)).doubleValue();
        int unit = 0;
        while (unit < UNITS.size() - 1 && greatest >= StrictMath.pow(1000, unit + 1)) {
            unit++;
        }
        return unit;
    }

    private BigDecimal major(double pence) {
        return BigDecimal.valueOf((long) pence, currency.getDecimalPlaces());
    }
}
