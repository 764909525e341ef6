package org.wholesum.report;

import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Method;

/** Comparisons of every shape that a chart may meet. */
final class Examples {
    private Examples() {}

    /** Agencies a0, a1 … with so many pence a month by the old method, and by the pilot. */
    static Comparison comparison(int months, long[]... oldAndPilot) {
        Months horizon = Months.of("2013-10", months);
        MonthlyCosts.Builder old = MonthlyCosts.builder(CurrencyUnit.of("GBP"), horizon);
        MonthlyCosts.Builder pilot = MonthlyCosts.builder(CurrencyUnit.of("GBP"), horizon);
        for (int month = 0; month < months; month++) {
            for (int agency = 0; agency < oldAndPilot.length; agency++) {
                old.add(Agency.of("a" + agency), month, oldAndPilot[agency][0]);
                pilot.add(Agency.of("a" + agency), month, oldAndPilot[agency][1]);
            }
        }
        return Comparison.of(
                Method.runRate().project(old.build(), horizon), Method.runRate().project(pilot.build(), horizon));
    }

    /** A comparison of one month in which agency {@code i} saves {@code i + 1} pounds. */
    static Comparison ofAgencies(int count) {
        long[][] agencies = new long[count][];
        for (int i = 0; i < count; i++) {
            agencies[i] = new long[] {10_000 + 100L * (i + 1), 10_000};
        }
        return comparison(1, agencies);
    }
}
