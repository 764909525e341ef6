package org.wholesum.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;

/**
 * The rows of a ledger, a primitive array for each column, in chunks so that growing copies nothing. A row is one
 * agency's part of an interaction; the parts of a composite service follow each other, and all but the first are marked
 * {@link #FURTHER_PART}. Filled by one thread, then never changed.
 */
final class Columns {
    static final byte FAILURE = 1;
    static final byte UNSTATED = 2;
    static final byte CORRECTION = 4;
    static final byte FURTHER_PART = 8;
    /** Quantities are held in millionths. */
    static final int QUANTITY_PLACES = 6;

    static final long ONE = 1_000_000;

    private static final int BITS = 16;
    private static final int CHUNK = 1 << BITS;
    private static final int MASK = CHUNK - 1;

    private static final class Chunk {
        final int[] caseOf = new int[CHUNK];
        final int[] date = new int[CHUNK];
        final short[] agency = new short[CHUNK];
        final int[] service = new int[CHUNK];
        final long[] pence = new long[CHUNK];
        final byte[] flags = new byte[CHUNK];
        /** Empty while every quantity of the chunk is one. */
        long[] quantity = {};
    }

    final CurrencyUnit currency;
    /** Whose year's prices the amounts are in; set once, when every row is there. */
    PriceBase prices = PriceBase.nominal();

    final Dictionary cases = new Dictionary();
    final Dictionary services = new Dictionary();
    final List<Agency> agencies = new ArrayList<>();
    private final BitSet casesWithRows = new BitSet();
    private final List<Chunk> chunks = new ArrayList<>();
    private int size;
    private int firstMonth = Integer.MAX_VALUE;
    private int lastMonth = Integer.MIN_VALUE;

    Columns(CurrencyUnit currency) {
        this.currency = currency;
    }

    /** A date as one number, so that its month is a shift away: (months since year 0) × 32 + day of month. */
    static int pack(int year, int month, int day) {
        return ((year * 12 + month - 1) << 5) | day;
    }

    static int pack(LocalDate date) {
        return pack(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    static int monthNumber(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    int agencyCode(Agency agency) {
        int code = agencies.indexOf(agency);
        if (code >= 0) {
            return code;
        }
        if (agencies.size() > Short.MAX_VALUE) {
            throw new IllegalArgumentException("more than " + agencies.size() + " agencies");
        }
        agencies.add(agency);
        return agencies.size() - 1;
    }

    void add(int caseCode, int date, int agency, int service, long quantity, long pence, int flags) {
        if ((size & MASK) == 0) {
            chunks.add(new Chunk());
        }
        Chunk chunk = chunks.get(size >> BITS);
        int i = size & MASK;
        chunk.caseOf[i] = caseCode;
        chunk.date[i] = date;
        chunk.agency[i] = (short) agency;
        chunk.service[i] = service;
        chunk.pence[i] = pence;
        chunk.flags[i] = (byte) flags;
        if (quantity != ONE) {
            if (chunk.quantity.length == 0) {
                chunk.quantity = new long[CHUNK];
            }
            chunk.quantity[i] = quantity - ONE; // so that the nils of a new array mean one
        }
        casesWithRows.set(caseCode);
        firstMonth = Math.min(firstMonth, date >> 5);
        lastMonth = Math.max(lastMonth, date >> 5);
        size = Math.incrementExact(size);
    }

    int size() {
        return size;
    }

    /** The months from the first row's to the last row's; there must be a row. */
    Months span() {
        return Months.between(
                YearMonth.of(firstMonth / 12, firstMonth % 12 + 1), YearMonth.of(lastMonth / 12, lastMonth % 12 + 1));
    }

    int caseOf(int row) {
        return chunks.get(row >> BITS).caseOf[row & MASK];
    }

    int monthNumber(int row) {
        return chunks.get(row >> BITS).date[row & MASK] >> 5;
    }

    /** Whether a row has the case; the cases of rows that were rejected have a code too. */
    boolean hasCase(int code) {
        return casesWithRows.get(code);
    }

    LocalDate date(int row) {
        int packed = chunks.get(row >> BITS).date[row & MASK];
        return LocalDate.of((packed >> 5) / 12, (packed >> 5) % 12 + 1, packed & 31);
    }

    int agency(int row) {
        return chunks.get(row >> BITS).agency[row & MASK];
    }

    int service(int row) {
        return chunks.get(row >> BITS).service[row & MASK];
    }

    long pence(int row) {
        return chunks.get(row >> BITS).pence[row & MASK];
    }

    long quantity(int row) {
        long[] less = chunks.get(row >> BITS).quantity;
        return less.length == 0 ? ONE : less[row & MASK] + ONE;
    }

    boolean is(int row, byte flag) {
        return (chunks.get(row >> BITS).flags[row & MASK] & flag) != 0;
    }
}
