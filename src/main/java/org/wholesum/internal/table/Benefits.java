package org.wholesum.internal.table;

import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.ControlledRounding;

/**
 * Present benefits and costs by agency, in the order of an appraisal's agencies, as its tables print them: benefits less costs
 * are the net saving, and benefits are cashable or capacity only.
 */
final class Benefits {
    static final int CASHABLE = 0;
    static final int CAPACITY = 1;
    static final int BENEFITS = 2;
    static final int COSTS = 3;
    static final int NET = 4;

    private static final int COLUMNS = 5;

    private final long[] amounts;
    private final int agencies;

    /**
     * Rounds an appraisal's amounts.
     *
     * @param appraisal the appraisal
     * @param exact present benefits, present costs and net present saving of all agencies
     * @param total these as rounded
     * @param format how the amounts are written
     */
    Benefits(Appraisal appraisal, Compared exact, Compared total, AmountFormat format) {
        Optional<MonthlyCosts> cashable = appraisal.presentCashable();
        ControlledRounding sums = new ControlledRounding(format.currency());
        int cash = sums.sum();
        int capacity = sums.sum();
        int costs = sums.sum();
        int net = sums.sum();
        for (Agency agency : appraisal.agencies()) {
            long benefit = pence(appraisal.presentBenefits().total(agency));
            long inCash = cashable.map(one -> pence(one.total(agency))).orElse(0L);
            int parts = sums.sum();
            int whole = sums.sum();
            sums.amount(cash, parts, inCash);
            sums.amount(capacity, parts, Math.subtractExact(benefit, inCash));
            sums.amount(parts, whole, benefit);
            sums.amount(whole, costs, pence(appraisal.presentCosts().total(agency)));
            sums.amount(whole, net, pence(appraisal.netPresentSavings().total(agency)));
        }
        int end = sums.sum();
        int start = sums.sum();
        long inCash = cashable.map(one -> pence(one.total())).orElse(0L);
        sums.amount(start, cash, inCash);
        sums.amount(start, capacity, Math.subtractExact(pence(exact.old()), inCash));
        sums.fixed(end, start, pence(exact.old()), pence(total.old()));
        sums.fixed(costs, end, pence(exact.pilot()), pence(total.pilot()));
        sums.fixed(net, end, pence(exact.saving()), pence(total.saving()));
        this.agencies = appraisal.agencies().size();
        this.amounts = format.whole() ? sums.round() : sums.exact();
    }

    private static long pence(Money amount) {
        return amount.getAmountMinorLong();
    }

    /**
     * An amount of one agency.
     *
     * @param agency its place among the appraisal's
     * @param column which amount
     * @return minor units
     */
    long of(int agency, int column) {
        return amounts[agency * COLUMNS + column];
    }

    /**
     * An amount of all agencies.
     *
     * @param column which amount
     * @return minor units
     */
    long ofAll(int column) {
        return of(agencies, column);
    }
}
