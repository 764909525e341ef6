package org.wholesum.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.internal.csv.CsvHeader;
import org.wholesum.internal.csv.CsvRecord;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.ParallelCsv;
import org.wholesum.internal.csv.UnchangedFile;
import org.wholesum.internal.store.TooManyException;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Reads ledgers, with settings. Immutable; each setting returns another reader. {@code
 * Ledger.reader().prices(UnitCosts.uk()).lenient().read(file).ledger()}
 *
 * <p>A file or query has the columns {@code case_id, date, agency, service} and, where a row has them, {@code quantity}
 * (1 if it is empty; up to six decimals), {@code cost} or {@code unit_cost} (major units, two decimals for GBP),
 * {@code failure_demand} and {@code correction} ({@code true} or {@code false}). Columns may be in any order; others
 * are ignored. A row with neither cost has its price from the catalogue, which splits the cost of a composite service
 * among agencies; the row's agency bears the cost of a simple service. Quantity × unit cost is rounded half up to the penny.
 *
 * <pre>
 * case_id,date,agency,service,quantity,unit_cost,failure_demand
 * S1,2011-04-03,police,arrest-detained,1,593.00,true
 * S1,2011-04-05,council-direct,family-support-worker-hour,2.5,30.00,false
 * </pre>
 */
public final class LedgerReader {
    private static final String READING = "reading interactions";

    private final CurrencyUnit currency;
    private final PriceBase pricedIn;
    private final UnitCosts prices;
    /** The agencies that are allowed; every agency if it is empty. */
    private final Set<Agency> agencies;

    final boolean strict;
    final Execution execution;

    private LedgerReader(
            CurrencyUnit currency,
            PriceBase pricedIn,
            UnitCosts prices,
            Set<Agency> agencies,
            boolean strict,
            Execution execution) {
        this.currency = currency;
        this.pricedIn = pricedIn;
        this.prices = prices;
        this.agencies = Set.copyOf(agencies);
        this.strict = strict;
        this.execution = execution;
    }

    static LedgerReader strict() {
        return new LedgerReader(
                CurrencyUnit.GBP,
                PriceBase.nominal(),
                UnitCosts.of(List.of()),
                Set.of(),
                true,
                Execution.onAllProcessors());
    }

    CurrencyUnit currency() {
        return currency;
    }

    PriceBase pricedIn() {
        return pricedIn;
    }

    UnitCosts prices() {
        return prices;
    }

    Set<Agency> agencies() {
        return agencies;
    }

    /**
     * Sets the currency.
     *
     * @param unit the currency of every amount; GBP unless set
     * @return a reader with that currency
     */
    public LedgerReader currency(CurrencyUnit unit) {
        return new LedgerReader(unit, pricedIn, prices, agencies, strict, execution);
    }

    /**
     * Sets the price base of the costs that rows give.
     *
     * @param base the price base; nominal unless set
     * @return a reader with that price base
     */
    public LedgerReader pricedIn(PriceBase base) {
        return new LedgerReader(currency, base, prices, agencies, strict, execution);
    }

    /**
     * Sets the catalogue. The unit costs that are used and the costs that rows give must have one price base:
     * {@link UnitCosts#convert} converts a catalogue, {@link #pricedIn(PriceBase)} states the price base of the rows' costs.
     *
     * @param catalogue unit costs of services, for rows without a cost; empty unless set
     * @return a reader with that catalogue
     */
    public LedgerReader prices(UnitCosts catalogue) {
        return new LedgerReader(currency, pricedIn, catalogue, agencies, strict, execution);
    }

    /**
     * Sets the agencies that are allowed.
     *
     * @param known every agency; a row with another is rejected. Unless set, or if empty, every agency is allowed
     * @return a reader with those agencies
     */
    public LedgerReader agencies(Set<Agency> known) {
        return new LedgerReader(currency, pricedIn, prices, known, strict, execution);
    }

    /**
     * {@return a reader that collects bad rows in {@link ReadResult#rejects()}, and total rows in
     * {@link ReadResult#totals()}, instead of refusing the file}
     */
    public LedgerReader lenient() {
        return new LedgerReader(currency, pricedIn, prices, agencies, false, execution);
    }

    /**
     * Sets the number of threads that read a file, and the progress listener ({@code reading interactions}, in bytes). The
     * result depends on neither.
     *
     * @param how the execution; one thread per processor and no listener unless set
     * @return a reader with that execution
     */
    public LedgerReader execution(Execution how) {
        return new LedgerReader(currency, pricedIn, prices, agencies, strict, how);
    }

    /**
     * Reads a CSV file in UTF-8.
     *
     * @param file its path
     * @return the ledger, with counts of accepted and rejected rows
     * @throws CancellationException if the calling thread is interrupted
     * @throws InvalidInputException if the file can't be read, or is replaced or written to meanwhile; if it has more than 32,768
     *     distinct agencies or 1,048,576 distinct services; if the reader is not lenient and there are bad rows, all of
     *     which it lists; or if the costs have several price bases
     */
    public ReadResult read(Path file) {
        return read(file, ParallelCsv.BYTES);
    }

    /** Reads a file in parts of this number of bytes. */
    ReadResult read(Path file, int bytes) {
        Execution monotonic = execution.withProgress(execution.progress().monotonic()); // it may be read a second time
        String source = file.toString();
        return UnchangedFile.during(
                file,
                () -> loaded(source, () -> inParts(file, monotonic, bytes)
                        .orElseGet(() -> through(source, file, monotonic))));
    }

    /** Reads a file sequentially. */
    ReadResult readThrough(Path file) {
        String source = file.toString();
        return UnchangedFile.during(file, () -> loaded(source, () -> through(source, file, execution)));
    }

    private Optional<MergedReads> inParts(Path file, Execution how, int bytes) {
        return ParallelCsv.of(file).flatMap(parts -> {
            String source = file.toString();
            List<Field> fields = fields(source, parts.header());
            return parts.read(how, READING, bytes, () -> new RowParser(source, this, fields))
                    .map(read -> new MergedReads(read, this))
                    .filter(MergedReads::addsUp);
        });
    }

    private MergedReads through(String source, Path file, Execution how) {
        Through through = new Through(source);
        try {
            CsvSource.of(file, how.progress(), READING).read(through);
        } catch (InvalidInputException e) {
            throw through.rows == null ? e : through.rows.merged().refusalThen(e.problems());
        }
        if (through.rows == null) {
            throw InvalidInputException.of(Problem.of(source, "empty, expected a header line"));
        }
        return through.rows.merged();
    }

    /**
     * Reads the remaining rows of a query result, whose column labels are those of a file. Dates may be DATE or text,
     * amounts DECIMAL or text, flags BOOLEAN or text. The result is not closed.
     *
     * @param result positioned before the first row to read
     * @return the ledger, with counts of accepted and rejected rows; the line of a problem is the row's number, from 1
     * @throws InvalidInputException if a column is missing, or the reader is not lenient and there are bad rows, all of
     *     which it lists
     * @throws SQLException if the database fails
     */
    public ReadResult read(ResultSet result) throws SQLException {
        JdbcRows rows = new JdbcRows(result);
        List<Field> fields = fields(JdbcRows.SOURCE, rows.labels());
        RowParser parser = new RowParser(JdbcRows.SOURCE, this, fields);
        CsvRecord record = new CsvRecord();
        for (long row = 1; result.next(); row++) {
            record.begin(row);
            for (int i = 0; i < fields.size(); i++) {
                record.add(fields.get(i) == Field.OTHER ? "" : rows.text(i + 1));
            }
            take(record, parser);
        }
        return loaded(JdbcRows.SOURCE, parser::merged);
    }

    private static void take(CsvRecord record, RowParser parser) {
        try {
            parser.take(record);
        } catch (TooManyException e) {
            throw tooMany(JdbcRows.SOURCE, e);
        }
    }

    /** {@return no rows yet, with these settings: for rows of any other source, which the caller makes texts of} */
    public LedgerRows rows() {
        return new LedgerRows(this);
    }

    private List<Field> fields(String source, List<String> names) {
        CsvHeader header = new CsvHeader(source, names, Field.REQUIRED, Field.KNOWN);
        if (!header.has("cost") && !header.has("unit_cost") && prices.all().isEmpty()) {
            throw InvalidInputException.of(
                    Problem.of(source, "column cost or unit_cost is missing, and there is no catalogue"));
        }
        return names.stream()
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .map(name -> Field.KNOWN.contains(name.toLowerCase(Locale.ROOT)) ? Field.valueOf(name) : Field.OTHER)
                .toList();
    }

    private ReadResult loaded(String source, Supplier<MergedReads> reading) {
        try {
            return loaded(source, reading.get());
        } catch (TooManyException e) {
            throw tooMany(source, e);
        }
    }

    private static InvalidInputException tooMany(String source, TooManyException e) {
        return InvalidInputException.of(Problem.of(source, String.valueOf(e.getMessage())));
    }

    private ReadResult loaded(String source, MergedReads rows) {
        RejectedRows rejected = rows.counts();
        if (strict && rejected.rows > 0) {
            throw rows.refusalThen(List.of());
        }
        if (rows.accepted() == 0) {
            String none = rejected.rows == 0 ? "there is no row below the header" : "every row was rejected";
            throw rows.refusalThen(List.of(Problem.of(source, none)));
        }
        List<RejectedRow> totals = rows.totals();
        List<RejectedRow> rejects = new ArrayList<>(rows.rejects());
        rejects.removeAll(new HashSet<>(totals));
        return new ReadResult(
                source,
                new Ledger(rows.columns(currency), rows.priceBase(source)),
                rows.accepted(),
                Money.ofMinor(currency, rows.pence()),
                rejects,
                rejected.rows - totals.size(),
                money(rejected.pence.subtract(TotalRows.pence(totals))),
                rejected.uncosted,
                totals,
                prices.cautions(rows.servicesPriced()));
    }

    private Money money(BigInteger pence) {
        return Money.of(currency, new BigDecimal(pence, currency.getDecimalPlaces()));
    }

    /** Consumes the records of a whole file, header first. */
    private final class Through implements Consumer<CsvRecord> {
        private final String source;
        private @Nullable RowParser rows;

        Through(String source) {
            this.source = source;
        }

        @Override
        public void accept(CsvRecord record) {
            if (rows == null) {
                rows = new RowParser(source, LedgerReader.this, fields(source, record.texts()));
            } else {
                rows.take(record);
            }
        }
    }

    /** As {@code strict reader in GBP, nominal}. */
    @Override
    public String toString() {
        return (strict ? "strict" : "lenient") + " reader in " + currency + ", " + pricedIn.inWords();
    }
}
