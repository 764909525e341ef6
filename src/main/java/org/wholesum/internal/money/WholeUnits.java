package org.wholesum.internal.money;

import org.joda.money.CurrencyUnit;

/** The whole units of a currency, pounds for GBP, in minor units. */
final class WholeUnits {
    private static final int TEN = 10;

    private WholeUnits() {}

    /** 100 for GBP, 1 for a currency without minor units. */
    static long of(CurrencyUnit currency) {
        long unit = 1;
        for (int place = 0; place < currency.getDecimalPlaces(); place++) {
            unit *= TEN;
        }
        return unit;
    }

    /** The nearest number of whole units, half away from zero. */
    static long nearest(long unit, long pence) {
        long down = pence / unit;
        long rest = pence % unit;
        return Math.abs(rest) * 2 >= unit ? down + Long.signum(pence) : down;
    }
}
