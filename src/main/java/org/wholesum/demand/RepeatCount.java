package org.wholesum.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wholesum.costs.Agency;
import org.wholesum.ledger.Demand;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;

/** Finds and counts repeat contacts, case after case. */
final class RepeatCount {
    private final int days;
    private final Map<String, String> needs;
    final LocalDate seenFrom;
    final SortedMap<String, String> services = new TreeMap<>();
    final Map<Agency, FailureDemand> byAgency = new HashMap<>();
    final List<FailureDemand> byCase = new ArrayList<>();
    /** Of the contacts that are coded: {@code long[repeat][coded as failure demand]}. */
    private final long[][] cells = new long[2][2];

    RepeatCount(int days, Map<String, String> needs, LocalDate seenFrom) {
        this.days = days;
        this.needs = needs;
        this.seenFrom = seenFrom;
    }

    FailureDemand add(Ledger one) {
        List<Interaction> contacts = one.interactions()
                .filter(contact -> !contact.correction())
                .sorted(Comparator.comparing(Interaction::date))
                .toList();
        Map<String, LastDays> last = new HashMap<>();
        FailureDemand sum = new FailureDemand(0, 0, 0);
        for (Interaction contact : contacts) {
            String service = contact.service();
            String need = services.computeIfAbsent(service, s -> needs.getOrDefault(s, s));
            LastDays before =
                    last.getOrDefault(need, LastDays.NONE).at(contact.date().toEpochDay());
            last.put(need, before);
            sum = FailureDemand.total(List.of(sum, add(contact, before.gap() <= days)));
        }
        byCase.add(sum);
        return sum;
    }

    private FailureDemand add(Interaction contact, boolean repeat) {
        boolean unknown = contact.date().isBefore(seenFrom);
        FailureDemand one = new FailureDemand(1, repeat && !unknown ? 1 : 0, unknown ? 1 : 0);
        byAgency.merge(contact.agency(), one, (a, b) -> FailureDemand.total(List.of(a, b)));
        if (!unknown && contact.demand() != Demand.UNSTATED) {
            cells[repeat ? 1 : 0][contact.demand() == Demand.FAILURE ? 1 : 0]++;
        }
        return one;
    }

    /** Repeats against the coding. */
    Agreement agreement() {
        return new Agreement(cells[1][1], cells[1][0], cells[0][1], cells[0][0]);
    }

    /** The day of the present contact about a need, and the last day before it with one. */
    private record LastDays(long today, long before) {
        /** Long before every date of a ledger. */
        private static final long NEVER = Integer.MIN_VALUE;

        static final LastDays NONE = new LastDays(NEVER, NEVER);

        LastDays at(long day) {
            return day == today ? this : new LastDays(day, today);
        }

        long gap() {
            return before == NEVER ? Long.MAX_VALUE : today - before;
        }
    }
}
