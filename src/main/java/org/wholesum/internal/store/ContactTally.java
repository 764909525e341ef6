package org.wholesum.internal.store;

import java.util.Arrays;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;

/**
 * Contacts and how they are coded, counted in one pass by agency, service, month and case. Corrections and further parts of a
 * contact are not contacts. Three numbers are kept for each: contacts, failure demand, and those of which it is unknown.
 */
public final class ContactTally {
    /** How many numbers are kept. */
    public static final int NUMBERS = 3;

    private static final String COUNTING = "counting contacts";
    private static final int BATCH = 1 << 20;

    private final long[] byAgency;
    private final long[] byService;
    private final long[] byMonth;
    private final int[] byCase;
    private final int firstMonth;

    private ContactTally(Columns columns) {
        this.byAgency = new long[NUMBERS * columns.texts.agencies.size()];
        this.byService = new long[NUMBERS * columns.texts.services.size()];
        this.byMonth = new long[NUMBERS * columns.span().count()];
        this.byCase = new int[NUMBERS * columns.texts.cases.size()];
        this.firstMonth = PackedDates.monthNumber(columns.span().first());
    }

    /**
     * Counts.
     *
     * @param columns the rows of a ledger
     * @param rows those to count
     * @param execution the threads
     * @return the counts
     */
    public static ContactTally of(Columns columns, Rows rows, Execution execution) {
        return new Batches(COUNTING, rows.size(), BATCH)
                .reduce(
                        execution,
                        () -> new ContactTally(columns),
                        (own, from, to) -> columns.runs(rows.part(from, to), own::add),
                        ContactTally::plus);
    }

    private void add(Chunk chunk, Codes its, int from, int size) {
        for (int i = from; i < from + size; i++) {
            long flags = chunk.flags().at(i);
            if ((flags & (Chunk.FURTHER_PART | Chunk.CORRECTION)) == 0) {
                int failure = (flags & Chunk.FAILURE) == 0 ? 0 : 1;
                int unstated = (flags & Chunk.UNSTATED) == 0 ? 0 : 1;
                add(byAgency, its.agencyOf(chunk, i), failure, unstated);
                add(byService, its.services[(int) chunk.services().at(i)], failure, unstated);
                add(byMonth, PackedDates.monthNumber(chunk.dates().at(i)) - firstMonth, failure, unstated);
                int place = NUMBERS * its.caseOf(chunk, i);
                byCase[place]++;
                byCase[place + 1] += failure;
                byCase[place + 2] += unstated;
            }
        }
    }

    static void add(long[] counts, int code, int failure, int unstated) {
        counts[NUMBERS * code]++;
        counts[NUMBERS * code + 1] += failure;
        counts[NUMBERS * code + 2] += unstated;
    }

    private ContactTally plus(ContactTally other) {
        Sums.addTo(byAgency, other.byAgency);
        Sums.addTo(byService, other.byService);
        Sums.addTo(byMonth, other.byMonth);
        Arrays.setAll(byCase, i -> Math.addExact(byCase[i], other.byCase[i]));
        return this;
    }

    /** {@return three numbers for each agency, by its code} */
    public long[] byAgency() {
        return byAgency.clone();
    }

    /** {@return three numbers for each service, by its code} */
    public long[] byService() {
        return byService.clone();
    }

    /** {@return three numbers for each month of the ledger} */
    public long[] byMonth() {
        return byMonth.clone();
    }

    /** {@return three numbers for each case, by its code} */
    public int[] byCase() {
        return byCase.clone();
    }
}
