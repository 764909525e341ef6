package org.wholesum.demand;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholesum.costs.Agency;
import org.wholesum.ledger.Demand;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;

/** Contacts of a ledger and how they are coded, counted in one pass in several ways. Corrections are not contacts. */
final class ContactCounts {
    private final Map<Agency, Count> byAgency = new HashMap<>();
    private final Map<String, Count> byService = new HashMap<>();
    private final Map<YearMonth, Count> byMonth = new HashMap<>();
    private final Map<String, Count> byCase = new HashMap<>();

    /** Counts up, without an object for each contact. */
    private static final class Count {
        private long contacts;
        private long failure;
        private long unstated;

        void add(Demand demand) {
            contacts++;
            failure += demand == Demand.FAILURE ? 1 : 0;
            unstated += demand == Demand.UNSTATED ? 1 : 0;
        }

        FailureDemand sum() {
            return new FailureDemand(contacts, failure, unstated);
        }
    }

    static ContactCounts of(Ledger ledger) {
        ContactCounts counts = new ContactCounts();
        ledger.interactions().filter(contact -> !contact.correction()).forEach(counts::add);
        return counts;
    }

    private void add(Interaction contact) {
        Demand demand = contact.demand();
        byAgency.computeIfAbsent(contact.agency(), agency -> new Count()).add(demand);
        byService.computeIfAbsent(contact.service(), service -> new Count()).add(demand);
        byMonth.computeIfAbsent(YearMonth.from(contact.date()), month -> new Count())
                .add(demand);
        byCase.computeIfAbsent(contact.caseId(), id -> new Count()).add(demand);
    }

    private static <K> Map<K, FailureDemand> sums(Map<K, Count> counts) {
        return counts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue()
                .sum()));
    }

    Map<Agency, FailureDemand> byAgency() {
        return sums(byAgency);
    }

    Map<String, FailureDemand> byService() {
        return sums(byService);
    }

    Map<YearMonth, FailureDemand> byMonth() {
        return sums(byMonth);
    }

    Collection<FailureDemand> byCase() {
        return byCase.values().stream().map(Count::sum).toList();
    }
}
