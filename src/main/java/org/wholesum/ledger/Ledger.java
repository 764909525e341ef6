package org.wholesum.ledger;

import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
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
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.internal.store.Chunk;
import org.wholesum.internal.store.Columns;
import org.wholesum.internal.store.Rows;
import org.wholesum.internal.store.RowsByCase;
import org.wholesum.internal.store.RowsInMonths;
import org.wholesum.internal.store.Sums;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;

/**
 * Costed interactions of cases with agencies. Immutable; {@link #during}, {@link #forCase} and {@link #where} return views
 * of the same rows.
 *
 * <p>{@code Ledger.read(Path.of("examples/stoke/interactions.csv")).during(Months.of("2011-04",
 * 24)).monthlyCosts().total()} is {@code GBP 337000.00}.
 */
public final class Ledger {
    private final Columns columns;
    private final Rows rows;
    private final Months window;
    private final ObservationPeriods observed;
    /** The case, if this is a view of one case. */
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

    Ledger(
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
     * Reads a CSV file in GBP in which every row has a cost.
     *
     * @param file a file with the columns that {@link LedgerReader} describes
     * @return the ledger
     * @throws InvalidInputException with every bad row
     */
    public static Ledger read(Path file) {
        return reader().read(file).ledger();
    }

    /**
     * Reads a query result in GBP in which every row has a cost.
     *
     * @param result with the columns that {@link LedgerReader} describes, positioned before the first row to read
     * @return the ledger
     * @throws InvalidInputException with every bad row
     * @throws SQLException if the database fails
     */
    public static Ledger read(ResultSet result) throws SQLException {
        return reader().read(result).ledger();
    }

    /** {@return a reader with settings: in GBP, without a catalogue, refusing a file with bad rows, unless set otherwise} */
    public static LedgerReader reader() {
        return LedgerReader.strict();
    }

    /**
     * A ledger of these interactions, nominal.
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

    /** {@return the price base of every amount: nominal unless the reader or {@link #pricedIn} states another} */
    public PriceBase prices() {
        return prices;
    }

    /**
     * States the price base. Nothing is converted.
     *
     * @param base the price base that every amount is in
     * @return the same view with that price base
     */
    public Ledger pricedIn(PriceBase base) {
        return new Ledger(columns, rows, window, observed, only, base);
    }

    /**
     * States the months in which cases were observed. The view of one case ({@link #forCase}, {@link #perCase}) during a
     * window then has only the observed months of that window, so that its run rate is its cost over those months.
     *
     * @param months the observed months of a case, by its id, at most one run in each window; a case that is not a key was
     *     observed throughout
     * @return the same rows with those observation periods
     * @throws IllegalArgumentException if a case is not in the ledger, or has a row in a month in which it was not observed
     */
    public Ledger observed(Map<String, List<Months>> months) {
        ObservationPeriods seen = new ObservationPeriods(months);
        seen.cases().forEach(this::caseCode);
        rows.stream().forEach(row -> {
            String caseId = columns.texts().cases().text(columns.caseOf(row));
            if (!seen.has(caseId, Months.of(YearMonth.from(columns.date(row)), 1))) {
                throw new IllegalArgumentException("case " + caseId + " has a row of " + columns.date(row)
                        + ", when it was not observed: expected months that cover every row of it");
            }
        });
        return new Ledger(columns, rows, window, seen, only, prices);
    }

    /** {@return the currency of every amount} */
    public CurrencyUnit currency() {
        return columns.currency();
    }

    /** {@return the months of this view, months without cost included: those given to {@link #during}, or all of the ledger's} */
    public Months window() {
        return window;
    }

    /** {@return the cases of this view, by id} */
    public SortedSet<String> cases() {
        if (only.isPresent()) {
            return rows.size() == 0 ? ImmutableSortedSet.of() : ImmutableSortedSet.of(only.get());
        }
        return Arrays.stream(columns.cases(rows))
                .mapToObj(columns.texts().cases()::text)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /** {@return the agencies that bear a cost or were contacted in this view, by id} */
    public SortedSet<Agency> agencies() {
        SortedSet<Agency> agencies = new TreeSet<>();
        rows.stream()
                .map(columns::agency)
                .distinct()
                .forEach(code -> agencies.add(columns.texts().agencies().get(code)));
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
     * The view of some months, those without interactions included.
     *
     * @param months a window that shares a month with the ledger's
     * @return the ledger of those months; for one case, of the observed ones among them
     * @throws IllegalArgumentException if the whole ledger has no month in the window, the case was not observed in it, or
     *     this view has only some of the months
     */
    public Ledger during(Months months) {
        Months seen = seen(only, months);
        return new Ledger(columns, new RowsInMonths(columns, seen).of(rows), seen, observed, only, prices);
    }

    /** The months of a window in which a case, or the ledger as a whole, was observed; refuses as {@link #during} does. */
    Months seen(Optional<String> who, Months months) {
        Months span = columns.span();
        if (span.intersection(months).isEmpty()) {
            throw new IllegalArgumentException("there is no interaction in " + months + "; the ledger has " + span);
        }
        Months seen = who.map(caseId -> observed.part(caseId, months)).orElse(months);
        if (!seen.intersection(span).map(window::contains).orElse(true)) {
            throw new IllegalArgumentException("this part of the ledger has " + window + " alone, not " + seen);
        }
        return seen;
    }

    boolean hasPeriods() {
        return !observed.cases().isEmpty();
    }

    /**
     * Whether there is an interaction in some months: faster than to count those of {@link #during}.
     *
     * @param months any months
     * @return true if there is one or more
     */
    public boolean hasAny(Months months) {
        return new RowsInMonths(columns, months).hasAnyOf(rows);
    }

    /**
     * The view of one case.
     *
     * @param caseId its id
     * @return the ledger of its rows
     * @throws IllegalArgumentException if the ledger doesn't have the case
     */
    public Ledger forCase(String caseId) {
        int code = caseCode(caseId);
        return ofCase(columns.texts().cases().text(code), rows.filter(row -> columns.caseOf(row) == code));
    }

    Ledger ofCase(String caseId, Rows itsRows) {
        return new Ledger(columns, itsRows, window, observed, Optional.of(caseId), prices);
    }

    private int caseCode(String caseId) {
        int code = columns.texts().cases().find(caseId);
        if (code < 0) {
            throw InvalidInputException.of(
                    "case \"" + caseId + "\" is not in the ledger", Suggestions.to(caseId, cases()));
        }
        return code;
    }

    /**
     * The view without some cases.
     *
     * @param cases ids of cases of this ledger
     * @return the ledger of the other cases, with the same window
     */
    public Ledger without(Set<String> cases) {
        BitSet left = new BitSet();
        cases.forEach(id -> left.set(caseCode(id)));
        Rows others = rows.filter(row -> !left.get(columns.caseOf(row)));
        return new Ledger(columns, others, window, observed, only, prices);
    }

    /**
     * Counts the rows of this view in one pass, by several threads: for checks of what the ledger is.
     *
     * @param windows the windows in which cases are sought, at most 64
     * @param execution the number of threads, and the progress listener
     * @return the counts, which don't depend on the threads
     * @throws ArithmeticException on overflow
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public RecordCounts recordCounts(List<Months> windows, Execution execution) {
        return RecordCounts.of(columns, rows, windows, execution);
    }

    /** {@return the cases whose observed months were stated ({@link #observed(Map)}), by id} */
    public Set<String> casesWithObservedMonths() {
        return observed.cases();
    }

    /**
     * The view of some interactions.
     *
     * @param condition which to keep
     * @return the ledger of those, with the same window
     */
    public Ledger where(Predicate<Interaction> condition) {
        int[] kept = IntStream.range(0, rows.size())
                .filter(i -> isFirstPart(rows.at(i)))
                .filter(i -> condition.test(Interactions.at(columns, rows, i)))
                .flatMap(i -> IntStream.range(i, columns.endOfInteraction(rows, i)))
                .map(rows::at)
                .toArray();
        return new Ledger(columns, Rows.of(kept), window, observed, only, prices);
    }

    /**
     * The rows of this view under other ids of cases; cases that have the same new id become one. Rows are not copied.
     *
     * @param ids the new id of a case by its id, called once for each case
     * @return a ledger of this view's rows
     * @throws IllegalStateException if the observed months of cases were stated, which are by id
     */
    public Ledger withCaseIds(UnaryOperator<String> ids) {
        return JoinedLedgers.of(List.of(this), List.of(ids));
    }

    /**
     * The rows of several ledgers in one. A case that has the same id in two of them is one case. Rows are not copied.
     *
     * @param ledgers one or more, in one currency and price base
     * @return a ledger of all their rows, in the order of the ledgers
     * @throws IllegalArgumentException if there is none, or they have several currencies or price bases
     * @throws IllegalStateException if the observed months of cases were stated, which are by id
     */
    public static Ledger joined(List<Ledger> ledgers) {
        return JoinedLedgers.of(ledgers, Collections.nCopies(ledgers.size(), UnaryOperator.identity()));
    }

    Rows rows() {
        return rows;
    }

    /**
     * The costs of this view by agency and month. Sums are exact.
     *
     * @return the costs of every month of the window, zero included
     * @throws ArithmeticException on overflow
     */
    public MonthlyCosts monthlyCosts() {
        return monthlyCosts(Execution.onOneThread());
    }

    /**
     * The costs of this view by agency and month, added up by several threads: for millions of rows.
     *
     * @param execution the number of threads, and the progress listener
     * @return the result of {@link #monthlyCosts()}
     * @throws ArithmeticException on overflow
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public MonthlyCosts monthlyCosts(Execution execution) {
        MonthlyCosts.Builder costs = MonthlyCosts.builder(currency(), window).pricedIn(prices);
        new Sums(columns, rows, execution).byMonth(window).forEach(costs::add);
        return costs.build();
    }

    /**
     * The cost of each case of this view, over all agencies and months. Sums are exact.
     *
     * @return the costs, by case id
     * @throws ArithmeticException on overflow
     */
    public CaseCosts costByCase() {
        return costByCase(Execution.onOneThread());
    }

    /**
     * The cost of each case, added up by several threads: for millions of rows.
     *
     * @param execution the number of threads, and the progress listener
     * @return the result of {@link #costByCase()}
     * @throws ArithmeticException on overflow
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public CaseCosts costByCase(Execution execution) {
        long[] byCode = new Sums(columns, rows, execution).byCase();
        int[] codes = columns.cases(rows);
        String[] ids =
                Arrays.stream(codes).mapToObj(columns.texts().cases()::text).toArray(String[]::new);
        return new CaseCosts(
                currency(),
                prices,
                ids,
                Arrays.stream(codes).mapToLong(code -> byCode[code]).toArray());
    }

    /**
     * Applies a function to the view of each case. For the cost of each case, {@link #costByCase()} is faster.
     *
     * @param <T> the result of the function
     * @param function a function of a ledger, which may as well be applied to the whole ledger
     * @return the result for each case, by case id
     */
    public <T> SortedMap<String, T> perCase(Function<Ledger, T> function) {
        RowsByCase byCase = new RowsByCase(columns, rows);
        RowsByCase.Groups groups = byCase.groups();
        String[] ids = byCase.ids();
        SortedMap<String, T> results = new TreeMap<>();
        for (int i = 0; i < ids.length; i++) {
            results.put(ids[i], function.apply(ofCase(ids[i], groups.rows(i))));
        }
        return results;
    }

    /**
     * The costs of each case by agency and month, case after case: for functions of many cases, as
     * {@code CaseProjections}.
     *
     * @param execution the number of threads, and the progress listener
     * @return the costs of this view
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public CaseTable byCase(Execution execution) {
        return CaseTable.of(this, columns, rows, execution);
    }

    /** {@return the number of contacts with each agency, and how many of them were failure demand} */
    public SortedMap<Agency, FailureDemand> failureDemand() {
        return FailureDemand.of(columns, rows);
    }

    /**
     * Counts the contacts of this view by agency, service, month and case, in one pass.
     *
     * @param execution the number of threads, and the progress listener; the result depends on neither
     * @return the counts, and how many contacts are failure demand
     * @throws ArithmeticException if a sum of costs overflows
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public ContactCounts contacts(Execution execution) {
        return ContactCounts.of(this, execution);
    }

    /**
     * Counts the contacts of this view that repeat an earlier one of the same case about the same need. Contacts about one
     * need on one day don't repeat each other.
     *
     * @param days how many days before a contact an earlier one may be, 1 or more
     * @param needs the need of a service, by the service's key; a service that is not a key is a need of its own
     * @param execution the number of threads, and the progress listener; the result depends on neither
     * @return the counts
     * @throws InvalidInputException if the number of days is less than 1, or with every service that this view doesn't have
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public RepeatCounts repeats(int days, Map<String, String> needs, Execution execution) {
        return RepeatCounts.of(this, days, needs, execution);
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(LedgerTable.of(this)).toHtml();
    }

    /** A table of contacts, failure demand, cost and share of the cost by agency. */
    @Override
    public String toString() {
        return LedgerTable.of(this).toString();
    }
}
