package org.wholesum.ledger;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.money.Factors;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.store.CaseEntries;
import org.wholesum.internal.store.Columns;
import org.wholesum.internal.store.Rows;
import org.wholesum.price.Deflator;

/**
 * The costs of each case by agency and month, case after case, for calculations over every case of a city. Made by
 * {@link Ledger#byCase}. Immutable; {@link #during} and {@link #convert} return views of the same costs.
 *
 * <p>{@code ledger.byCase(execution).during(window).costs(i)} is the table that {@code
 * ledger.forCase(id).during(window).monthlyCosts()} makes for the case at index i. A {@link Cursor} goes through cases
 * without making a table for each.
 */
public final class CaseTable {
    private final Ledger ledger;
    private final CaseEntries entries;
    private final Months window;
    private final Optional<Conversion> conversion;
    private final AtomicReference<@Nullable CaseTotals> totals = new AtomicReference<>();

    /** The costs in other prices: in a month, costs × the month's factor. */
    private record Conversion(Deflator deflator, PriceBase to, Factors factors) {}

    private CaseTable(Ledger ledger, CaseEntries entries, Months window, Optional<Conversion> conversion) {
        this.ledger = ledger;
        this.entries = entries;
        this.window = window;
        this.conversion = conversion;
    }

    static CaseTable of(Ledger ledger, Columns columns, Rows rows, Execution work) {
        return new CaseTable(ledger, new CaseEntries(columns, rows, work), ledger.window(), Optional.empty());
    }

    /** {@return the ids of the cases, in ascending order; a case's index is its place here} */
    public List<String> cases() {
        return entries.ids();
    }

    /** {@return how many cases there are} */
    public int size() {
        return entries.ids().size();
    }

    /** {@return the agencies of the ledger, by id; an agency's index is its place here} */
    public List<Agency> agencies() {
        return entries.agencies();
    }

    /** {@return the currency of every amount} */
    public CurrencyUnit currency() {
        return ledger.currency();
    }

    /** {@return the price base of every amount} */
    public PriceBase prices() {
        return conversion.map(Conversion::to).orElse(ledger.prices());
    }

    /** {@return the months of this view} */
    public Months window() {
        return window;
    }

    /**
     * The months of this view in which a case was observed.
     *
     * @param index of the case
     * @return the run of months
     * @throws IllegalArgumentException if the case wasn't observed in one run of months of this view
     */
    public Months window(int index) {
        return ledger.hasPeriods() ? ledger.seen(Optional.of(entries.ids().get(index)), window) : window;
    }

    /** {@return whether every case was observed in every month} */
    public boolean isObservedThroughout() {
        return !ledger.hasPeriods();
    }

    /**
     * The view of some months.
     *
     * @param months a window that shares a month with the ledger's
     * @return the costs of those months
     * @throws IllegalArgumentException if the ledger has no month in the window, or only some of them
     */
    public CaseTable during(Months months) {
        Months seen = ledger.seen(Optional.empty(), months);
        return new CaseTable(ledger, entries, seen, conversion.map(old -> conversion(old.deflator(), old.to(), seen)));
    }

    /**
     * The costs in other prices, each case's as {@link Deflator#convert(MonthlyCosts, PriceBase)} converts them.
     *
     * @param deflator the price index
     * @param to the prices that are wanted
     * @return the converted costs
     * @throws IllegalArgumentException if the index has no value for a year that is needed
     */
    public CaseTable convert(Deflator deflator, PriceBase to) {
        return ledger.prices().equals(to)
                ? this
                : new CaseTable(ledger, entries, window, Optional.of(conversion(deflator, to, window)));
    }

    private Conversion conversion(Deflator deflator, PriceBase to, Months months) {
        BigDecimal[] factors = new BigDecimal[months.count()];
        Arrays.setAll(factors, i -> deflator.factor(ledger.prices(), to, months.month(i)));
        return new Conversion(deflator, to, Factors.of(factors));
    }

    /**
     * The costs of one case.
     *
     * @param index of the case
     * @return by agency and month, of the months of this view in which it was observed
     * @throws ArithmeticException on overflow
     */
    public MonthlyCosts costs(int index) {
        Cursor cursor = cursor();
        cursor.moveTo(index);
        return cursor.costs();
    }

    /**
     * The ledger of one case.
     *
     * @param index of the case
     * @return the view that {@link Ledger#forCase} returns
     */
    public Ledger ledger(int index) {
        return ledger.ofCase(entries.ids().get(index), entries.rows(index));
    }

    /**
     * The cost of each case and agency over the window, added up once for this view.
     *
     * @param execution the threads, and the progress listener; the result depends on neither
     * @return the totals
     * @throws ArithmeticException on overflow
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public CaseTotals totals(Execution execution) {
        CaseTotals known = totals.get();
        if (known == null) {
            known = CaseTotals.of(this, execution);
            totals.set(known);
        }
        return known;
    }

    /** {@return a cursor before the first case; each thread needs one of its own} */
    public Cursor cursor() {
        return new Cursor(this);
    }

    /** As {@code Costs of 253000 cases, 2011-04 to 2013-03 (24 months)}. */
    @Override
    public String toString() {
        return "Costs of " + size() + (size() == 1 ? " case, " : " cases, ") + window;
    }

    /** The costs of one case after another, without an object for each. Not thread-safe. */
    public static final class Cursor {
        private final CaseTable table;
        private final CaseEntries entries;
        private final int months;
        private final int shift;
        private final Optional<Factors> factors;
        /** The costs of the present case, {@code long[agency × months + month]}; zero for agencies that it doesn't have. */
        private final long[] cells;

        private final int[] agencies;
        private final boolean[] isPresent;
        private int count;
        private int index = -1;

        private Cursor(CaseTable table) {
            this.table = table;
            this.entries = table.entries;
            this.months = table.window.count();
            this.shift = entries.monthOf(table.window.first());
            this.factors = table.conversion.map(to -> to.factors().copy());
            this.cells = new long[entries.agencies().size() * months];
            this.agencies = new int[entries.agencies().size()];
            this.isPresent = new boolean[agencies.length];
        }

        /**
         * Moves to a case.
         *
         * @param caseIndex of the case
         * @throws ArithmeticException on overflow
         */
        public void moveTo(int caseIndex) {
            clear();
            index = caseIndex;
            int end = entries.end(caseIndex);
            for (int i = entries.start(caseIndex); i < end; i++) {
                int month = entries.month(i) - shift;
                if (month >= 0 && month < months) {
                    int agency = entries.agency(i);
                    if (!isPresent[agency]) {
                        isPresent[agency] = true;
                        agencies[count++] = agency;
                    }
                    int cell = agency * months + month;
                    cells[cell] = Exact.add(cells[cell], entries.pence(i));
                }
            }
            factors.ifPresent(this::convert);
        }

        private void clear() {
            for (int i = 0; i < count; i++) {
                Arrays.fill(cells, agencies[i] * months, (agencies[i] + 1) * months, 0);
                isPresent[agencies[i]] = false;
            }
            count = 0;
        }

        private void convert(Factors by) {
            for (int i = 0; i < count; i++) {
                by.weight(cells, agencies[i] * months);
            }
        }

        /**
         * Whether an agency has a row of the case in the window; if not, its cost is zero.
         *
         * @param agency its index
         * @return true if there is one or more
         */
        public boolean has(int agency) {
            return isPresent[agency];
        }

        /**
         * The cost of an agency in a month.
         *
         * @param agency its index
         * @param month the index of the month in the table's window
         * @return pence
         */
        public long pence(int agency, int month) {
            return cells[agency * months + month];
        }

        /**
         * The cost of an agency in all months of the window.
         *
         * @param agency its index
         * @return pence
         * @throws ArithmeticException on overflow
         */
        public long pence(int agency) {
            long sum = 0;
            for (int cell = agency * months; cell < (agency + 1) * months; cell++) {
                sum = Exact.add(sum, cells[cell]);
            }
            return sum;
        }

        /** {@return the months of the window in which the case was observed} */
        public Months window() {
            return table.window(index);
        }

        /** {@return the costs of the case as a table} */
        public MonthlyCosts costs() {
            Months seen = window();
            int from = table.window.indexOf(seen.first());
            MonthlyCosts.Builder costs =
                    MonthlyCosts.builder(table.currency(), seen).pricedIn(table.prices());
            for (int i = 0; i < count; i++) {
                int start = agencies[i] * months + from;
                costs.add(entries.agencies().get(agencies[i]), Arrays.copyOfRange(cells, start, start + seen.count()));
            }
            return costs.build();
        }

        /** The case and its costs. */
        @Override
        public String toString() {
            return index < 0
                    ? "before the first case"
                    : "Case " + Visible.of(entries.ids().get(index)) + "\n" + costs();
        }
    }
}
