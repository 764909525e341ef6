package org.wholesum.appraisal;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.ledger.CaseHistory;
import org.wholesum.projection.Method;
import org.wholesum.projection.Projection;

/**
 * The whole cost of one case by the end of a horizon, if it had been helped in another month: its recorded cost until then,
 * and the cost of the intervention from then on. A case with a recorded cost of £107,000.00 that needed help for £20,000.00 at
 * its first presentation, and £2,050.00 a year for twenty years, would have cost £61,000.00 in all.
 */
public final class CostOfWaiting {
    private final String caseId;
    private final MonthlyCosts recorded;
    private final Projection unchanged;
    private final List<Point> curve;

    private CostOfWaiting(String caseId, MonthlyCosts recorded, Projection unchanged, List<Point> curve) {
        this.caseId = caseId;
        this.recorded = recorded;
        this.unchanged = unchanged;
        this.curve = List.copyOf(curve);
    }

    /**
     * The cost of the case if it is helped from a month on.
     *
     * @param month the first month of the intervention
     * @param presented whether the case presented in it
     * @param before the recorded cost before this month
     * @param helped the projected cost from this month on
     */
    public record Point(YearMonth month, boolean presented, Money before, Projection helped) {
        /** {@return the whole cost by the end of the horizon} */
        public Money total() {
            return before.plus(helped.total());
        }
    }

    /**
     * The cost of waiting for one case.
     *
     * @param history the records of the case
     * @param unchanged projects its cost if nothing changes, from its whole history
     * @param intervention projects its cost if it is helped from a month on, from its history before that month
     * @param last the last month of the horizon, after the records
     * @return the cost by the month of help
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
        Projection old = unchanged.project(recorded, Months.between(now, last));
        SortedSet<YearMonth> presentations = history.presentations();
        List<Point> curve = new ArrayList<>();
        for (YearMonth month : Months.between(recorded.window().first(), now)) {
            MonthlyCosts before = before(recorded, month);
            Projection helped = intervention.apply(month).project(before, Months.between(month, last));
            curve.add(new Point(month, presentations.contains(month), before.total(), helped));
        }
        return new CostOfWaiting(history.caseId(), recorded, old, curve);
    }

    /** The recorded cost before a month; before the first, a month without cost. */
    private static MonthlyCosts before(MonthlyCosts recorded, YearMonth month) {
        YearMonth first = recorded.window().first();
        return month.equals(first)
                ? MonthlyCosts.zero(recorded.currency(), Months.of(first.minusMonths(1), 1))
                : recorded.during(Months.between(first, month.minusMonths(1)));
    }

    /** {@return the id of the case} */
    public String caseId() {
        return caseId;
    }

    /** {@return the recorded cost} */
    public MonthlyCosts recorded() {
        return recorded;
    }

    /** {@return the projected cost after the records, if nothing changes} */
    public Projection unchanged() {
        return unchanged;
    }

    /** {@return the whole cost if nothing changes: recorded and projected} */
    public Money unchangedTotal() {
        return recorded.total().plus(unchanged.total());
    }

    /** {@return the cost if helped in each month, from the first of the records to the one after them} */
    public List<Point> curve() {
        return curve;
    }

    /** {@return the points of the months in which the case presented} */
    public List<Point> presentations() {
        return curve.stream().filter(Point::presented).toList();
    }

    /** {@return the point of the first presentation} */
    public Point first() {
        return curve.get(0);
    }

    /** {@return the point of the presentation with the lowest whole cost; the earliest of equals} */
    public Point best() {
        return presentations().stream()
                .min(Comparator.comparing(Point::total))
                .orElseThrow(() -> new IllegalStateException("case " + caseId + " has no presentation"));
    }

    /** {@return the point of the month after the records} */
    public Point now() {
        return curve.get(curve.size() - 1);
    }

    /**
     * The cost of one month's delay.
     *
     * @param month a month of the curve, except its last
     * @return the whole cost if helped in the month after, less the whole cost if helped in this month
     * @throws IllegalArgumentException if this month or the next isn't in the curve
     */
    public Money delay(YearMonth month) {
        int index = Months.between(curve.get(0).month(), now().month()).indexOf(month);
        if (index < 0 || index + 1 >= curve.size()) {
            throw new IllegalArgumentException("month " + month + ": expected one from "
                    + curve.get(0).month() + " to " + now().month().minusMonths(1));
        }
        return curve.get(index + 1).total().minus(curve.get(index).total());
    }

    /** {@return the cost of waiting from the best presentation until the month after the records} */
    public Money waited() {
        return now().total().minus(best().total());
    }

    /** {@return the mean cost of a month's delay from the best presentation until the month after the records; zero if both
     *     are the same month} */
    public Money meanDelay() {
        int months = Months.between(best().month(), now().month()).count() - 1;
        return months == 0 ? Money.zero(waited().getCurrencyUnit()) : waited().dividedBy(months, RoundingMode.HALF_UP);
    }

    /** {@return the calculation of the cost unchanged, helped at first, and at the best presentation} */
    public Explanation explain() {
        Explanation steps = new Explanation(
                        List.of("Nothing changed: " + MoneyText.of(recorded.total()) + " recorded in "
                                + recorded.window() + ", and then "
                                + unchanged.description() + ":"))
                .and(unchanged.explain().steps())
                .and(List.of("Nothing changed, in all: " + sum(recorded.total(), unchanged.total())));
        Explanation first = steps.and(explain(first()));
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

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled("Case " + caseId + ": whole cost by month of help in " + recorded.currency())
                .words("helped in")
                .figures("whole cost");
        Stream.concat(presentations().stream(), Stream.of(now()))
                .forEach(point -> table.row(
                        point.month().toString(),
                        MoneyText.plain(recorded.currency(), point.total().getAmountMinorLong())));
        return table.build();
    }

    /** The whole cost by month of help, for each presentation and now. */
    @Override
    public String toString() {
        return table().toString();
    }
}
