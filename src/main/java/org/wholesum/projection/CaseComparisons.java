package org.wholesum.projection;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Suggestions;

/**
 * The old and the pilot method compared case by case, in columns: the costs of each case and agency over the horizon, and
 * the sum over cases by agency and month. Immutable.
 *
 * <p>The comparisons of seven cases, or in the same way of a city's:
 *
 * <pre>{@code
 * Execution threads = Execution.onAllProcessors();
 * Months horizon = Months.of("2013-10", 24);
 * CaseTable cases = Ledger.read(Path.of("examples/stoke/interactions.csv")).byCase(threads);
 * CaseProjections old = CaseProjections.of(Method.runRate(), cases.during(Months.of("2011-04", 24)), horizon, threads);
 * CaseProjections pilot = CaseProjections.of(Method.runRate(), cases.during(Months.of("2013-04", 6)), horizon, threads);
 * CaseComparisons.of(old, pilot).sum().saving(); // GBP 104000.00
 * }</pre>
 *
 * <p>The pennies are those of a comparison of each case's own ledger, whatever the threads.
 */
public final class CaseComparisons {
    private final CaseProjections old;
    private final CaseProjections pilot;
    private final Comparison sum;

    private CaseComparisons(CaseProjections old, CaseProjections pilot) {
        this.old = old;
        this.pilot = pilot;
        this.sum = Comparison.of(old.sum(), pilot.sum());
    }

    /**
     * Compares two projections of the same cases.
     *
     * @param old the costs of the old method
     * @param pilot the costs of the pilot method
     * @return the comparisons
     * @throws IllegalArgumentException if cases, horizons, currencies or price bases differ
     */
    public static CaseComparisons of(CaseProjections old, CaseProjections pilot) {
        if (!old.cases().equals(pilot.cases())) {
            throw new IllegalArgumentException(
                    "the old method is projected for " + old.cases().size() + " cases, the pilot method for "
                            + pilot.cases().size() + ", expected the same cases");
        }
        return new CaseComparisons(old, pilot);
    }

    /**
     * The columns of comparisons that were made one by one, as of a few cases.
     *
     * @param byCase a comparison by case id, one or more
     * @return the comparisons
     * @throws IllegalArgumentException if there is none, or their months or currencies differ
     */
    public static CaseComparisons of(Map<String, Comparison> byCase) {
        SortedMap<String, Comparison> inOrder = ImmutableSortedMap.copyOf(byCase);
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("no comparison, expected one or more");
        }
        String expected = terms(inOrder.values().iterator().next());
        inOrder.forEach((id, comparison) -> {
            if (!terms(comparison).equals(expected)) {
                throw new IllegalArgumentException("case " + id + " is compared " + terms(comparison) + ", case "
                        + inOrder.firstKey() + " " + expected + ", expected the same months and currency");
            }
        });
        List<String> ids = List.copyOf(inOrder.keySet());
        return new CaseComparisons(
                CaseProjections.of(
                        ids, inOrder.values().stream().map(Comparison::old).toList()),
                CaseProjections.of(
                        ids, inOrder.values().stream().map(Comparison::pilot).toList()));
    }

    private static String terms(Comparison comparison) {
        return "over " + comparison.horizon() + " in "
                + comparison.old().costs().currency();
    }

    /** {@return the ids of the cases, in ascending order} */
    public List<String> cases() {
        return old.cases();
    }

    /** {@return how many cases there are} */
    public int size() {
        return cases().size();
    }

    /** {@return the months compared} */
    public Months horizon() {
        return sum.horizon();
    }

    /** {@return the currency of every amount} */
    public CurrencyUnit currency() {
        return sum.old().costs().currency();
    }

    /** {@return the agencies with a column under either method, by id} */
    public SortedSet<Agency> agencies() {
        SortedSet<Agency> agencies = new TreeSet<>(old.agencies());
        agencies.addAll(pilot.agencies());
        return Collections.unmodifiableSortedSet(agencies);
    }

    /** {@return the costs of the old method} */
    public CaseProjections old() {
        return old;
    }

    /** {@return the costs of the pilot method} */
    public CaseProjections pilot() {
        return pilot;
    }

    /**
     * The saving of each case.
     *
     * @return old less pilot in pence, in the order of {@link #cases()}
     * @throws ArithmeticException on overflow
     */
    public long[] savings() {
        return difference(old.pence(), pilot.pence());
    }

    /**
     * The saving of each case for one agency.
     *
     * @param agency any agency
     * @return old less pilot in pence, in the order of {@link #cases()}
     * @throws ArithmeticException on overflow
     */
    public long[] savings(Agency agency) {
        return difference(old.pence(agency), pilot.pence(agency));
    }

    private static long[] difference(long[] from, long[] take) {
        Arrays.setAll(from, i -> Exact.subtract(from[i], take[i]));
        return from;
    }

    /** {@return the comparison of the sums over all cases, by agency and month} */
    public Comparison sum() {
        return sum;
    }

    /**
     * The comparison of one case, by month and with its explanation.
     *
     * @param caseId its id
     * @return the comparison
     * @throws IllegalArgumentException if there is no such case
     */
    public Comparison comparison(String caseId) {
        int index = Collections.binarySearch(cases(), caseId);
        if (index < 0) {
            throw Suggestions.unknown("case \"" + caseId + "\" is not among the " + size() + " cases", caseId, cases());
        }
        return Comparison.of(old.projection(index), pilot.projection(index));
    }

    /** {@return the comparison of each case by id, made when it is asked for} */
    public SortedMap<String, Comparison> toMap() {
        return Collections.unmodifiableSortedMap(Maps.asMap(ImmutableSortedSet.copyOf(cases()), this::comparison));
    }

    /** As {@code 253000 cases, …}, and the comparison of the sums. */
    @Override
    public String toString() {
        return heading() + "\n\n" + sum;
    }

    /** {@return the same as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(heading()).toHtml() + sum.toHtml();
    }

    private String heading() {
        return size() + (size() == 1 ? " case" : " cases, sum");
    }
}
