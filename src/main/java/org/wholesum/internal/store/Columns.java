package org.wholesum.internal.store;

import com.google.common.base.Suppliers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Months;

/** The rows of a ledger, in chunks of any size. Immutable. */
public final class Columns {
    /** Quantities are in millionths. */
    public static final int QUANTITY_PLACES = 6;

    /** The quantity 1. */
    public static final long ONE = 1_000_000;

    private static final int BLOCK_BITS = 10;

    private final CurrencyUnit currency;
    final Texts texts;
    private final Months span;

    private final Chunk[] chunks;
    /** The codes of each chunk, translated to those of the ledger. */
    private final Codes[] codes;
    /** The first row of each chunk, and at the end the number of rows. */
    private final int[] starts;
    /** The chunk that has the first row of each block of 2^BLOCK_BITS rows: where the search for a row's chunk begins. */
    private final int[] nearby;

    private final Supplier<int[]> casesInOrder;

    /**
     * Puts chunks together, which have at least one row.
     *
     * @param currency of all amounts
     * @param texts the texts of the ledger
     * @param chunks the rows in their order
     * @param codes for each chunk, the codes of its reader
     * @throws ArithmeticException if there are more than 2,147,483,647 rows
     */
    public Columns(CurrencyUnit currency, Texts texts, List<Chunk> chunks, List<Codes> codes) {
        this.currency = currency;
        this.texts = texts;
        this.span = Months.between(
                PackedDates.month(chunks.stream()
                        .mapToLong(chunk -> chunk.dates().least())
                        .min()
                        .orElseThrow()),
                PackedDates.month(chunks.stream()
                        .mapToLong(chunk -> chunk.dates().most())
                        .max()
                        .orElseThrow()));
        this.casesInOrder = Suppliers.memoize(texts.cases::inOrder);
        this.chunks = chunks.toArray(Chunk[]::new);
        this.codes = codes.toArray(Codes[]::new);
        this.starts = new int[chunks.size() + 1];
        for (int i = 0; i < this.chunks.length; i++) {
            starts[i + 1] = Math.addExact(starts[i], this.chunks[i].size());
        }
        this.nearby = new int[(size() >> BLOCK_BITS) + 1];
        for (int block = 0, chunk = 0; block << BLOCK_BITS < size(); block++) {
            while (starts[chunk + 1] <= block << BLOCK_BITS) {
                chunk++;
            }
            nearby[block] = chunk;
        }
    }

    /**
     * The rows that one writer has written.
     *
     * @param currency of all amounts
     * @param rows the writer, which has at least one row
     * @return its rows
     */
    public static Columns of(CurrencyUnit currency, RowWriter rows) {
        List<Chunk> chunks = rows.take();
        Codes same = new Codes(rows.texts());
        return new Columns(currency, rows.texts(), chunks, Collections.nCopies(chunks.size(), same));
    }

    /**
     * The rows of several ledgers one after another, with other ids of cases. Rows are not copied.
     *
     * @param all one ledger or more, in one currency
     * @param caseIds for each ledger, the new id of each case by its code; a case without a row that is used has none
     * @return the rows, in the order of the ledgers
     * @throws ArithmeticException if there are more than 2,147,483,647 rows
     */
    public static Columns joined(List<Columns> all, List<Map<Integer, String>> caseIds) {
        Texts texts = new Texts(caseIds.stream().mapToInt(Map::size).max().orElse(0));
        List<Chunk> chunks = new ArrayList<>();
        List<Codes> codes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Columns one = all.get(i);
            int[] cases = new int[one.texts.cases.size()];
            caseIds.get(i).forEach((code, id) -> cases[code] = texts.cases.code(id));
            int[] services = IntStream.range(0, one.texts.services.size())
                    .map(code -> texts.services.code(one.texts.services.text(code)))
                    .toArray();
            int[] agencies =
                    one.texts.agencies.stream().mapToInt(texts::agencyCode).toArray();
            IdentityHashMap<Codes, Codes> translated = new IdentityHashMap<>();
            chunks.addAll(List.of(one.chunks));
            for (Codes its : one.codes) {
                codes.add(translated.computeIfAbsent(its, before -> before.then(cases, services, agencies)));
            }
        }
        return new Columns(all.get(0).currency, texts, chunks, codes);
    }

    /** {@return the currency of all amounts} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the texts of all rows} */
    public Texts texts() {
        return texts;
    }

    /** {@return the number of rows} */
    public int size() {
        return starts[chunks.length];
    }

    /** {@return the months from the first row's to the last row's} */
    public Months span() {
        return span;
    }

    private int chunkOf(int row) {
        int chunk = nearby[row >> BLOCK_BITS];
        while (row >= starts[chunk + 1]) {
            chunk++;
        }
        return chunk;
    }

    /**
     * Visits rows one after another, much faster than by row number.
     *
     * @param rows the rows to visit
     * @param look makes the visitor of a chunk, which accepts indices of rows in the chunk
     */
    public void each(Rows rows, BiFunction<Chunk, Codes, IntConsumer> look) {
        int chunk = -1;
        IntConsumer ofChunk = i -> {};
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.at(i);
            if (chunk < 0 || row >= starts[chunk + 1]) {
                chunk = chunkOf(row);
                ofChunk = look.apply(chunks[chunk], codes[chunk]);
            }
            ofChunk.accept(row - starts[chunk]);
        }
    }

    /** Accepts consecutive rows of a chunk. */
    @FunctionalInterface
    interface Run {
        void accept(Chunk chunk, Codes codes, int from, int size);
    }

    /** Visits rows in runs of consecutive ones: the fastest way for all rows. */
    void runs(Rows rows, Run visitor) {
        int next;
        for (int i = 0; i < rows.size(); i = next) {
            int row = rows.at(i);
            int chunk = chunkOf(row);
            next = rows.endOfRun(i, starts[chunk + 1]);
            visitor.accept(chunks[chunk], codes[chunk], row - starts[chunk], next - i);
        }
    }

    /**
     * The cases of some rows.
     *
     * @param rows the rows
     * @return the codes of their cases, in the order of the cases' ids
     */
    public int[] cases(Rows rows) {
        if (rows.size() == size()) {
            return casesInOrder.get().clone();
        }
        boolean[] seen = new boolean[texts.cases.size()];
        each(rows, (chunk, its) -> i -> seen[its.caseOf(chunk, i)] = true);
        return Arrays.stream(casesInOrder.get()).filter(code -> seen[code]).toArray();
    }

    /** No amount is larger than this without its sign. */
    long mostPence() {
        return Arrays.stream(chunks)
                .mapToLong(
                        chunk -> Math.max(~chunk.pence().least(), chunk.pence().most()))
                .max()
                .orElse(0);
    }

    /** The translated codes of each reader. */
    Stream<Codes> codes() {
        return Arrays.stream(codes).distinct();
    }

    /**
     * The case of a row.
     *
     * @param row the number of a row
     * @return its code
     */
    public int caseOf(int row) {
        int chunk = chunkOf(row);
        return codes[chunk].caseOf(chunks[chunk], row - starts[chunk]);
    }

    /**
     * The service of a row.
     *
     * @param row the number of a row
     * @return its code
     */
    public int service(int row) {
        int chunk = chunkOf(row);
        return codes[chunk].services[(int) chunks[chunk].services().at(row - starts[chunk])];
    }

    /**
     * The agency of a row.
     *
     * @param row the number of a row
     * @return its code
     */
    public int agency(int row) {
        int chunk = chunkOf(row);
        return codes[chunk].agencyOf(chunks[chunk], row - starts[chunk]);
    }

    int packedDate(int row) {
        int chunk = chunkOf(row);
        return (int) chunks[chunk].dates().at(row - starts[chunk]);
    }

    /**
     * The date of a row.
     *
     * @param row the number of a row
     * @return its date
     */
    public LocalDate date(int row) {
        return PackedDates.date(packedDate(row));
    }

    /**
     * The cost of a row.
     *
     * @param row the number of a row
     * @return in minor units
     */
    public long pence(int row) {
        int chunk = chunkOf(row);
        return chunks[chunk].pence().at(row - starts[chunk]);
    }

    /**
     * The quantity of a row.
     *
     * @param row the number of a row
     * @return in millionths
     */
    public long quantity(int row) {
        int chunk = chunkOf(row);
        return chunks[chunk].quantities().at(row - starts[chunk]);
    }

    /** Whether two rows are the same in every column. */
    boolean sameRow(int a, int b) {
        return pence(a) == pence(b)
                && packedDate(a) == packedDate(b)
                && caseOf(a) == caseOf(b)
                && service(a) == service(b)
                && agency(a) == agency(b)
                && quantity(a) == quantity(b)
                && flags(a) == flags(b);
    }

    private long flags(int row) {
        int chunk = chunkOf(row);
        return chunks[chunk].flags().at(row - starts[chunk]);
    }

    /**
     * Whether a row has a flag.
     *
     * @param row the number of a row
     * @param flag a constant of {@link Chunk}
     * @return whether it has
     */
    public boolean is(int row, byte flag) {
        return (flags(row) & flag) != 0;
    }

    /**
     * Where an interaction ends.
     *
     * @param rows a selection of rows
     * @param index the index in the selection of the first part of an interaction
     * @return the index after its last part
     */
    public int endOfInteraction(Rows rows, int index) {
        int end = index + 1;
        while (end < rows.size() && is(rows.at(end), Chunk.FURTHER_PART)) {
            end++;
        }
        return end;
    }
}
