package org.wholesum.appraisal;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.ledger.CaseHistory;
import org.wholesum.projection.Method;
import org.wholesum.projection.Projection;

/**
 * What one case would have cost by the end, had it been helped in another month: the cost until then as it was recorded,
 * and the intervention's from then on. A case that was recorded at £107,000.00, would have been helped for £20,000.00 at
 * first and £2,050.00 a year for twenty years: £61,000.00 in all.
 *
 * @param caseId the case
 * @param old recorded and then projected, with nothing changed
 * @param curve the cost had it been helped in each month, from the first presentation to the month after the records
 */
public record CostOfWaiting(String caseId, Old old, List<Point> curve) {
    private static final int MOST_ROWS = 36;

    /**
     * The case if nothing changes.
     *
     * @param recorded what it has cost so far
     * @param projected what it will cost from then on
     */
    public record Old(MonthlyCosts recorded, Projection projected) {
        /** {@return recorded and projected together} */
        public Money total() {
            return recorded.total().plus(projected.total());
        }
    }

    /**
     * The case had it been helped in a month.
     *
     * @param month the first month of the intervention
     * @param presented whether the case presented in it
     * @param before what it had cost until then
     * @param helped what it costs from then on
     */
    public record Point(YearMonth month, boolean presented, Money before, Projection helped) {
        /** {@return the whole cost by the end} */
        public Money total() {
            return before.plus(helped.total());
        }
    }

    /** Takes a copy. */
    public CostOfWaiting {
        curve = List.copyOf(curve);
    }

    /**
     * What waiting has cost a case.
     *
     * @param history what happened
     * @param unchanged how its cost goes on if nothing changes, given the history
     * @param intervention how its cost goes on when it is helped from a month on, given what happened before
     * @param last the last month that counts, after the history's
     * @return the curve
     * @throws IllegalArgumentException if the last month is not after the history's
     */
    public static CostOfWaiting of(
            CaseHistory history, Method unchanged, Function<YearMonth, Method> intervention, YearMonth last) {
        MonthlyCosts recorded = history.costs();
        YearMonth now = recorded.window().last().plusMonths(1);
        if (last.isBefore(now)) {
            throw new IllegalArgumentException("case " + history.caseId() + ": the last month is " + last
                    + ", expected one after its records, " + recorded.window());
        }
        Old old = new Old(recorded, unchanged.project(recorded, Months.between(now, last)));
        SortedSet<YearMonth> presentations = history.presentations();
        List<Point> curve = new ArrayList<>();
        for (YearMonth month : Months.between(recorded.window().first(), now)) {
            MonthlyCosts before = before(recorded, month);
            Projection helped = intervention.apply(month).project(before, Months.between(month, last));
            curve.add(new Point(month, presentations.contains(month), before.total(), helped));
        }
        return new CostOfWaiting(history.caseId(), old, curve);
    }

    /** What was recorded before a month; before the first, a month of nil. */
    private static MonthlyCosts before(MonthlyCosts recorded, YearMonth month) {
        YearMonth first = recorded.window().first();
        return month.equals(first)
                ? MonthlyCosts.zero(recorded.currency(), Months.of(first.minusMonths(1), 1))
                : recorded.during(Months.between(first, month.minusMonths(1)));
    }

    /** {@return the months in which the case presented, each with what it would have cost by the end} */
    public List<Point> presentations() {
        return curve.stream().filter(Point::presented).toList();
    }

    /** {@return helping at the first presentation} */
    public Point first() {
        return curve.get(0);
    }

    /** {@return the presentation at which helping would have cost least; the earliest of equals} */
    public Point best() {
        return presentations().stream()
                .min(Comparator.comparing(Point::total))
                .orElseThrow(() -> new IllegalStateException("case " + caseId + " has no presentation"));
    }

    /** {@return helping in the month after the records} */
    public Point now() {
        return curve.get(curve.size() - 1);
    }

    /**
     * What one month's delay costs.
     *
     * @param month a month of the curve but its last
     * @return the cost had the case been helped in the month after, less that of the month itself
     * @throws IllegalArgumentException if the curve doesn't have the month and the next
     */
    public Money delay(YearMonth month) {
        int index = Months.between(curve.get(0).month(), now().month()).indexOf(month);
        if (index < 0 || index + 1 >= curve.size()) {
            throw new IllegalArgumentException("month " + month + ": expected one from "
                    + curve.get(0).month() + " to " + now().month().minusMonths(1));
        }
        return curve.get(index + 1).total().minus(curve.get(index).total());
    }

    /** {@return what has been lost by waiting from the best presentation until now} */
    public Money waited() {
        return now().total().minus(best().total());
    }

    /** {@return what a month's delay has cost on average, from the best presentation until now; nil if that is now} */
    public Money meanDelay() {
        int months = Months.between(best().month(), now().month()).count() - 1;
        return months == 0 ? Money.zero(waited().getCurrencyUnit()) : waited().dividedBy(months, RoundingMode.HALF_UP);
    }

    /** {@return both costs and the best month, in a sentence} */
    public String sentence() {
        return "Case " + caseId + " has cost " + MoneyText.of(old.recorded().total()) + " in "
                + old.recorded().window() + " and comes to " + MoneyText.of(old.total()) + " by the end of "
                + old.projected().horizon().last() + " if nothing changes; helped when it first presented, in "
                + first().month() + ", it would have come to " + MoneyText.of(first().total())
                + (best().equals(first())
                        ? ""
                        : " (least in " + best().month() + ": " + MoneyText.of(best().total()) + ")")
                + ", helped in " + now().month() + " it comes to "
                + MoneyText.of(now().total()) + ".";
    }

    /**
     * The curve as a table.
     *
     * @return for each presentation the cost before, from then on, and in all, with the mean cost of a month's delay until
     *     the next row; of more than 36, the first of each year, the best, and now
     */
    public Table table() {
        Table.Builder table = Table.titled("Case " + caseId + ": cost by the end of "
                        + old.projected().horizon().last() + " in "
                        + old.recorded().currency() + ", had it been helped")
                .words("in")
                .figures("cost before", "from then on", "in all", "a month's delay");
        List<Point> rows = shown();
        for (int i = 0; i < rows.size(); i++) {
            Point point = rows.get(i);
            table.row(
                    point.month().toString(),
                    plain(point.before()),
                    plain(point.helped().total()),
                    plain(point.total()),
                    i + 1 < rows.size() ? plain(meanDelay(point, rows.get(i + 1))) : "");
        }
        return table.build();
    }

    private List<Point> shown() {
        List<Point> all = presentations();
        List<Point> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean firstOfYear = i == 0
                    || all.get(i).month().getYear() != all.get(i - 1).month().getYear();
            if (all.size() <= MOST_ROWS || firstOfYear || all.get(i).equals(best())) {
                rows.add(all.get(i));
            }
        }
        if (!rows.contains(now())) {
            rows.add(now());
        }
        return rows;
    }

    private static Money meanDelay(Point from, Point to) {
        int months = Months.between(from.month(), to.month()).count() - 1;
        return to.total().minus(from.total()).dividedBy(months, RoundingMode.HALF_UP);
    }

    private static String plain(Money money) {
        return MoneyText.plain(money.getCurrencyUnit(), money.getAmountMinorLong());
    }

    /** {@return how the cost came about unchanged, helped at first, and at the best presentation} */
    public Explanation explain() {
        Explanation unchanged = new Explanation(List.of(
                        "Nothing changed: " + MoneyText.of(old.recorded().total()) + " recorded in "
                                + old.recorded().window() + ", and then "
                                + old.projected().description() + ":"))
                .and(old.projected().explain().steps())
                .and(List.of("Nothing changed, in all: "
                        + sum(old.recorded().total(), old.projected().total())));
        Explanation first = unchanged.and(explain(first()));
        return best().equals(first()) ? first : first.and(explain(best()));
    }

    private static List<String> explain(Point point) {
        List<String> steps = new ArrayList<>();
        steps.add("Helped in " + point.month() + ": " + MoneyText.of(point.before()) + " before, and then "
                + point.helped().description() + ":");
        steps.addAll(point.helped().explain().steps());
        steps.add("Helped in " + point.month() + ", in all: "
                + sum(point.before(), point.helped().total()));
        return steps;
    }

    private static String sum(Money one, Money other) {
        return MoneyText.of(one) + " + " + MoneyText.of(other) + " = " + MoneyText.of(one.plus(other));
    }

    /** The sentence and the table. */
    @Override
    public String toString() {
        return sentence() + "\n\n" + table();
    }
}
