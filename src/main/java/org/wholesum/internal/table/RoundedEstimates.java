package org.wholesum.internal.table;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.inference.Interval;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;

/**
 * Estimates and their intervals as a table prints them. The estimates add up to their total, which is the nearest pound; the
 * ends of intervals are the nearest pounds, on the same side of the estimate as before.
 */
final class RoundedEstimates {
    private final AmountFormat format;
    private final List<Money> points;
    private final List<Interval> intervals;
    private final Money total;
    private final Interval ofTotal;
    private final long[] printed;

    private RoundedEstimates(
            List<Money> points, List<Interval> intervals, Money total, Interval ofTotal, AmountFormat format) {
        this.points = points;
        this.intervals = intervals;
        this.total = total;
        this.ofTotal = ofTotal;
        this.format = format;
        this.printed = format.column(pence(points.stream()).toArray());
    }

    static RoundedEstimates of(
            List<Money> points, List<Interval> intervals, Money total, Interval ofTotal, Precision precision) {
        Stream<Money> ends = Stream.concat(intervals.stream(), Stream.of(ofTotal))
                .flatMap(interval -> Stream.of(interval.lowerMoney(), interval.upperMoney()));
        Stream<Money> all = Stream.of(points.stream(), Stream.of(total), ends).flatMap(amounts -> amounts);
        return new RoundedEstimates(
                points, intervals, total, ofTotal, AmountFormat.of(precision, total.getCurrencyUnit(), pence(all)));
    }

    private static LongStream pence(Stream<Money> amounts) {
        return amounts.mapToLong(Money::getAmountMinorLong);
    }

    /** These with other estimates printed, which add up to the same total: those of another table. */
    RoundedEstimates printing(long[] others) {
        RoundedEstimates same = new RoundedEstimates(points, intervals, total, ofTotal, format);
        System.arraycopy(others, 0, same.printed, 0, others.length);
        return same;
    }

    /** How the amounts are written. */
    AmountFormat format() {
        return format;
    }

    /** Estimate, lower and upper end of one row. */
    List<String> row(int i) {
        return cells(points.get(i), printed[i], intervals.get(i));
    }

    /** Estimate, lower and upper end of the total. */
    List<String> all() {
        return cells(total, format.nearest(total.getAmountMinorLong()), ofTotal);
    }

    private List<String> cells(Money point, long shown, Interval interval) {
        long exact = point.getAmountMinorLong();
        long lower = interval.lowerMoney().getAmountMinorLong();
        long upper = interval.upperMoney().getAmountMinorLong();
        return List.of(
                format.plain(shown), format.plain(end(lower, exact, shown)), format.plain(end(upper, exact, shown)));
    }

    /** The nearest pound, on the same side of the estimate as printed as the end is of the estimate. */
    private long end(long end, long exact, long shown) {
        long near = format.nearest(end);
        return end == exact ? shown : end < exact ? Math.min(near, shown) : Math.max(near, shown);
    }
}
