package org.wholesum.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.Ledger;

/**
 * The projections of many cases by one method: the total of each case and agency over the horizon, in columns, and the sum
 * over cases by agency and month. The same pennies as one {@link Projection} a case, without the memory: 253,000 cases of
 * eight agencies take 16 MB. Immutable.
 */
public final class CaseProjections {
    private final List<String> ids;
    private final List<Agency> agencies;
    private final long[][] totals;
    private final Projection sum;
    private final IntFunction<Projection> each;

    /** Keeps the columns, {@code long[agency][case]}, without a copy. */
    CaseProjections(
            List<String> ids, List<Agency> agencies, long[][] totals, Projection sum, IntFunction<Projection> each) {
        this.ids = ids;
        this.agencies = agencies;
        this.totals = totals;
        this.sum = sum;
        this.each = each;
    }

    /**
     * Projects every case.
     *
     * @param method projects each; a method of the library's own that needs no more than the total of each agency is
     *     calculated in columns
     * @param histories what was observed of each case
     * @param horizon the months to project
     * @param execution the threads, and the progress listener; the result depends on neither
     * @return the projection that {@code method.project(histories.costs(i), horizon)} makes of each case
     * @throws IllegalArgumentException if the method can't project a case
     * @throws ArithmeticException on overflow
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public static CaseProjections of(Method method, CaseTable histories, Months horizon, Execution execution) {
        return new CaseProjector(histories, horizon, i -> method, Optional.empty())
                .project(method.describe(), CaseSeries.of(method, histories, horizon, execution), execution);
    }

    /**
     * Projects every case by a method of its own, which depends on its records.
     *
     * @param methods makes the method of a case from its ledger; called by several threads
     * @param histories what was observed of each case
     * @param horizon the months to project
     * @param execution the threads, and the progress listener; the result depends on neither
     * @return the projections
     * @throws IllegalArgumentException if a method can't project its case
     * @throws ArithmeticException on overflow
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public static CaseProjections of(
            Function<Ledger, Method> methods, CaseTable histories, Months horizon, Execution execution) {
        return of(methods, histories, Optional.empty(), horizon, execution);
    }

    /**
     * Projects every case by a method of its own that needs no history, as of shares in the cost of a programme.
     *
     * @param methods makes the method of a case from its ledger; called by several threads
     * @param cases the cases
     * @param nothing a history without costs, the same for every case
     * @param horizon the months to project
     * @param execution the threads, and the progress listener; the result depends on neither
     * @return the projections
     * @throws IllegalArgumentException if a method can't project its case
     * @throws ArithmeticException on overflow
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public static CaseProjections of(
            Function<Ledger, Method> methods,
            CaseTable cases,
            MonthlyCosts nothing,
            Months horizon,
            Execution execution) {
        return of(methods, cases, Optional.of(nothing), horizon, execution);
    }

    private static CaseProjections of(
            Function<Ledger, Method> methods,
            CaseTable histories,
            Optional<MonthlyCosts> nothing,
            Months horizon,
            Execution execution) {
        IntFunction<Method> method = i -> methods.apply(histories.ledger(i));
        return new CaseProjector(histories, horizon, method, nothing)
                .project(
                        method.apply(0).describe(),
                        new CaseSeries.Whole(method, histories, horizon, nothing),
                        execution);
    }

    /**
     * The same projection for every case, as of a method that no history is needed for.
     *
     * @param cases the ids, in ascending order
     * @param one the projection of each
     * @return the projections
     * @throws ArithmeticException on overflow
     */
    public static CaseProjections same(List<String> cases, Projection one) {
        int n = cases.size();
        MonthlyCosts costs = one.costs().times(n);
        List<Agency> agencies = List.copyOf(costs.agencies());
        long[][] totals = new long[agencies.size()][n];
        for (int agency = 0; agency < totals.length; agency++) {
            Arrays.fill(totals[agency], one.costs().pence(agencies.get(agency)));
        }
        Projection sum =
                Projection.sum(one.description(), costs, one.history().map(history -> history.times(n)), n, i -> one);
        return new CaseProjections(List.copyOf(cases), agencies, totals, sum, i -> one);
    }

    /** {@return the ids of the cases, in ascending order} */
    public List<String> cases() {
        return ids;
    }

    /** {@return the agencies with a column, by id; some may have no cost} */
    public List<Agency> agencies() {
        return agencies;
    }

    /** {@return the months projected} */
    public Months horizon() {
        return sum.horizon();
    }

    /** {@return the sum over all cases, by agency and month, with an explanation} */
    public Projection sum() {
        return sum;
    }

    /**
     * The projection of one case, by month and with its explanation.
     *
     * @param index of the case
     * @return the projection
     */
    public Projection projection(int index) {
        return each.apply(index);
    }

    /**
     * The total of each case for one agency.
     *
     * @param agency any agency
     * @return pence, in the order of {@link #cases()}; zero throughout for an agency without a column
     */
    public long[] pence(Agency agency) {
        int column = Collections.binarySearch(agencies, agency);
        return column < 0 ? new long[ids.size()] : totals[column].clone();
    }

    /**
     * The total of each case.
     *
     * @return pence of all agencies, in the order of {@link #cases()}
     * @throws ArithmeticException on overflow
     */
    public long[] pence() {
        long[] sums = new long[ids.size()];
        for (long[] column : totals) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Exact.add(sums[i], column[i]);
            }
        }
        return sums;
    }

    /** The columns of some projections that were made elsewhere, as of a few cases. */
    static CaseProjections of(List<String> ids, List<Projection> projections) {
        Projection sum = Projection.sum(projections);
        List<Agency> agencies = new ArrayList<>(new TreeSet<>(projections.stream()
                .flatMap(one -> one.costs().agencies().stream())
                .toList()));
        long[][] totals = new long[agencies.size()][];
        Arrays.setAll(totals, column -> projections.stream()
                .mapToLong(one -> one.costs().pence(agencies.get(column)))
                .toArray());
        return new CaseProjections(ids, List.copyOf(agencies), totals, sum, projections::get);
    }

    /** As {@code 253000 cases, run rate, case by case, 2013-04 to 2015-03 (24 months)}. */
    @Override
    public String toString() {
        return ids.size() + (ids.size() == 1 ? " case, " : " cases, ") + sum.description() + ", " + horizon();
    }
}
