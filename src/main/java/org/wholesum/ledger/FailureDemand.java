package org.wholesum.ledger;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;

/**
 * How much of the demand on each agency was failure demand, by number of contacts. Corrections are not contacts.
 *
 * @param byAgency the counts of each agency that was contacted
 */
public record FailureDemand(SortedMap<Agency, Count> byAgency) {

    /**
     * Contacts of one agency, or of several together.
     *
     * @param contacts how many there were
     * @param failure how many of them were failure demand
     * @param unstated how many don't say what they were
     */
    public record Count(long contacts, long failure, long unstated) {
        /**
         * Failure demand as a share of the contacts that say what they were.
         *
         * @return from 0 to 1, or empty if none says
         */
        public Optional<BigDecimal> share() {
            long stated = contacts - unstated;
            return stated == 0
                    ? Optional.empty()
                    : Optional.of(
                            BigDecimal.valueOf(failure).divide(BigDecimal.valueOf(stated), MathContext.DECIMAL64));
        }

        private Count plus(Count other) {
            return new Count(contacts + other.contacts, failure + other.failure, unstated + other.unstated);
        }
    }

    /** Takes a copy. */
    public FailureDemand {
        byAgency = ImmutableSortedMap.copyOf(byAgency);
    }

    static FailureDemand of(Map<Agency, Count> counts) {
        return new FailureDemand(ImmutableSortedMap.copyOf(counts));
    }

    /** {@return the counts of every agency together} */
    public Count all() {
        return byAgency.values().stream().reduce(new Count(0, 0, 0), Count::plus);
    }

    /**
     * The counts as a table.
     *
     * @param names what to call the agencies
     * @return contacts, failure demand and its share, with a total
     */
    public Table table(Function<Agency, String> names) {
        Table.Builder table =
                Table.titled("Failure demand").words("agency").figures("contacts", "failure", "unstated", "share");
        byAgency.forEach((agency, count) -> table.row(cells(names.apply(agency), count)));
        return table.total(cells("all", all())).build();
    }

    private static String[] cells(String name, Count count) {
        return new String[] {
            name,
            Long.toString(count.contacts()),
            Long.toString(count.failure()),
            Long.toString(count.unstated()),
            count.share().map(Percent::of).orElse(Percent.NONE)
        };
    }

    /** The counts as a table. */
    @Override
    public String toString() {
        return table(Agency::id).toString();
    }
}
