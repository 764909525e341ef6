package org.wholesum.ledger;

import com.google.common.collect.ImmutableSortedMap;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.execution.Execution;
import org.wholesum.internal.store.Chunk;
import org.wholesum.internal.store.Columns;
import org.wholesum.internal.store.ContactTally;
import org.wholesum.internal.store.Rows;
import org.wholesum.internal.store.Sums;

/**
 * The contacts of a ledger, and how they are coded, counted in one pass in several ways: made by
 * {@link Ledger#contacts(Execution)}. Corrections are not contacts, a composite service is one. Immutable.
 *
 * @param byAgency by the agency that was contacted
 * @param byService by the service's key
 * @param byMonth by month with a contact
 * @param byCase of each case with a contact, in no order
 * @param failureCosts the cost of failure demand, by the agency that bears it and month of the ledger's window
 */
public record ContactCounts(
        SortedMap<Agency, FailureDemand> byAgency,
        SortedMap<String, FailureDemand> byService,
        SortedMap<YearMonth, FailureDemand> byMonth,
        List<FailureDemand> byCase,
        MonthlyCosts failureCosts) {
    /** Copies the maps and the list. */
    public ContactCounts {
        byAgency = ImmutableSortedMap.copyOfSorted(byAgency);
        byService = ImmutableSortedMap.copyOfSorted(byService);
        byMonth = ImmutableSortedMap.copyOfSorted(byMonth);
        byCase = List.copyOf(byCase);
    }

    static ContactCounts of(Ledger ledger, Execution execution) {
        Columns columns = ledger.columns();
        ContactTally tally = ContactTally.of(columns, ledger.rows(), execution);
        return new ContactCounts(
                byKey(tally.byAgency(), columns.texts().agencies()::get),
                byKey(tally.byService(), columns.texts().services()::text),
                byKey(tally.byMonth(), columns.span()::month),
                each(tally.byCase()),
                failureCosts(ledger, execution));
    }

    private static MonthlyCosts failureCosts(Ledger ledger, Execution execution) {
        Columns columns = ledger.columns();
        Rows failure = ledger.rows().filter(row -> columns.is(row, Chunk.FAILURE));
        MonthlyCosts.Builder costs =
                MonthlyCosts.builder(ledger.currency(), ledger.window()).pricedIn(ledger.prices());
        new Sums(columns, failure, execution).byMonth(ledger.window()).forEach(costs::add);
        return costs.build();
    }

    /** Those with a contact. */
    static <K extends Comparable<K>> SortedMap<K, FailureDemand> byKey(long[] numbers, IntFunction<K> key) {
        SortedMap<K, FailureDemand> byKey = new TreeMap<>();
        for (int i = 0; i < numbers.length; i += ContactTally.NUMBERS) {
            if (numbers[i] > 0) {
                byKey.put(
                        key.apply(i / ContactTally.NUMBERS),
                        new FailureDemand(numbers[i], numbers[i + 1], numbers[i + 2]));
            }
        }
        return byKey;
    }

    /** Those of cases with a contact; equal ones are one object. */
    static List<FailureDemand> each(int[] numbers) {
        Map<FailureDemand, FailureDemand> known = new HashMap<>();
        List<FailureDemand> all = new ArrayList<>(numbers.length / ContactTally.NUMBERS);
        IntStream.range(0, numbers.length / ContactTally.NUMBERS)
                .map(i -> i * ContactTally.NUMBERS)
                .filter(i -> numbers[i] > 0)
                .mapToObj(i -> new FailureDemand(numbers[i], numbers[i + 1], numbers[i + 2]))
                .forEach(one -> all.add(known.computeIfAbsent(one, same -> same)));
        return all;
    }
}
