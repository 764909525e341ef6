package org.wholesum.internal.store;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;

/**
 * Repeat contacts: the same case, about the same need, on an earlier day at most a number of days before. The contacts of a
 * case are sorted as numbers of need, day, agency and coding. Corrections and further parts of a contact are not contacts.
 * Three numbers are kept for each agency, need and case: contacts, repeats, and those too early to be seen.
 */
public final class RepeatTally {
    private static final String SEEKING = "seeking repeat contacts";
    private static final int CASES = 4096;
    private static final int CODING_BITS = 2;
    private static final int CODING = 3;
    /** The row is no contact. */
    private static final int NONE = 3;

    private final Columns columns;
    private final Rows rows;
    private final int[] needs;
    private final int[] monthStarts;
    private final int firstMonth;
    private final int agencyBits;
    private final int dayBits;

    /** What one thread has counted. */
    public static final class Counts {
        /** Three numbers for each agency, by its code. */
        public final long[] byAgency;
        /** Three numbers for each need. */
        public final long[] byNeed;
        /** Three numbers for each case, in the order of their ids. */
        public final int[] byCase;
        /** {@code [no repeat, repeat][value, failure]}, of the contacts that are coded and can be seen. */
        public final long[][] coded = new long[2][2];

        private Counts(int agencies, int needs, int[] byCase) {
            this.byAgency = new long[ContactTally.NUMBERS * agencies];
            this.byNeed = new long[ContactTally.NUMBERS * needs];
            this.byCase = byCase;
        }

        private Counts plus(Counts other) {
            Sums.addTo(byAgency, other.byAgency);
            Sums.addTo(byNeed, other.byNeed);
            Sums.addTo(coded[0], other.coded[0]);
            Sums.addTo(coded[1], other.coded[1]);
            return this;
        }
    }

    /**
     * Prepares to seek.
     *
     * @param columns the rows of a ledger
     * @param rows those to look at
     * @param needs the code of the need of each service, by the service's code
     */
    public RepeatTally(Columns columns, Rows rows, int[] needs) {
        this.columns = columns;
        this.rows = rows;
        this.needs = needs.clone();
        this.firstMonth = PackedDates.monthNumber(columns.span().first());
        this.monthStarts = IntStream.range(0, columns.span().count())
                .map(i -> Math.toIntExact(columns.span().month(i).atDay(1).toEpochDay() - first()))
                .toArray();
        this.agencyBits = bits(columns.texts.agencies.size());
        this.dayBits = bits(Math.toIntExact(columns.span().last().atEndOfMonth().toEpochDay() - first()) + 1);
    }

    private long first() {
        return columns.span().first().atDay(1).toEpochDay();
    }

    private static int bits(int numbers) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, numbers - 1));
    }

    private int needCount() {
        return Arrays.stream(needs).max().orElse(0) + 1;
    }

    /**
     * Seeks.
     *
     * @param days how many days before a contact an earlier one may be
     * @param seenFrom the first day, as an epoch day, on which every earlier contact can be seen
     * @param execution the threads
     * @return the counts
     * @throws ArithmeticException if the numbers of needs, days and agencies together are astronomical
     */
    public Counts counts(int days, long seenFrom, Execution execution) {
        if (bits(needCount()) + dayBits + agencyBits + CODING_BITS + RowsByCase.BUCKET_BITS >= Long.SIZE) {
            throw new ArithmeticException(needCount() + " needs, " + columns.texts.agencies.size() + " agencies and "
                    + columns.span() + " together are more than repeat contacts can be sought in");
        }
        long[] contacts = new long[rows.size()];
        int[] ends = new RowsByCase(columns, rows).sort(execution, contacts, this::number);
        int[] byCase = new int[ContactTally.NUMBERS * ends.length];
        Search search = new Search(contacts, ends, days, seenFrom - first());
        return new Batches(SEEKING, ends.length, CASES)
                .reduce(
                        execution,
                        () -> new Counts(columns.texts.agencies.size(), needCount(), byCase),
                        (own, from, to) -> {
                            for (int i = (int) from; i < to; i++) {
                                search.in(i, own);
                            }
                        },
                        Counts::plus);
    }

    private long number(Chunk chunk, Codes its, int i) {
        int date = (int) chunk.dates().at(i);
        long need = needs[its.services[(int) chunk.services().at(i)]];
        int day = monthStarts[PackedDates.monthNumber(date) - firstMonth] + PackedDates.dayOfMonth(date) - 1;
        return (((need << dayBits | day) << agencyBits | its.agencyOf(chunk, i)) << CODING_BITS)
                | coding(chunk.flags().at(i));
    }

    /** 0 for value demand, 1 for failure demand, 2 if it is unknown. */
    private static int coding(long flags) {
        if ((flags & (Chunk.FURTHER_PART | Chunk.CORRECTION)) != 0) {
            return NONE;
        }
        return (flags & Chunk.UNSTATED) != 0 ? 2 : (flags & Chunk.FAILURE) != 0 ? 1 : 0;
    }

    /** A search among sorted contacts. */
    private final class Search {
        private final long[] contacts;
        private final int[] ends;
        private final int days;
        private final long seenFrom;

        Search(long[] contacts, int[] ends, int days, long seenFrom) {
            this.contacts = contacts;
            this.ends = ends;
            this.days = days;
            this.seenFrom = seenFrom;
        }

        void in(int caseIndex, Counts into) {
            int from = caseIndex == 0 ? 0 : ends[caseIndex - 1];
            Arrays.sort(contacts, from, ends[caseIndex]);
            long need = -1;
            long today = 0;
            boolean repeat = false;
            for (int i = from; i < ends[caseIndex]; i++) {
                int coding = (int) contacts[i] & CODING;
                if (coding == NONE) {
                    continue;
                }
                long of = contacts[i] >> (CODING_BITS + agencyBits);
                long day = of & ((1L << dayBits) - 1);
                if (of >> dayBits != need) {
                    need = of >> dayBits;
                    repeat = false;
                } else if (day != today) {
                    repeat = day - today <= days;
                }
                today = day;
                int agency = (int) (contacts[i] >> CODING_BITS) & ((1 << agencyBits) - 1);
                count(caseIndex, agency, (int) need, coding, day < seenFrom, repeat, into);
            }
        }

        private void count(
                int caseIndex, int agency, int need, int coding, boolean unknown, boolean repeat, Counts into) {
            int found = repeat && !unknown ? 1 : 0;
            int unseen = unknown ? 1 : 0;
            ContactTally.add(into.byAgency, agency, found, unseen);
            ContactTally.add(into.byNeed, need, found, unseen);
            int place = ContactTally.NUMBERS * caseIndex;
            into.byCase[place]++;
            into.byCase[place + 1] += found;
            into.byCase[place + 2] += unseen;
            if (!unknown && coding < 2) {
                into.coded[found][coding]++;
            }
        }
    }
}
