package org.wholesum.settlement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Months;
import org.wholesum.internal.numeric.Exact;

/** The release of one agency's blocks, month by month. */
final class AgencyRelease {
    private static final int NONE = -1;

    private final Months months;
    private final CurrencyUnit currency;
    private final long[] freed;
    private final long[] cash;
    private final List<CashBlock> blocks = new ArrayList<>();
    private final List<BlockRelease> releases = new ArrayList<>();

    /** @param freed what the agency's work costs less in each month, in pence, zero or more */
    AgencyRelease(Months months, CurrencyUnit currency, long[] freed) {
        this.months = months;
        this.currency = currency;
        this.freed = freed.clone();
        this.cash = new long[freed.length];
    }

    void add(CashBlock block) {
        blocks.add(block);
    }

    void run() {
        int[] notices = notices();
        for (int i = 0; i < notices.length; i++) {
            CashBlock block = blocks.get(i);
            long released = notices[i] == NONE ? 0 : release(block, notices[i] + block.noticeMonths());
            releases.add(new BlockRelease(
                    block,
                    notices[i] == NONE ? Optional.empty() : Optional.of(months.month(notices[i])),
                    Money.ofMinor(currency, released)));
        }
    }

    /** The month in which notice of each block is given. */
    private int[] notices() {
        int[] notices = new int[blocks.size()];
        Arrays.fill(notices, NONE);
        long[] lasting = lasting();
        long aYear = 0;
        for (int month = 0; month < lasting.length; month++) {
            for (int i = 0; i < notices.length; i++) {
                long with = Exact.add(aYear, blocks.get(i).aYear().getAmountMinorLong());
                if (notices[i] == NONE && Exact.multiply(Exact.add(lasting[month], 1), Months.IN_YEAR) > with) {
                    notices[i] = month;
                    aYear = with;
                }
            }
        }
        return notices;
    }

    /** The least that is freed from each month to the end. */
    private long[] lasting() {
        long[] lasting = freed.clone();
        for (int month = lasting.length - 2; month >= 0; month--) {
            lasting[month] = Math.min(lasting[month], lasting[month + 1]);
        }
        return lasting;
    }

    /** Adds the cash of a block from a month on, at most what is freed, and returns its sum. */
    private long release(CashBlock block, int from) {
        long sum = 0;
        for (int month = from; month < freed.length; month++) {
            long now = Exact.subtract(twelfths(block, month - from + 1L), twelfths(block, month - from));
            long pence = Math.min(now, freed[month] - cash[month]);
            cash[month] += pence;
            sum += pence;
        }
        return sum;
    }

    /** The cost of some months, half up. */
    private static long twelfths(CashBlock block, long count) {
        long twice = Exact.multiply(block.aYear().getAmountMinorLong(), 2 * count);
        return Exact.add(twice, Months.IN_YEAR) / (2L * Months.IN_YEAR);
    }

    /** By month. */
    long[] cash() {
        return cash.clone();
    }

    /** In the order of the blocks. */
    List<BlockRelease> releases() {
        return List.copyOf(releases);
    }
}
