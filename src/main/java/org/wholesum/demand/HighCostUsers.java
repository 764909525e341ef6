package org.wholesum.demand;

import com.google.common.base.Suppliers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.selection.Selecting;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.CaseCosts;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.Ledger;

/**
 * The high-cost users of a ledger: the costliest share of cases by cumulative cost, cases by the number of agencies, and how
 * many stay among the costliest from one year to the next. Immutable.
 */
public final class HighCostUsers {
    private final double share;
    private final Optional<Money> least;
    private final Supplier<List<Listed>> listed;
    private final Concentration concentration;
    private final AgencyCounts byAgencies;
    private final List<Stay> years;

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

    /**
     * A case that is listed by its cost.
     *
     * @param caseId its id
     * @param cost its cost over all months of the ledger's window
     * @param agencies how many agencies bear a cost of it
     * @param firstContact the day of its first contact; empty if it has only corrections
     */
    public record Listed(String caseId, Money cost, int agencies, Optional<LocalDate> firstContact) {}

    private HighCostUsers(
            double share,
            Optional<Money> least,
            Supplier<List<Listed>> listed,
            Concentration concentration,
            AgencyCounts byAgencies,
            List<Stay> years) {
        this.share = share;
        this.least = least;
        this.listed = listed;
        this.concentration = concentration;
        this.byAgencies = byAgencies;
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
        return of(ledger, share, Optional.empty(), execution);
    }

    /**
     * The high-cost users of a ledger, and a list of the cases from a cost on.
     *
     * @param ledger any view of a ledger, as of {@link #of(Ledger, double, Execution)}
     * @param share the share of cases that counts as high-cost
     * @param least the cost from which a case is {@link #listed()}; the costliest share is listed unless given
     * @param execution the threads, and the progress listener; the result depends on neither
     * @return the high-cost users
     * @throws org.wholesum.problem.InvalidInputException as of {@link #of(Ledger, double, Execution)}, or if the least cost is
     *     not more than zero in the ledger's currency
     * @throws ArithmeticException on overflow
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public static HighCostUsers of(Ledger ledger, double share, Optional<Money> least, Execution execution) {
        CaseCosts costs = ledger.costByCase(execution);
        Concentration concentration = Concentration.of(costs);
        concentration.casesInTop(share);
        least.ifPresent(cost -> Selecting.from(cost, ledger.currency()));
        CaseTable table = ledger.byCase(execution);
        return new HighCostUsers(
                share,
                least,
                Suppliers.memoize(() -> CaseList.of(table, least, share, execution)),
                concentration,
                AgencyCounts.of(table, execution),
                years(ledger, table, share));
    }

    private static List<Stay> years(Ledger ledger, CaseTable table, double share) {
        List<Stay> stays = new ArrayList<>();
        int whole = ledger.window().count() / Months.IN_YEAR;
        List<YearCosts> costs = IntStream.range(0, whole)
                .mapToObj(index -> year(ledger, index))
                .map(year -> ledger.hasAny(year) ? YearCosts.of(table.during(year)) : YearCosts.NONE)
                .toList();
        for (int year = 0; year + 1 < whole; year++) {
            BitSet high = costs.get(year).costliest(share);
            if (!high.isEmpty()) {
                BitSet still = costs.get(year + 1).costliest(share);
                still.and(high);
                BitSet absent = (BitSet) high.clone();
                absent.andNot(costs.get(year + 1).present);
                int lower = high.cardinality() - still.cardinality() - absent.cardinality();
                stays.add(new Stay(
                        year(ledger, year), high.cardinality(), still.cardinality(), lower, absent.cardinality()));
            }
        }
        return stays;
    }

    /** The cost of each case in a year, by its index, and the cases with a record. */
    private static final class YearCosts {
        static final YearCosts NONE = new YearCosts(0);

        private final long[] pence;
        private final BitSet present = new BitSet();

        private YearCosts(int cases) {
            this.pence = new long[cases];
        }

        static YearCosts of(CaseTable year) {
            YearCosts costs = new YearCosts(year.size());
            CaseTable.Cursor cursor = year.cursor();
            for (int i = 0; i < year.size(); i++) {
                cursor.moveTo(i);
                for (int agency = 0; agency < year.agencies().size(); agency++) {
                    if (cursor.has(agency)) {
                        costs.present.set(i);
                        costs.pence[i] = Exact.add(costs.pence[i], cursor.pence(agency));
                    }
                }
            }
            return costs;
        }

        BitSet costliest(double share) {
            return Selecting.costliest(pence, present, share);
        }
    }

    private static Months year(Ledger ledger, int index) {
        return Months.of(ledger.window().first().plusYears(index), Months.IN_YEAR);
    }

    /** {@return the share of cases that counts as high-cost, as 0.05 for 5%} */
    public double share() {
        return share;
    }

    /** {@return the cost from which a case is listed, if one was given} */
    public Optional<Money> least() {
        return least;
    }

    /**
     * {@return the cases from the given cost on, or the costliest share if none was given, the costliest first; of equal costs,
     * the first by id}
     */
    public List<Listed> listed() {
        return listed.get();
    }

    /** {@return how far cost is concentrated on few cases} */
    public Concentration concentration() {
        return concentration;
    }

    /** {@return how many cases there are by the number of agencies that bear a cost of them} */
    public SortedMap<Integer, Integer> casesByNumberOfAgencies() {
        return byAgencies.cases();
    }

    /** {@return the cost of the cases by the number of agencies that bear a cost of them} */
    public SortedMap<Integer, Money> costByNumberOfAgencies() {
        return byAgencies.costs();
    }

    /** {@return for each whole year with a whole year after it, how many of its costliest cases stay among them} */
    public List<Stay> yearToYear() {
        return years;
    }

    /** {@return the definitions and the figures, step by step} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add("high-cost: the costliest " + NumberText.plain(share * 100)
                + "% of the cases with a record, rounded up");
        years.forEach(stay -> steps.add(stay.year() + ": of " + stay.high() + " high-cost cases " + stay.still()
                + " are so in the next year too (" + NumberText.share(stay.share()) + "; if chance alone chose, "
                + NumberText.plain(share * 100) + "% of those with a record), " + stay.lower() + " cost less and "
                + stay.absent() + " have no record"));
        return concentration.explain().and(steps);
    }

    /** Tables of the concentration, of the number of agencies and of the years. */
    @Override
    public String toString() {
        Table.Builder stays = Table.titled("The costliest " + NumberText.plain(share * 100) + "% from year to year")
                .words("year")
                .figures("high-cost", "still", "lower", "no record", "still, %");
        years.forEach(stay -> stays.row(
                stay.year().first() + " to " + stay.year().last(),
                WholeNumber.grouped(stay.high()),
                WholeNumber.grouped(stay.still()),
                WholeNumber.grouped(stay.lower()),
                WholeNumber.grouped(stay.absent()),
                NumberText.share(stay.share())));
        return concentration + "\n\n" + byAgencies + "\n\n" + stays.build();
    }
}
