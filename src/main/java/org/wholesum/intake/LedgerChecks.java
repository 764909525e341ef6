package org.wholesum.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.RecordCounts;
import org.wholesum.ledger.RowCount;

/**
 * Whether the records of a ledger are complete in the windows that a study uses, and whether each case is one. Nothing is
 * changed: these are findings. Immutable.
 *
 * <p>{@code LedgerChecks.of(ledger, Map.of("before", Months.of("2011-04", 24)), Execution.onAllProcessors())}
 */
public final class LedgerChecks {
    private final Map<String, Months> windows;
    private final RecordCounts counts;
    private final Map<String, BitSet> without = new LinkedHashMap<>();
    private final SortedMap<String, RowCount> inNoWindow;
    private final List<AlikeIds> alike;
    private final List<MergedId> merged;
    private final Coverage coverage;
    private final List<Gap> gaps = new ArrayList<>();
    private final Execution execution;

    private LedgerChecks(Ledger ledger, Map<String, Months> windows, Execution execution) {
        // in the order of the names, whatever the order of the given map
        this.windows = Collections.unmodifiableMap(new TreeMap<>(windows));
        this.execution = execution;
        this.counts = ledger.recordCounts(List.copyOf(this.windows.values()), execution);
        BitSet stated = new BitSet();
        ledger.casesWithObservedMonths().forEach(id -> stated.set(counts.number(id)));
        BitSet never = new BitSet();
        if (!windows.isEmpty()) {
            counts.cases().forEach(never::set);
        }
        int index = 0;
        for (String name : this.windows.keySet()) {
            BitSet none = counts.without(index++);
            never.and(none);
            none.andNot(stated);
            without.put(name, none);
        }
        this.inNoWindow = counts.rowsOf(never, execution);
        IdChecks ids = new IdChecks(counts, execution);
        this.alike = ids.alike();
        this.merged = ids.merged();
        this.coverage = new Coverage(counts);
        this.windows.forEach((name, months) -> gaps.addAll(coverage.gaps(name, months)));
    }

    /**
     * Checks a ledger.
     *
     * @param ledger the records
     * @param windows the windows that are used, by name, at most 64
     * @param execution the number of threads, and the progress listener
     * @return the findings, which don't depend on the threads
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public static LedgerChecks of(Ledger ledger, Map<String, Months> windows, Execution execution) {
        return new LedgerChecks(ledger, windows, execution);
    }

    /** {@return the windows, by name} */
    public Map<String, Months> windows() {
        return windows;
    }

    /** {@return every row of the ledger} */
    public RowCount all() {
        return counts.all();
    }

    /** {@return n, the number of cases} */
    public int cases() {
        return counts.caseCount();
    }

    /**
     * How many cases have no record in a window, whether they have records in other months or not. A case whose observed
     * months were stated ({@link Ledger#observed}) is not among them.
     *
     * @param window the window's name
     * @return their number
     * @throws IllegalArgumentException if there is no such window
     */
    public int without(String window) {
        return bits(window).cardinality();
    }

    private BitSet bits(String window) {
        BitSet bits = without.get(window);
        if (bits == null) {
            throw new IllegalArgumentException(
                    "no window \"" + window + "\", expected one of " + String.join(", ", windows.keySet()));
        }
        return bits;
    }

    /**
     * The cases without a record in at least one of some windows.
     *
     * @param some names of windows
     * @return their ids
     * @throws IllegalArgumentException if there is no such window
     */
    public SortedSet<String> casesWithout(Iterable<String> some) {
        return Collections.unmodifiableSortedSet(
                union(some).stream().mapToObj(counts::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * The rows of the cases without a record in at least one of some windows, wherever those rows are.
     *
     * @param some names of windows
     * @return their rows, by id
     * @throws IllegalArgumentException if there is no such window
     */
    public SortedMap<String, RowCount> rowsOfCasesWithout(Iterable<String> some) {
        return Collections.unmodifiableSortedMap(counts.rowsOf(union(some), execution));
    }

    private BitSet union(Iterable<String> some) {
        BitSet union = new BitSet();
        some.forEach(window -> union.or(bits(window)));
        return union;
    }

    /** {@return the cases that have records, and none of them in a window: their rows, by id; none if there is no window} */
    public SortedMap<String, RowCount> casesInNoWindow() {
        return Collections.unmodifiableSortedMap(inNoWindow);
    }

    /** {@return the rows that are in no window; all if there is none} */
    public RowCount rowsInNoWindow() {
        return counts.inNoWindow();
    }

    /** {@return the rows that are the same in every field as an earlier one; of three equal rows, two} */
    public RowCount repeated() {
        return counts.repeated();
    }

    /** {@return the groups of ids that differ only by letter case, blanks or leading zeros; placeholders are not among them} */
    public List<AlikeIds> alike() {
        return alike;
    }

    /**
     * The ids that several people may have, in order. They are compared without letter case, and without blanks, brackets and
     * other signs around them:
     *
     * <ul>
     *   <li>words for an id that is missing: anonymous, blank, confidential, dummy, missing, multiple, n/a, none, not known, not
     *       recorded, null, redacted, tbc, unknown, various, withheld and the like; the errors of spreadsheets, as #N/A; three
     *       or more x; no letter or digit at all, as - or ***
     *   <li>zeros only, or four or more nines only, unless the ledger has the next number or the one before
     *   <li>numbers that a spreadsheet has shortened, with a sign in the exponent, as 5.66E+11
     * </ul>
     *
     * @return the ids, with their rows
     */
    public List<MergedId> merged() {
        return merged;
    }

    /**
     * The months from the first record to the last, without those that are far from the others: rows that are separated from
     * the rest by more than 24 months without any row, and that are at most a tenth as many as the largest group of rows
     * without such a gap, or a single row where that group has five or more. A mistyped year has no effect on it, therefore.
     *
     * @return the covered months
     */
    public Months covered() {
        return coverage.covered();
    }

    /** {@return the months outside {@link #covered()} with records, and the number of rows in each run of them} */
    public Map<Months, Long> farFromOthers() {
        return Collections.unmodifiableMap(coverage.far());
    }

    /**
     * The months of windows without records, where records are expected: all months outside {@link #covered()}; and for all
     * agencies together and for each agency, months in which at least 15 rows are expected at its mean number a month. That
     * is asked only of an agency that has records regularly: in 6 months or more, and in at least 3 in 4 of the other months
     * from its first to its last record. An agency that has records only after a window has no gap in that window.
     *
     * @return the gaps, by window
     */
    public List<Gap> gaps() {
        return Collections.unmodifiableList(gaps);
    }

    /** The rows and cases that were checked. */
    @Override
    public String toString() {
        return "checks of " + counts;
    }
}
