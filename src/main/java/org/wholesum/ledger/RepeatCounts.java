package org.wholesum.ledger;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wholesum.costs.Agency;
import org.wholesum.execution.Execution;
import org.wholesum.internal.store.Chunk;
import org.wholesum.internal.store.Columns;
import org.wholesum.internal.store.Dictionary;
import org.wholesum.internal.store.RepeatTally;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * The contacts of a ledger, and which of them repeat an earlier one: made by {@link Ledger#repeats}. In each
 * {@link FailureDemand}, {@code failure} counts the repeats, and {@code unstated} the contacts so early in the ledger's window
 * that an earlier one can't be seen. Immutable.
 *
 * @param seenFrom the first day on which every earlier contact can be seen
 * @param byAgency by the agency that was contacted
 * @param byNeed by need
 * @param byCase of each case with a contact, in no order
 * @param both contacts that are repeats and coded as failure demand; like the three that follow, of those that are coded and
 *     can be seen
 * @param repeatOnly repeats that are coded as value demand
 * @param codedOnly contacts that are coded as failure demand and are no repeats
 * @param neither contacts that are coded as value demand and are no repeats
 */
public record RepeatCounts(
        LocalDate seenFrom,
        SortedMap<Agency, FailureDemand> byAgency,
        SortedMap<String, FailureDemand> byNeed,
        List<FailureDemand> byCase,
        long both,
        long repeatOnly,
        long codedOnly,
        long neither) {
    /** Copies the maps and the list. */
    public RepeatCounts {
        byAgency = ImmutableSortedMap.copyOfSorted(byAgency);
        byNeed = ImmutableSortedMap.copyOfSorted(byNeed);
        byCase = List.copyOf(byCase);
    }

    static RepeatCounts of(Ledger ledger, int days, Map<String, String> needs, Execution execution) {
        if (days < 1) {
            throw InvalidInputException.of(
                    "repeats within " + days + " days: expected 1 or more", "28 days, a usual choice");
        }
        Columns columns = ledger.columns();
        if (!needs.isEmpty()) {
            check(ledger, needs);
        }
        Map<String, Integer> codes = new LinkedHashMap<>();
        Dictionary services = columns.texts().services();
        int[] needOf = new int[services.size()];
        for (int service = 0; service < needOf.length; service++) {
            String key = services.text(service);
            needOf[service] = codes.computeIfAbsent(needs.getOrDefault(key, key), need -> codes.size());
        }
        List<String> names = List.copyOf(codes.keySet());
        LocalDate seenFrom = ledger.window().first().atDay(1).plusDays(days);
        RepeatTally.Counts counts =
                new RepeatTally(columns, ledger.rows(), needOf).counts(days, seenFrom.toEpochDay(), execution);
        return new RepeatCounts(
                seenFrom,
                ContactCounts.byKey(counts.byAgency, columns.texts().agencies()::get),
                ContactCounts.byKey(counts.byNeed, names::get),
                ContactCounts.each(counts.byCase),
                counts.coded[1][1],
                counts.coded[1][0],
                counts.coded[0][1],
                counts.coded[0][0]);
    }

    private static void check(Ledger ledger, Map<String, String> needs) {
        Columns columns = ledger.columns();
        Set<String> services = ledger.rows().stream()
                .filter(row -> !columns.is(row, (byte) (Chunk.CORRECTION | Chunk.FURTHER_PART)))
                .map(columns::service)
                .distinct()
                .mapToObj(columns.texts().services()::text)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Problem> unknown = new TreeSet<>(needs.keySet())
                .stream()
                        .filter(service -> !services.contains(service))
                        .map(service -> Problem.of(
                                        "the need of service \"" + service + "\": the ledger doesn't have the service")
                                .withSuggestion(Suggestions.to(service, services)))
                        .toList();
        if (!unknown.isEmpty()) {
            throw InvalidInputException.of(unknown);
        }
    }
}
