package org.wholesum.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.CaseCosts;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.CaseTotals;
import org.wholesum.ledger.Ledger;

/**
 * The high-cost users of a ledger: the costliest share of cases by cumulative cost, cases by the number of agencies, and how
 * many stay among the costliest from one year to the next. Immutable.
 */
public final class HighCostUsers {
    private final double share;
    private final Concentration concentration;
    private final List<Breadth> byAgencies;
    private final List<Stay> years;

    /**
     * The cases with costs of one number of agencies.
     *
     * @param agencies how many agencies bear a cost of each of these cases
     * @param cases how many cases
     * @param cost their cost
     */
    public record Breadth(int agencies, int cases, Money cost) {}

    /**
     * The costliest cases of a year, and where they are in the next.
     *
     * @param year twelve months
     * @param high how many cases are among the costliest of that year
     * @param still how many of them are among the costliest of the next twelve months too
     * @param lower how many have a record in the next twelve months and are not among the costliest
     * @param absent how many have no record in the next twelve months
     */
    public record Stay(Months year, int high, int still, int lower, int absent) {
        /** {@return the share that remains among the costliest, from 0 to 1} */
        public double share() {
            return (double) still / high;
        }
    }

    private HighCostUsers(double share, Concentration concentration, List<Breadth> byAgencies, List<Stay> years) {
        this.share = share;
        this.concentration = concentration;
        this.byAgencies = List.copyOf(byAgencies);
        this.years = List.copyOf(years);
    }

    /**
     * The high-cost users of a ledger.
     *
     * @param ledger any view of a ledger; years are counted from the first month of its window, and months after the last
     *     whole year are in no year
     * @param share the share of cases that counts as high-cost, as 0.05 for the costliest 5%, rounded up to whole cases; of
     *     cases with equal costs, the first by id
     * @param execution the threads, and the progress listener; the result depends on neither
     * @return the high-cost users
     * @throws org.wholesum.problem.InvalidInputException if the share is not more than 0 and at most 1, or the cost isn't
     *     more than zero
     * @throws ArithmeticException on overflow
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public static HighCostUsers of(Ledger ledger, double share, Execution execution) {
        Concentration concentration = Concentration.of(ledger.costByCase(execution));
        concentration.casesInTop(share);
        return new HighCostUsers(
                share, concentration, breadths(ledger.byCase(execution), execution), years(ledger, share, execution));
    }

    private static List<Breadth> breadths(CaseTable table, Execution execution) {
        CaseTotals totals = table.totals(execution);
        int agencies = table.agencies().size();
        int[] cases = new int[agencies + 1];
        long[] pence = new long[agencies + 1];
        for (int i = 0; i < table.size(); i++) {
            int bearers = 0;
            long cost = 0;
            for (int agency = 0; agency < agencies; agency++) {
                bearers += totals.pence(i, agency) == 0 ? 0 : 1;
                cost = Math.addExact(cost, totals.pence(i, agency));
            }
            cases[bearers]++;
            pence[bearers] = Math.addExact(pence[bearers], cost);
        }
        return IntStream.rangeClosed(0, agencies)
                .filter(n -> cases[n] > 0)
                .mapToObj(n -> new Breadth(n, cases[n], Money.ofMinor(table.currency(), pence[n])))
                .toList();
    }

    private static List<Stay> years(Ledger ledger, double share, Execution execution) {
        List<Stay> stays = new ArrayList<>();
        int whole = ledger.window().count() / Months.IN_YEAR;
        List<CaseCosts> costs = IntStream.range(0, whole)
                .mapToObj(year -> year(ledger, year))
                .map(year -> ledger.hasAny(year)
                        ? ledger.during(year).costByCase(execution)
                        : CaseCosts.ofMinor(ledger.currency(), ledger.prices(), Map.of()))
                .toList();
        for (int year = 0; year + 1 < whole; year++) {
            Set<String> high = top(costs.get(year), share);
            if (!high.isEmpty()) {
                Set<String> present = new HashSet<>(costs.get(year + 1).cases());
                present.retainAll(high);
                Set<String> still = top(costs.get(year + 1), share);
                still.retainAll(high);
                int lower = present.size() - still.size();
                stays.add(new Stay(year(ledger, year), high.size(), still.size(), lower, high.size() - present.size()));
            }
        }
        return stays;
    }

    private static Months year(Ledger ledger, int index) {
        return Months.of(ledger.window().first().plusYears(index), Months.IN_YEAR);
    }

    /** The costliest share of cases; of equal costs, the first by id. */
    static Set<String> top(CaseCosts costs, double share) {
        long[] pence = costs.pence();
        long[] sorted = pence.clone();
        Arrays.sort(sorted);
        int wanted = Concentration.top(pence.length, share);
        Set<String> top = new HashSet<>();
        if (wanted > 0) {
            long least = sorted[sorted.length - wanted];
            int equal = wanted
                    - (int) Arrays.stream(pence).filter(cost -> cost > least).count();
            for (int i = 0; i < pence.length; i++) {
                if (pence[i] > least || pence[i] == least && equal-- > 0) {
                    top.add(costs.cases().get(i));
                }
            }
        }
        return top;
    }

    /** {@return how far cost is concentrated on few cases} */
    public Concentration concentration() {
        return concentration;
    }

    /** {@return the cases by how many agencies bear a cost of them, the fewest first} */
    public List<Breadth> byNumberOfAgencies() {
        return byAgencies;
    }

    /** {@return for each whole year with a whole year after it, how many of its costliest cases stay among them} */
    public List<Stay> yearToYear() {
        return years;
    }

    /** {@return the definitions and the figures, step by step} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add(
                "high-cost: the costliest " + Rounded.plain(share * 100) + "% of the cases with a record, rounded up");
        years.forEach(stay -> steps.add(stay.year() + ": of " + stay.high() + " high-cost cases " + stay.still()
                + " are so in the next year too (" + Rounded.percent(stay.share()) + "; if chance alone chose, "
                + Rounded.plain(share * 100) + "% of those with a record), " + stay.lower() + " cost less and "
                + stay.absent() + " have no record"));
        return concentration.explain().and(steps);
    }

    /** Tables of the concentration, of the number of agencies and of the years. */
    @Override
    public String toString() {
        Table.Builder breadth =
                Table.titled("Cases by number of agencies").figures("agencies", "cases", "cost", "share of cost");
        long all = byAgencies.stream()
                .mapToLong(of -> of.cost().getAmountMinorLong())
                .sum();
        byAgencies.forEach(of -> breadth.row(
                Integer.toString(of.agencies()),
                WholeNumber.grouped(of.cases()),
                MoneyText.plain(of.cost()),
                Rounded.percent((double) of.cost().getAmountMinorLong() / all)));
        Table.Builder stays = Table.titled("The costliest " + Rounded.plain(share * 100) + "% from year to year")
                .words("year")
                .figures("high-cost", "still", "lower", "no record", "still, %");
        years.forEach(stay -> stays.row(
                stay.year().first() + " to " + stay.year().last(),
                WholeNumber.grouped(stay.high()),
                WholeNumber.grouped(stay.still()),
                WholeNumber.grouped(stay.lower()),
                WholeNumber.grouped(stay.absent()),
                Rounded.percent(stay.share())));
        return concentration + "\n\n" + breadth.build() + "\n\n" + stays.build();
    }
}
