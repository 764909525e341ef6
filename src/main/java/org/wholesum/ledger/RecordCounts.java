package org.wholesum.ledger;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.store.Columns;
import org.wholesum.internal.store.HashedRows;
import org.wholesum.internal.store.RowScan;
import org.wholesum.internal.store.RowTally;
import org.wholesum.internal.store.Rows;
import org.wholesum.internal.store.SomeCases;

/**
 * What a ledger's rows are, counted in one pass: by agency and month, by case and window, in no window, and repeated. A row is
 * an interaction; a composite service is one. Cases are numbered from 0 in no meaningful order. Immutable.
 *
 * <p>{@link Ledger#recordCounts} makes it; {@code org.wholesum.intake} draws conclusions from it.
 */
public final class RecordCounts {
    private final Columns columns;
    private final Rows rows;
    private final List<Months> windows;
    private final RowTally counts;
    private final HashedRows.Found repeated;

    private RecordCounts(Columns columns, Rows rows, List<Months> windows, RowTally counts, HashedRows.Found repeated) {
        this.columns = columns;
        this.rows = rows;
        this.windows = List.copyOf(windows);
        this.counts = counts;
        this.repeated = repeated;
    }

    static RecordCounts of(Columns columns, Rows rows, List<Months> windows, Execution execution) {
        RowScan scan = new RowScan(columns, rows, windows);
        RowTally counts = scan.counts(execution);
        return new RecordCounts(columns, rows, windows, counts, scan.repeated(execution));
    }

    /** {@return the windows, in the order in which they were given} */
    public List<Months> windows() {
        return windows;
    }

    /** {@return every row} */
    public RowCount all() {
        return new RowCount(counts.interactions(), money(counts.pence()));
    }

    /** {@return the rows in none of the windows} */
    public RowCount inNoWindow() {
        return new RowCount(counts.outside(), money(counts.outsidePence()));
    }

    /** {@return the rows that are the same in every field as an earlier one; of three equal rows, two} */
    public RowCount repeated() {
        return new RowCount(repeated.interactions(), money(repeated.pence()));
    }

    /** {@return the months from the first row of the ledger to the last} */
    public Months months() {
        return columns.span();
    }

    /** {@return the number of rows in each of the {@link #months()}, by the agency contacted} */
    public SortedMap<Agency, long[]> byAgency() {
        return counts.byAgency();
    }

    /** {@return the numbers of all cases with a record} */
    public IntStream cases() {
        return counts.seen(windows.size()).stream();
    }

    /** {@return how many cases have a record} */
    public int caseCount() {
        return counts.seen(windows.size()).cardinality();
    }

    /**
     * The cases whose ids have to be looked at, which is fast to find out of many: those that other ids may be alike with, that
     * have no digit, or that may be a placeholder or a number that was shortened. An id is ordinary if it has a digit, and no
     * other characters than lower-case letters, digits and signs of ASCII, and if it doesn't begin with 0, have 9 at both
     * ends, or have {@code +}, {@code #}, or {@code e} after a digit.
     *
     * @return the numbers of the cases whose ids are not ordinary
     */
    public BitSet unusualIds() {
        BitSet unusual = columns.texts().cases().unusual();
        unusual.and(counts.seen(windows.size()));
        return unusual;
    }

    /**
     * The id of a case.
     *
     * @param number the number of a case
     * @return its id
     */
    public String id(int number) {
        return columns.texts().cases().text(number);
    }

    /**
     * The number of a case.
     *
     * @param id any text
     * @return its number, or -1 if the ledger has no such case
     */
    public int number(String id) {
        return columns.texts().cases().find(id);
    }

    /**
     * Which cases have no record in a window.
     *
     * @param window its index in {@link #windows()}
     * @return the numbers of those cases, which may have records in other months
     */
    public BitSet without(int window) {
        BitSet without = counts.seen(windows.size());
        without.andNot(counts.seen(window));
        return without;
    }

    /**
     * Counts the rows of some cases, in a further pass.
     *
     * @param some the numbers of cases
     * @param execution the number of threads, and the progress listener
     * @return their rows, by id
     */
    public SortedMap<String, RowCount> rowsOf(BitSet some, Execution execution) {
        if (some.isEmpty()) {
            return new TreeMap<>();
        }
        Map<Integer, long[]> sums = new SomeCases(columns, rows, some).sums(execution);
        SortedMap<String, RowCount> byId = new TreeMap<>();
        sums.forEach((number, sum) -> byId.put(id(number), new RowCount(sum[0], money(sum[1]))));
        return byId;
    }

    private Money money(long pence) {
        return Money.ofMinor(columns.currency(), pence);
    }

    /** As {@code 36 rows, £40,320.00 of 3 cases}. */
    @Override
    public String toString() {
        return all() + " of " + caseCount() + (caseCount() == 1 ? " case" : " cases");
    }
}
