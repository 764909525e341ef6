package org.wholesum.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;

/**
 * The value of a named figure, with its unit.
 *
 * @param number the value: major units of money (pounds, not pence); 0.25 for a share, change or rate of 25%
 * @param unit what the number is measured in
 * @param currency the currency of an amount of money; empty for every other unit
 */
public record FigureValue(BigDecimal number, Unit unit, Optional<CurrencyUnit> currency) {
    private static final int PERCENT_PLACES = 2;
    private static final int PLACES = 4;

    /** Units of figures. */
    public enum Unit {
        /** An amount of money, in major units of its currency. */
        MONEY,
        /** A part of a whole, 0.25 for 25%. */
        SHARE,
        /** A relative change, −0.95 for 95% less. */
        CHANGE,
        /** A rate a year, 0.035 for 3.5%. */
        RATE,
        /** One amount divided by another. */
        RATIO,
        /** A rank correlation, from −1 to 1. */
        CORRELATION,
        /** A number of months. */
        MONTHS,
        /** A number of people, cases or rows; fractional where it is an expected number. */
        COUNT,
        /** A number without a unit of its own, or one of the scenario file in the unit that it has there. */
        NUMBER;

        /** {@return the unit in lower case: {@code money}, {@code share} …} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks that an amount of money has a currency, and no other figure has one. A number without its last zeros, as 6E+1, is 60.
     *
     * @throws IllegalArgumentException if it is money without a currency, or has another unit and a currency
     */
    public FigureValue {
        if ((unit == Unit.MONEY) != currency.isPresent()) {
            throw new IllegalArgumentException(
                    unit.id() + ": expected a currency for money, and for no other unit of a figure");
        }
        // so that a number that is written with its digits and read again is equal
        number = number.scale() < 0 ? number.setScale(0) : number;
    }

    static FigureValue of(Money amount) {
        return new FigureValue(amount.getAmount(), Unit.MONEY, Optional.of(amount.getCurrencyUnit()));
    }

    static FigureValue of(BigDecimal number, Unit unit) {
        return new FigureValue(number, unit, Optional.empty());
    }

    /**
     * Makes another value in the same unit.
     *
     * @param other its number
     * @return the value
     */
    public FigureValue with(BigDecimal other) {
        return new FigureValue(other, unit, currency);
    }

    /** The value as in a report: {@code £104,000.00}, {@code -30.86%}, or a number with at most four decimals. */
    @Override
    public String toString() {
        return switch (unit) {
            case MONEY -> MoneyText.of(Money.of(currency.orElseThrow(), number, RoundingMode.HALF_UP));
            case SHARE, CHANGE, RATE -> plain(number.movePointRight(2), PERCENT_PLACES) + "%";
            default -> plain(number, PLACES);
        };
    }

    private static String plain(BigDecimal value, int places) {
        BigDecimal bare = value.setScale(places, RoundingMode.HALF_UP).stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
