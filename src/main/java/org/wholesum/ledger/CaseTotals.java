package org.wholesum.ledger;

import java.util.Optional;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.parallel.Batches;
import org.wholesum.internal.parallel.FirstFailure;

/** The cost of each case and agency over the window of a {@link CaseTable}, and the sum over cases by month. Immutable. */
public final class CaseTotals {
    private static final int GRAIN = 4096;

    /** {@code long[case × agencies + agency]}. */
    private final long[] pence;

    private final int agencies;
    private final MonthlyCosts sum;

    private CaseTotals(long[] pence, int agencies, MonthlyCosts sum) {
        this.pence = pence;
        this.agencies = agencies;
        this.sum = sum;
    }

    static CaseTotals of(CaseTable table, Execution work) {
        int agencies = table.agencies().size();
        long[] pence = new long[Math.multiplyExact(table.size(), agencies)];
        Part all = new Batches("adding up cases", table.size(), GRAIN)
                .reduce(work, () -> new Part(table, pence), Part::add, Part::and);
        all.failure.rethrow();
        return new CaseTotals(pence, agencies, all.costs());
    }

    /**
     * The cost of a case and an agency.
     *
     * @param caseIndex the index of the case in the table
     * @param agency the index of the agency in the table
     * @return pence
     */
    public long pence(int caseIndex, int agency) {
        return pence[caseIndex * agencies + agency];
    }

    /** {@return the sum over all cases, by agency and month} */
    public MonthlyCosts sum() {
        return sum;
    }

    /** The sum over all cases. */
    @Override
    public String toString() {
        return sum.toString();
    }

    /** The part of one thread. */
    private static final class Part {
        private final CaseTable table;
        private final CaseTable.Cursor cursor;
        private final long[] pence;
        private final long[][] sums;
        private Optional<Months> window = Optional.empty();
        private FirstFailure failure = new FirstFailure();

        Part(CaseTable table, long[] pence) {
            this.table = table;
            this.cursor = table.cursor();
            this.pence = pence;
            this.sums = new long[table.agencies().size()][table.window().count()];
        }

        void add(long from, long to) {
            failure.attempt(from, to, this::add);
        }

        private void add(int index) {
            cursor.moveTo(index);
            if (!table.isObservedThroughout()) {
                widen(cursor.window());
            }
            for (int agency = 0; agency < sums.length; agency++) {
                if (cursor.has(agency)) {
                    pence[index * sums.length + agency] = cursor.pence(agency);
                    for (int month = 0; month < sums[agency].length; month++) {
                        sums[agency][month] = Exact.add(sums[agency][month], cursor.pence(agency, month));
                    }
                }
            }
        }

        private void widen(Months its) {
            window = Optional.of(window.map(its::hull).orElse(its));
        }

        Part and(Part other) {
            for (int agency = 0; agency < sums.length; agency++) {
                for (int month = 0; month < sums[agency].length; month++) {
                    sums[agency][month] = Exact.add(sums[agency][month], other.sums[agency][month]);
                }
            }
            other.window.ifPresent(this::widen);
            failure = failure.and(other.failure);
            return this;
        }

        MonthlyCosts costs() {
            MonthlyCosts.Builder costs =
                    MonthlyCosts.builder(table.currency(), table.window()).pricedIn(table.prices());
            for (int agency = 0; agency < sums.length; agency++) {
                costs.add(table.agencies().get(agency), sums[agency]);
            }
            return costs.build().during(window.orElse(table.window()));
        }
    }
}
