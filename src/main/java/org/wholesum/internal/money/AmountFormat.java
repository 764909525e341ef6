package org.wholesum.internal.money;

import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;

/**
 * How the amounts of a table are written: all to the pound or all to the penny.
 *
 * @param currency their currency
 * @param whole whether to whole pounds
 */
public record AmountFormat(CurrencyUnit currency, boolean whole) {
    private static final int LEAST_WHOLE = 100;

    /**
     * The format of amounts that are read together.
     *
     * @param precision what is asked for
     * @param currency their currency
     * @param pence the amounts, or those of them that can be the largest
     * @return to the pound if that is asked for and one of them is £100 or more
     */
    public static AmountFormat of(Precision precision, CurrencyUnit currency, LongStream pence) {
        long least = LEAST_WHOLE * WholeUnits.of(currency);
        return new AmountFormat(
                currency, precision == Precision.POUNDS && pence.anyMatch(one -> one >= least || one <= -least));
    }

    /**
     * An amount rounded by itself.
     *
     * @param pence its minor units
     * @return the nearest pound, half up, in minor units; the amount itself if written to the penny
     */
    public long nearest(long pence) {
        long unit = WholeUnits.of(currency);
        return whole ? Math.multiplyExact(WholeUnits.nearest(unit, pence), unit) : pence;
    }

    /**
     * The rounded amounts of a column, which add up to its total rounded by itself.
     *
     * @param pence its amounts
     * @return minor units
     */
    public long[] column(long... pence) {
        return whole ? ControlledRounding.column(currency, pence) : pence.clone();
    }

    /**
     * An amount without a currency symbol, for a column with the currency in its title.
     *
     * @param pence its minor units
     * @return {@code -1,040} or {@code -1,040.20}
     */
    public String plain(long pence) {
        return whole
                ? WholeNumber.grouped(WholeUnits.nearest(WholeUnits.of(currency), pence))
                : MoneyText.plain(currency, pence);
    }

    /**
     * An amount without a currency symbol, for a column with the currency in its title.
     *
     * @param amount any amount in this currency
     * @return {@code -1,040} or {@code -1,040.20}
     */
    public String plain(Money amount) {
        return plain(amount.getAmountMinorLong());
    }

    /**
     * An amount with its currency symbol.
     *
     * @param pence its minor units
     * @return {@code -£1,040} or {@code -£1,040.20}
     */
    public String text(long pence) {
        return whole ? MoneyText.whole(Money.ofMinor(currency, pence)) : MoneyText.of(currency, pence);
    }

    /**
     * An amount in a sentence, with its currency symbol.
     *
     * @param printed the amount as rounded
     * @return {@code -£1,040} or {@code -£40.20}; zero is {@code £0}
     */
    public String sentence(Money printed) {
        return printed.isZero() ? MoneyText.whole(printed) : text(printed.getAmountMinorLong());
    }

    /**
     * The size of an amount in a sentence, which is not zero unless the amount is.
     *
     * @param exact the amount
     * @param printed what it is rounded to
     * @return {@code £1,040}, or {@code less than £1}
     */
    public String size(Money exact, Money printed) {
        return printed.isZero() && !exact.isZero()
                ? "less than " + MoneyText.whole(Money.of(currency, 1))
                : sentence(printed.abs());
    }
}
