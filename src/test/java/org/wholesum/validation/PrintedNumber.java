package org.wholesum.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it is printed, such as £4,167.65, −0.0105 or 19.30%. A percentage is in per cent.
 *
 * @param prefix before the digits, such as £
 * @param value its value
 * @param suffix after the digits, such as %
 */
record PrintedNumber(String prefix, BigDecimal value, String suffix) {
    private static final Pattern PRINTED =
            Pattern.compile("(?<sign>[−-]?)(?<prefix>[£$]?)(?<digits>[0-9][0-9,]*(\\.[0-9]+)?)(?<suffix>%?)");

    static PrintedNumber parse(String text) {
        Matcher match = PRINTED.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a printed number");
        }
        BigDecimal value = new BigDecimal(match.group("digits").replace(",", ""));
        return new PrintedNumber(
                match.group("prefix"), match.group("sign").isEmpty() ? value : value.negate(), match.group("suffix"));
    }

    /** {@return half a unit in the last place} */
    double halfUnit() {
        return 0.5 * StrictMath.pow(10, -value.scale());
    }

    double difference(double ours) {
        return ours - value.doubleValue();
    }

    /** Whether ours would be printed so; a number halfway between two may be printed as either. */
    boolean isRoundingOf(double ours) {
        return Math.abs(difference(ours)) <= halfUnit() * (1 + 1e-9) + 1e-12 * Math.abs(ours);
    }

    /** Ours with two more digits, or with as many if there is no difference. */
    String format(double ours) {
        return prefixed(new BigDecimal(ours).setScale(digits(ours), RoundingMode.HALF_EVEN), false);
    }

    String formatDifference(double ours) {
        return prefixed(new BigDecimal(difference(ours)).setScale(digits(ours), RoundingMode.HALF_EVEN), true);
    }

    private int digits(double ours) {
        return Math.abs(difference(ours)) < halfUnit() / 1000 ? value.scale() : value.scale() + 2;
    }

    private String prefixed(BigDecimal number, boolean signed) {
        if (signed && number.signum() == 0) {
            return "0";
        }
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = String.format(Locale.ROOT, "%,d", number.abs().toBigInteger());
        String sign = number.signum() < 0 ? "−" : signed ? "+" : "";
        return sign + prefix + whole + (point < 0 ? "" : plain.substring(point)) + suffix;
    }
}
