package org.wholesum.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wholesum.costs.Agency;
import org.wholesum.internal.store.Chunk;
import org.wholesum.internal.store.Columns;
import org.wholesum.internal.store.Rows;

/**
 * How many contacts were failure demand. Corrections are not contacts.
 *
 * @param contacts the number of contacts
 * @param failure the number of those that are failure demand
 * @param unstated the number of those whose records don't say whether they are
 */
public record FailureDemand(long contacts, long failure, long unstated) {
    /** The counts of rows by agency; each interaction counts once. */
    static SortedMap<Agency, FailureDemand> of(Columns columns, Rows rows) {
        long[][] counts = new long[columns.texts().agencies().size()][3];
        columns.each(rows, (chunk, its) -> i -> {
            long flags = chunk.flags().at(i);
            if ((flags & (Chunk.FURTHER_PART | Chunk.CORRECTION)) == 0) {
                long[] count = counts[its.agencyOf(chunk, i)];
                count[0]++;
                count[1] += (flags & Chunk.FAILURE) == 0 ? 0 : 1;
                count[2] += (flags & Chunk.UNSTATED) == 0 ? 0 : 1;
            }
        });
        SortedMap<Agency, FailureDemand> byAgency = new TreeMap<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code][0] > 0) {
                byAgency.put(
                        columns.texts().agencies().get(code),
                        new FailureDemand(counts[code][0], counts[code][1], counts[code][2]));
            }
        }
        return byAgency;
    }

    /**
     * The counts of several agencies together.
     *
     * @param counts the counts of each agency
     * @return their sum
     */
    public static FailureDemand total(Collection<FailureDemand> counts) {
        return counts.stream()
                .reduce(
                        new FailureDemand(0, 0, 0),
                        (a, b) -> new FailureDemand(
                                a.contacts + b.contacts, a.failure + b.failure, a.unstated + b.unstated));
    }

    /**
     * Failure demand as a share of the contacts whose records say what they are.
     * {@code new FailureDemand(9, 3, 1).share()} is {@code Optional[0.375]}.
     *
     * @return from 0 to 1, or empty if no record says
     */
    public Optional<BigDecimal> share() {
        long stated = contacts - unstated;
        return stated == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(failure).divide(BigDecimal.valueOf(stated), MathContext.DECIMAL64));
    }
}
