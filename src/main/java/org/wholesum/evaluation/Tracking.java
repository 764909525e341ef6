package org.wholesum.evaluation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.CaseTotals;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Projection;

/**
 * Plan against actual: the costs that a projection promised and the costs that arrived, month by month and by agency, with
 * the prediction band of the promise at 95%, and what is left to save. Immutable.
 *
 * <p>The band is that of costs that vary around the promise as much as the months of the projection's history varied around
 * their mean; there is none without a history of three months or more. It holds for each month by itself: of 20 months,
 * one is outside by chance.
 */
public final class Tracking {
    private final Projection plan;
    private final Optional<Projection> old;
    private final MonthlyCosts promised;
    private final MonthlyCosts arrived;
    private final CaseTable cases;

    /**
     * A month of plan and actual, in pence.
     *
     * @param month the month
     * @param promised what the projection promised
     * @param arrived what the records show
     * @param lower the lower end of the band of the month; empty without a history
     * @param upper the upper end of the band of the month; empty without a history
     */
    public record Line(YearMonth month, long promised, long arrived, Optional<Double> lower, Optional<Double> upper) {
        /** {@return what arrived less what was promised, in pence} */
        public long difference() {
            return Exact.subtract(arrived, promised);
        }

        /** {@return whether the month is outside its band; false without a band} */
        public boolean isOutside() {
            return lower.filter(end -> arrived < end).isPresent()
                    || upper.filter(end -> arrived > end).isPresent();
        }
    }

    private Tracking(Projection plan, Optional<Projection> old, CaseTable actual) {
        Months seen = plan.horizon()
                .intersection(actual.window())
                .orElseThrow(() -> InvalidInputException.of(Problem.of("the plan has " + plan.horizon()
                        + " and the records have " + actual.window() + ": expected months that both have")));
        this.plan = plan;
        this.old = old;
        this.promised = plan.costs().during(seen);
        this.cases = actual.during(seen);
        this.arrived = cases.totals(Execution.onOneThread()).sum();
        arrived.minus(promised); // refuses another currency or price base
    }

    /**
     * A plan against the records.
     *
     * @param plan the costs that were promised
     * @param actual the records, of the same cases; months of its window without a record cost zero
     * @return plan against actual, of the months that both have
     * @throws InvalidInputException if there is no such month, or the price bases differ
     * @throws IllegalArgumentException if the currencies differ
     */
    public static Tracking of(Projection plan, Ledger actual) {
        return new Tracking(plan, Optional.empty(), actual.byCase(Execution.onOneThread()));
    }

    /**
     * The plan of a comparison, with the saving that it promised.
     *
     * @param comparison its pilot method is the plan
     * @param actual the records, of the same cases; months of its window without a record cost zero
     * @return plan against actual, of the months that both have
     * @throws InvalidInputException if there is no such month, or the price bases differ
     * @throws IllegalArgumentException if the currencies differ
     */
    public static Tracking of(Comparison comparison, Ledger actual) {
        return new Tracking(comparison.pilot(), Optional.of(comparison.old()), actual.byCase(Execution.onOneThread()));
    }

    /**
     * The plan of a comparison against the costs of cases, as of records in real terms.
     *
     * @param comparison its pilot method is the plan
     * @param actual the costs that arrived, of the same cases
     * @return plan against actual, of the months that both have
     * @throws InvalidInputException if there is no such month, or the price bases differ
     * @throws IllegalArgumentException if the currencies differ
     */
    public static Tracking of(Comparison comparison, CaseTable actual) {
        return new Tracking(comparison.pilot(), Optional.of(comparison.old()), actual);
    }

    /** {@return the months that plan and records both have} */
    public Months months() {
        return promised.window();
    }

    /** {@return what was promised of those months, by agency} */
    public MonthlyCosts promised() {
        return promised;
    }

    /** {@return what arrived in those months, by agency} */
    public MonthlyCosts arrived() {
        return arrived;
    }

    /** {@return what arrived of each case in those months, in pence, in ascending order of their ids} */
    public long[] arrivedByCase() {
        long[] sums = new long[cases.size()];
        for (Agency agency : cases.agencies()) {
            long[] its = arrivedByCase(agency);
            Arrays.setAll(sums, i -> Exact.add(sums[i], its[i]));
        }
        return sums;
    }

    /**
     * What arrived of each case for one agency.
     *
     * @param agency any agency
     * @return pence in those months, in ascending order of the cases' ids
     */
    public long[] arrivedByCase(Agency agency) {
        long[] pence = new long[cases.size()];
        int column = cases.agencies().indexOf(agency);
        if (column >= 0) {
            CaseTotals totals = cases.totals(Execution.onOneThread());
            Arrays.setAll(pence, i -> totals.pence(i, column));
        }
        return pence;
    }

    /** {@return the agencies with a cost in either, by id} */
    public SortedSet<Agency> agencies() {
        SortedSet<Agency> agencies = new TreeSet<>(promised.agencies());
        agencies.addAll(arrived.agencies());
        return agencies;
    }

    /** {@return all agencies together, month by month} */
    public List<Line> lines() {
        return lines(sums(promised), sums(arrived), plan.history().flatMap(costs -> PromiseBand.of(sums(costs))));
    }

    /**
     * One agency, month by month.
     *
     * @param agency any agency
     * @return its months
     */
    public List<Line> lines(Agency agency) {
        return lines(
                promised.penceByMonth(agency),
                arrived.penceByMonth(agency),
                plan.history().flatMap(costs -> PromiseBand.of(costs.penceByMonth(agency))));
    }

    private List<Line> lines(long[] plans, long[] actuals, Optional<PromiseBand> band) {
        Optional<Double> half = band.map(of -> of.half(1));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < plans.length; i++) {
            long centre = plans[i];
            lines.add(new Line(
                    months().month(i), centre, actuals[i], half.map(of -> centre - of), half.map(of -> centre + of)));
        }
        return lines;
    }

    private static long[] sums(MonthlyCosts costs) {
        long[] sums = costs.cumulativePence();
        for (int i = sums.length - 1; i > 0; i--) {
            sums[i] -= sums[i - 1];
        }
        return sums;
    }

    /** {@return the first month outside its band, over all agencies; empty if there is none or no band} */
    public Optional<YearMonth> firstOutside() {
        return firstOutside(lines());
    }

    static Optional<YearMonth> firstOutside(List<Line> lines) {
        return lines.stream().filter(Line::isOutside).map(Line::month).findFirst();
    }

    /** {@return the first month at whose end the sum since the start is outside its band; empty if there is none} */
    public Optional<YearMonth> firstSumOutside() {
        Optional<PromiseBand> band = plan.history().flatMap(costs -> PromiseBand.of(sums(costs)));
        long[] difference = arrived.minus(promised).cumulativePence();
        for (int i = 0; band.isPresent() && i < difference.length; i++) {
            if (Math.abs(difference[i]) > band.get().half(i + 1)) {
                return Optional.of(months().month(i));
            }
        }
        return Optional.empty();
    }

    /** {@return the saving over the horizon that was promised; empty unless made from a comparison} */
    public Optional<Money> promisedSaving() {
        return old.map(costs -> costs.total().minus(plan.total()));
    }

    /** {@return the old method's cost of these months less what arrived; empty unless made from a comparison} */
    public Optional<Money> arrivedSaving() {
        return old.map(costs -> costs.costs().during(months()).total().minus(arrived.total()));
    }

    /**
     * {@return the promised saving less what arrived of it, which the other months of the horizon would have to save; empty
     * unless made from a comparison}
     */
    public Optional<Money> leftToSave() {
        return promisedSaving().flatMap(all -> arrivedSaving().map(all::minus));
    }

    /** {@return plan against actual in a few sentences} */
    public String sentence() {
        return TrackingText.sentence(this, plan.horizon());
    }

    CurrencyUnit currency() {
        return promised.currency();
    }

    /** {@return the inputs, the band and what is left to save, step by step} */
    public Explanation explain() {
        return TrackingText.explain(this, plan, plan.history().flatMap(costs -> PromiseBand.of(sums(costs))));
    }

    /** {@return the same as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return shown().toHtml();
    }

    private Shown shown() {
        return Shown.of(byMonth()).and(TrackingText.byAgency(this)).and(sentence());
    }

    /** A table by month, one by agency, and a sentence. */
    @Override
    public String toString() {
        return shown().toString();
    }

    private Table byMonth() {
        Table.Builder table = Table.titled("Plan against actual, " + currency())
                .words("month")
                .figures("promised", "arrived", "difference", "band from", "to")
                .words("");
        lines().forEach(line -> TrackingText.add(table, line, currency()));
        return TrackingText.total(table, this, "", "", "").build();
    }
}
