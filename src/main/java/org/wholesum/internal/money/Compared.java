package org.wholesum.internal.money;

import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Two amounts and their difference, which add up.
 *
 * @param old what the other two add up to
 * @param pilot the one part
 * @param saving the other part
 */
public record Compared(Money old, Money pilot, Money saving) {
    /**
     * Two amounts and their difference.
     *
     * @param old the amount by the old method
     * @param pilot the amount by the pilot method
     * @return both and the saving
     */
    public static Compared of(Money old, Money pilot) {
        return new Compared(old, pilot, old.minus(pilot));
    }

    /**
     * Three amounts in minor units.
     *
     * @param currency their currency
     * @param old what the other two add up to
     * @param pilot the one part
     * @param saving the other part
     * @return the amounts
     */
    public static Compared of(CurrencyUnit currency, long old, long pilot, long saving) {
        return new Compared(
                Money.ofMinor(currency, old), Money.ofMinor(currency, pilot), Money.ofMinor(currency, saving));
    }

    /** {@return how these three are written in a sentence: to the pound if one of them is £100 or more} */
    public AmountFormat format() {
        return format(Precision.POUNDS);
    }

    /**
     * How these three and their parts are written.
     *
     * @param precision what is asked for
     * @return to the pound if that is asked for and one of them is £100 or more
     */
    public AmountFormat format(Precision precision) {
        return AmountFormat.of(
                precision,
                old.getCurrencyUnit(),
                LongStream.of(old.getAmountMinorLong(), pilot.getAmountMinorLong(), saving.getAmountMinorLong()));
    }

    /**
     * The three amounts rounded so that they add up: old amount and saving to the nearest pound, half away from zero, and the
     * pilot amount their difference. Where both are halfway, the old amount is rounded in the direction of the saving.
     *
     * @param format to what
     * @return the rounded amounts
     */
    public Compared rounded(AmountFormat format) {
        if (!format.whole()) {
            return this;
        }
        long exact = saving.getAmountMinorLong();
        long near = format.nearest(exact);
        long before = old.getAmountMinorLong();
        long whole = format.nearest(before);
        long gap = Math.subtractExact(Math.subtractExact(whole, before), Math.subtractExact(near, exact));
        long unit = WholeUnits.of(format.currency());
        // 0 unless the two are halfway and were rounded in opposite directions
        whole -= gap / unit * unit;
        return of(format.currency(), whole, Math.subtractExact(whole, near), near);
    }

    /** {@return the three amounts as a sentence has them} */
    public Compared rounded() {
        return rounded(format());
    }
}
