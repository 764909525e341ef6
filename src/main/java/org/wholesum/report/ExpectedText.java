package org.wholesum.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wholesum.study.FigureValue;
import org.wholesum.study.FigureValue.Unit;

/**
 * How a scenario writes that it expects a figure.
 *
 * @param value the rounded figure
 * @param within half a unit of its last place; empty if the figure is exactly the value
 */
record ExpectedText(String value, Optional<String> within) {
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][\\w.-]*( [\\w.-]+)*");
    private static final int PERCENT_PLACES = 2;
    private static final int PLACES = 4;
    /** Of a number near zero, that it is not rounded away. */
    private static final int LEAST_DIGITS = 3;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    static ExpectedText of(FigureValue figure) {
        boolean percent = figure.unit() == Unit.SHARE || figure.unit() == Unit.CHANGE || figure.unit() == Unit.RATE;
        String sign = percent ? "%" : "";
        BigDecimal number = percent ? figure.number().movePointRight(2) : figure.number();
        if (figure.unit() == Unit.MONEY) {
            return new ExpectedText(number.toPlainString(), Optional.empty());
        }
        int places = Math.max(percent ? PERCENT_PLACES : PLACES, places(number));
        BigDecimal rounded = number.setScale(places, RoundingMode.HALF_UP);
        if (rounded.compareTo(number) == 0) {
            return new ExpectedText(plain(rounded) + sign, Optional.empty());
        }
        return new ExpectedText(
                plain(rounded) + sign, Optional.of(HALF.movePointLeft(places).toPlainString() + sign));
    }

    /** The decimals that show the first digits of a number. */
    private static int places(BigDecimal number) {
        return number.signum() == 0 ? 0 : number.scale() - number.precision() + LEAST_DIGITS;
    }

    private static String plain(BigDecimal rounded) {
        BigDecimal bare = rounded.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0).toPlainString() : bare.toPlainString();
    }

    /** As {@code saving: 104000.00} or {@code change: {value: -30.86%, within: 0.005%}}. */
    String yaml(String name) {
        String key = PLAIN_KEY.matcher(name).matches() ? name : "'" + name.replace("'", "''") + "'";
        return key + ": "
                + within.map(far -> "{value: " + value + ", within: " + far + "}")
                        .orElse(value);
    }

    /** The same in JSON, as {@code "saving": 104000.00} and {@code "share": "40%"}. */
    String json(String name) {
        return quoted(name) + ": "
                + within.map(far -> "{\"value\": " + number(value) + ", \"within\": " + number(far) + "}")
                        .orElseGet(() -> number(value));
    }

    private static String number(String text) {
        return text.endsWith("%") ? quoted(text) : text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
