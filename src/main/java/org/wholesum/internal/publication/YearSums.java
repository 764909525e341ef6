package org.wholesum.internal.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.disclosure.Contributions;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.projection.CaseComparisons;
import org.wholesum.projection.Comparison;

/** What each case contributes to the costs of groups of agencies in each period, found in one pass over the cases. */
final class YearSums {
    private static final int SIDES = 3;

    private final DisclosureRules rules;
    private final List<Collection<Agency>> groups;
    private final Periods periods;
    private final List<Contributions> sums = new ArrayList<>();

    private YearSums(DisclosureRules rules, List<Collection<Agency>> groups, Periods periods) {
        this.rules = rules;
        this.groups = groups;
        this.periods = periods;
        for (int i = 0; i < groups.size() * periods.parts().size() * SIDES; i++) {
            sums.add(new Contributions(rules));
        }
    }

    /** Which rule the old cost, the pilot cost or the saving of a group in a period breaks. */
    static Optional<String> breach(
            DisclosureRules rules, CaseComparisons cases, List<Collection<Agency>> groups, Periods periods) {
        YearSums all = new YearSums(rules, groups, periods);
        cases.cases().forEach(id -> all.add(cases.comparison(id)));
        return all.sums.stream().flatMap(sum -> sum.breach().stream()).findFirst();
    }

    private void add(Comparison one) {
        int next = 0;
        for (Months period : periods.parts()) {
            MonthlyCosts old = one.old().costs().during(period);
            MonthlyCosts pilot = one.pilot().costs().during(period);
            for (Collection<Agency> group : groups) {
                long before = sum(old, group);
                long after = sum(pilot, group);
                sums.get(next++).add(before);
                sums.get(next++).add(after);
                sums.get(next++).add(Math.subtractExact(before, after));
            }
        }
    }

    private static long sum(MonthlyCosts costs, Collection<Agency> group) {
        long sum = 0;
        for (Agency agency : group) {
            sum = Math.addExact(sum, costs.pence(agency));
        }
        return sum;
    }

    /** How many sums there are, by which rules. */
    @Override
    public String toString() {
        return sums.size() + " sums by " + rules;
    }
}
