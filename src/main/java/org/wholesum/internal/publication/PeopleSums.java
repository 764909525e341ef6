package org.wholesum.internal.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.disclosure.Contributions;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.CaseTotals;
import org.wholesum.ledger.Ledger;
import org.wholesum.projection.CaseComparisons;

/**
 * What each case contributes to the costs of agencies: to what is projected by both methods and to the saving, and to the
 * recorded costs that are projected. The last count by themselves, as a projected cost may have a part that is the same for
 * every case and known to readers, behind which a single person's records must not be found.
 */
final class PeopleSums {
    private final DisclosureRules rules;
    private final CaseComparisons cases;
    private final List<Part> parts = new ArrayList<>();

    /** What is added up, and the contribution of each case to it by agency. */
    private record Part(String name, Function<Agency, long[]> amounts) {}

    PeopleSums(DisclosureRules rules, CaseComparisons cases, Ledger ledger, Map<String, Months> windows) {
        this.rules = rules;
        this.cases = cases;
        parts.add(new Part("cost under the old method", cases.old()::pence));
        parts.add(new Part("cost under the pilot method", cases.pilot()::pence));
        parts.add(new Part("saving", cases::savings));
        CaseTable table = ledger.byCase(Execution.onOneThread());
        windows.forEach((name, months) -> ledger.window()
                .intersection(months)
                .ifPresent(
                        seen -> parts.add(new Part("cost recorded in the window " + name, recorded(table, months)))));
    }

    private static Function<Agency, long[]> recorded(CaseTable all, Months window) {
        CaseTable table = all.during(window);
        CaseTotals totals = table.totals(Execution.onOneThread());
        return agency -> {
            long[] amounts = new long[table.size()];
            int column = table.agencies().indexOf(agency);
            for (int i = 0; column >= 0 && i < amounts.length; i++) {
                amounts[i] = totals.pence(i, column);
            }
            return amounts;
        };
    }

    /** Every agency with a cost. */
    SortedSet<Agency> agencies() {
        return new TreeSet<>(cases.agencies());
    }

    /** Which rule the costs of some agencies together break. */
    Optional<String> breach(Collection<Agency> together) {
        return parts.stream()
                .flatMap(part -> Contributions.of(rules, sum(part, together)).breach().stream()
                        .map(why -> "the " + part.name() + ": " + why))
                .findFirst();
    }

    private static long[] sum(Part part, Collection<Agency> together) {
        long[] sums = new long[0];
        for (Agency agency : together) {
            long[] amounts = part.amounts().apply(agency);
            sums = sums.length == 0 ? new long[amounts.length] : sums;
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.addExact(sums[i], amounts[i]);
            }
        }
        return sums;
    }

    /** The sizes of the contributions to the cost of an agency under the old (0) and the pilot method (1). */
    double size(Agency agency, int side) {
        return Contributions.of(rules, parts.get(side).amounts().apply(agency)).size();
    }

    /** Whether a case lowers the cost of an agency. */
    boolean isSigned(Agency agency, int side) {
        for (long amount : parts.get(side).amounts().apply(agency)) {
            if (amount < 0) {
                return true;
            }
        }
        return false;
    }
}
