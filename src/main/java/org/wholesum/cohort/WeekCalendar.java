package org.wholesum.cohort;

import java.time.YearMonth;
import java.util.Arrays;
import org.wholesum.costs.Months;

/**
 * Where the days of cycles of whole weeks are in the calendar. The first cycle starts with the first day of the horizon, and
 * the last one is counted for its days in the horizon only.
 */
final class WeekCalendar {
    private final int length;
    /** The days of the horizon before each of its months, and in all. */
    private final int[] before;

    WeekCalendar(CycleLength cycle, Months horizon) {
        length = cycle.days();
        int[] days = horizon.stream().mapToInt(YearMonth::lengthOfMonth).toArray();
        before = new int[days.length + 1];
        Arrays.setAll(before, month -> month == 0 ? 0 : before[month - 1] + days[month - 1]);
    }

    /** The number of cycles that start in the horizon. */
    int cycles() {
        return started(before.length - 1);
    }

    private int started(int months) {
        return (before[months] + length - 1) / length;
    }

    /**
     * What has been paid after each number of months, {@code double[months]}, from none.
     *
     * @param atStart what is paid on the first day of each cycle
     * @param overCycle what is paid evenly over the days of each cycle
     * @param aMonth what would be paid in a month if all of it were like the cycle: a month's amount is shared by its days
     */
    double[] cumulative(double[] atStart, double[] overCycle, double[] aMonth) {
        double[] after = new double[before.length];
        for (int month = 0; month + 1 < before.length; month++) {
            double spent = 0;
            for (int cycle = before[month] / length; cycle < started(month + 1); cycle++) {
                spent += cost(cycle, month, overCycle, aMonth);
            }
            for (int cycle = started(month); cycle < started(month + 1); cycle++) {
                spent += atStart[cycle];
            }
            after[month + 1] = after[month] + spent;
        }
        return after;
    }

    /** What is paid over a cycle, as far as it is in the horizon. */
    double of(int cycle, double[] overCycle, double[] aMonth) {
        double sum = 0;
        for (int month = 0; month + 1 < before.length; month++) {
            sum += cost(cycle, month, overCycle, aMonth);
        }
        return sum;
    }

    private double cost(int cycle, int month, double[] overCycle, double[] aMonth) {
        int first = Math.max(before[month], cycle * length);
        int end = Math.min(before[month + 1], (cycle + 1) * length);
        int days = Math.max(0, end - first);
        return overCycle[cycle] * days / length + aMonth[cycle] * days / (before[month + 1] - before[month]);
    }
}
