package org.wholesum.ledger;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;

/**
 * What happened: costed interactions of cases with agencies. Immutable; {@link #during}, {@link #forCase} and
 * {@link #where} give ledgers that see a part of the same rows, and copy none.
 *
 * <p>{@code Ledger.read(Path.of("examples/stoke/interactions.csv")).during(Months.of("2011-04",
 * 24)).monthlyCosts().total()} is {@code GBP 337000.00}.
 */
public final class Ledger {
    private final Columns columns;
    private final Rows rows;
    private final Months window;
    private final ObservationPeriods observed;
    /** The one case of this view, or empty if it isn't a view of one. */
    private final Optional<String> only;

    private final PriceBase prices;

    Ledger(Columns columns, PriceBase prices) {
        this(
                columns,
                Rows.all(columns.size()),
                columns.span(),
                ObservationPeriods.THROUGHOUT,
                Optional.empty(),
                prices);
    }

    private Ledger(
            Columns columns,
            Rows rows,
            Months window,
            ObservationPeriods observed,
            Optional<String> only,
            PriceBase prices) {
        this.columns = columns;
        this.rows = rows;
        this.window = window;
        this.observed = observed;
        this.only = only;
        this.prices = prices;
    }

    /**
     * Reads a CSV file strictly, in GBP: every row must give its cost.
     *
     * @param file columns as {@link LedgerReader} has them
     * @return the ledger
     * @throws InvalidInputException with every bad row
     */
    public static Ledger read(Path file) {
        return reader().read(file).ledger();
    }

    /**
     * Reads a query's result strictly, in GBP: every row must give its cost.
     *
     * @param result columns as {@link LedgerReader} has them, positioned before the first row to read
     * @return the ledger
     * @throws InvalidInputException with every bad row
     * @throws SQLException if the database fails
     */
    public static Ledger read(ResultSet result) throws SQLException {
        return reader().read(result).ledger();
    }

    /** {@return a strict reader in GBP without a catalogue, to be set otherwise} */
    public static LedgerReader reader() {
        return new LedgerReader(
                CurrencyUnit.of("GBP"),
                PriceBase.nominal(),
                UnitCosts.of(List.of()),
                Set.of(),
                true,
                Execution.onEveryProcessor());
    }

    /**
     * A ledger made in code.
     *
     * @param interactions one or more, in one currency
     * @return the ledger
     * @throws IllegalArgumentException if there is none, or they are in several currencies
     */
    public static Ledger of(Iterable<Interaction> interactions) {
        return new Ledger(Interactions.columns(interactions), PriceBase.nominal());
    }

    Columns columns() {
        return columns;
    }

    /** {@return whose year's prices every amount is in: nominal, as recorded, unless the reader was told otherwise} */
    public PriceBase prices() {
        return prices;
    }

    /**
     * The same rows, said to be in other prices. Nothing is converted.
     *
     * @param base whose year's prices every amount is in
     * @return a ledger of the same view
     */
    public Ledger pricedIn(PriceBase base) {
        return new Ledger(columns, rows, window, observed, only, base);
    }

    /**
     * This ledger, knowing in which months each case was observed. A case that is observed for only a part of a window
     * keeps that part alone, when it is looked at by itself ({@link #forCase}, {@link #perCase}): its run rate is its cost
     * over its own months, and not over months in which nobody looked.
     *
     * @param months the runs of months of a case, by its id, one run in each window that is looked at; a case that isn't
     *     named was observed throughout
     * @return the same rows
     * @throws IllegalArgumentException if a case is not in the ledger, or has a row in a month in which it wasn't observed
     */
    public Ledger observed(Map<String, List<Months>> months) {
        ObservationPeriods seen = new ObservationPeriods(months);
        seen.cases().forEach(this::caseCode);
        rows.stream().forEach(row -> {
            String caseId = columns.texts.cases.text(columns.caseOf(row));
            if (!seen.has(caseId, new Months(YearMonth.from(columns.date(row)), 1))) {
                throw new IllegalArgumentException("case " + caseId + " has a row of " + columns.date(row)
                        + ", when it was not observed: expected months that cover every row of it");
            }
        });
        return new Ledger(columns, rows, window, seen, only, prices);
    }

    /** {@return the currency of every amount} */
    public CurrencyUnit currency() {
        return columns.currency;
    }

    /** {@return the months of this view, nil ones included: those given to {@link #during}, or all of the ledger's} */
    public Months window() {
        return window;
    }

    /** {@return the cases of this view, by id} */
    public SortedSet<String> cases() {
        return Arrays.stream(columns.cases(rows))
                .mapToObj(columns.texts.cases::text)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /** {@return the agencies that bear a cost or were contacted in this view, by id} */
    public SortedSet<Agency> agencies() {
        SortedSet<Agency> agencies = new TreeSet<>();
        rows.stream().map(columns::agency).distinct().forEach(code -> agencies.add(columns.texts.agencies.get(code)));
        return agencies;
    }

    /** {@return how many interactions this view has; a composite service is one} */
    public long size() {
        return rows.stream().filter(this::isFirstPart).count();
    }

    /** {@return the interactions of this view, in the order in which they were read} */
    public Stream<Interaction> interactions() {
        return IntStream.range(0, rows.size())
                .filter(i -> isFirstPart(rows.at(i)))
                .mapToObj(i -> Interactions.at(columns, rows, i));
    }

    private boolean isFirstPart(int row) {
        return !columns.is(row, Chunk.FURTHER_PART);
    }

    /**
     * Some of the months, empty ones included.
     *
     * @param months a window that shares a month with the ledger's
     * @return the ledger of those months; of a single case, of those of them in which it was observed
     * @throws IllegalArgumentException if the whole ledger has no month in the window, the case was not observed then, or
     *     this view has lost some of the months to another window
     */
    public Ledger during(Months months) {
        Months span = columns.span();
        if (span.intersection(months).isEmpty()) {
            throw new IllegalArgumentException("there is no interaction in " + months + "; the ledger has " + span);
        }
        Months seen = only.map(caseId -> observed.part(caseId, months)).orElse(months);
        if (!seen.intersection(span).map(window::contains).orElse(true)) {
            throw new IllegalArgumentException("this part of the ledger has " + window + " alone, not " + seen);
        }
        int first = Columns.monthNumber(seen.first());
        int last = Columns.monthNumber(seen.last());
        Rows some = rows.filter(row -> columns.monthNumber(row) >= first && columns.monthNumber(row) <= last);
        return new Ledger(columns, some, seen, observed, only, prices);
    }

    /**
     * One case.
     *
     * @param caseId its id
     * @return the ledger of its rows
     * @throws IllegalArgumentException if the ledger has no such case
     */
    public Ledger forCase(String caseId) {
        int code = caseCode(caseId);
        return ofCase(code, rows.filter(row -> columns.caseOf(row) == code));
    }

    private Ledger ofCase(int code, Rows itsRows) {
        return new Ledger(columns, itsRows, window, observed, Optional.of(columns.texts.cases.text(code)), prices);
    }

    private int caseCode(String caseId) {
        int code = columns.texts.cases.find(caseId);
        if (code < 0) {
            throw new IllegalArgumentException(
                    "case \"" + caseId + "\" is not in the ledger" + Suggestions.maybe(caseId, cases()));
        }
        return code;
    }

    /**
     * Some of the interactions.
     *
     * @param condition which to keep
     * @return the ledger of those, with the same window
     */
    public Ledger where(Predicate<Interaction> condition) {
        int[] kept = IntStream.range(0, rows.size())
                .filter(i -> isFirstPart(rows.at(i)))
                .filter(i -> condition.test(Interactions.at(columns, rows, i)))
                .flatMap(i -> IntStream.range(i, Interactions.end(columns, rows, i)))
                .map(rows::at)
                .toArray();
        return new Ledger(columns, Rows.of(kept), window, observed, only, prices);
    }

    /**
     * What this view cost, by agency and month. Sums are exact.
     *
     * @return the costs of every month of the window, nil ones included
     * @throws ArithmeticException on overflow
     */
    public MonthlyCosts monthlyCosts() {
        return monthlyCosts(Execution.onOneThread());
    }

    /**
     * As {@link #monthlyCosts()}, by several threads: for millions of rows.
     *
     * @param work on how many threads, and who is told how many rows are added up
     * @return the same
     * @throws ArithmeticException on overflow
     * @throws java.util.concurrent.CancellationException if the thread that asks is interrupted
     */
    public MonthlyCosts monthlyCosts(Execution work) {
        long[][] grid = new Sums(columns, rows, work).byMonth(window);
        MonthlyCosts.Builder costs = MonthlyCosts.builder(currency(), window);
        for (int agency = 0; agency < grid.length; agency++) {
            if (grid[agency] != null) {
                costs.add(columns.texts.agencies.get(agency), grid[agency]);
            }
        }
        return costs.build().pricedIn(prices);
    }

    /**
     * What each case of this view cost, over all agencies and months. Sums are exact.
     *
     * @return the costs, by case id
     * @throws ArithmeticException on overflow
     */
    public CaseCosts costByCase() {
        return costByCase(Execution.onOneThread());
    }

    /**
     * As {@link #costByCase()}, by several threads: for millions of rows.
     *
     * @param work on how many threads, and who is told how many rows are added up
     * @return the same
     * @throws ArithmeticException on overflow
     * @throws java.util.concurrent.CancellationException if the thread that asks is interrupted
     */
    public CaseCosts costByCase(Execution work) {
        long[] byCode = new Sums(columns, rows, work).byCase();
        int[] codes = columns.cases(rows);
        String[] ids = Arrays.stream(codes).mapToObj(columns.texts.cases::text).toArray(String[]::new);
        return new CaseCosts(
                currency(),
                prices,
                ids,
                Arrays.stream(codes).mapToLong(code -> byCode[code]).toArray());
    }

    /**
     * Applies one function to every case of this view. For what each has cost, {@link #costByCase()} is far faster.
     *
     * @param <T> what the function makes of a ledger
     * @param function the same that serves the whole ledger
     * @return what it makes of each case, by case id
     */
    public <T> SortedMap<String, T> perCase(Function<Ledger, T> function) {
        int[] ends = new int[columns.texts.cases.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            ends[columns.caseOf(rows.at(i)) + 1]++;
        }
        for (int code = 1; code < ends.length; code++) {
            ends[code] += ends[code - 1];
        }
        int[] next = ends.clone();
        int[] byCase = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.at(i);
            byCase[next[columns.caseOf(row)]++] = row;
        }
        SortedMap<String, T> results = new TreeMap<>();
        for (int code = 0; code + 1 < ends.length; code++) {
            if (ends[code] < ends[code + 1]) {
                Ledger who = ofCase(code, Rows.of(byCase, ends[code], ends[code + 1]));
                results.put(who.only.orElseThrow(), function.apply(who));
            }
        }
        return results;
    }

    /** {@return how much of the demand on each agency was failure demand} */
    public FailureDemand failureDemand() {
        long[][] counts = new long[columns.texts.agencies.size()][3];
        rows.stream()
                .filter(row -> isFirstPart(row) && !columns.is(row, Chunk.CORRECTION))
                .forEach(row -> {
                    long[] count = counts[columns.agency(row)];
                    count[0]++;
                    count[1] += columns.is(row, Chunk.FAILURE) ? 1 : 0;
                    count[2] += columns.is(row, Chunk.UNSTATED) ? 1 : 0;
                });
        Map<Agency, FailureDemand.Count> byAgency = new TreeMap<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code][0] > 0) {
                byAgency.put(
                        columns.texts.agencies.get(code),
                        new FailureDemand.Count(counts[code][0], counts[code][1], counts[code][2]));
            }
        }
        return new FailureDemand(ImmutableSortedMap.copyOf(byAgency));
    }

    /** What the view has, by agency. */
    @Override
    public String toString() {
        return LedgerTable.of(this).toString();
    }
}
