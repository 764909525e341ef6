package org.wholesum.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
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
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * How a ledger is read. Immutable; each setting gives another reader. {@code
 * Ledger.reader().prices(UnitCosts.uk()).lenient().read(file).ledger()}
 *
 * <p>A file or query has the columns {@code case_id, date, agency, service} and, where a row has them, {@code quantity}
 * (1 if it is empty; up to six decimals), {@code cost} or {@code unit_cost} (major units, two decimals for GBP),
 * {@code failure_demand} and {@code correction} ({@code true} or {@code false}). Columns may stand in any order; others
 * are left out. A row with neither cost takes its price from the catalogue, which for a composite service splits it
 * over agencies; the agency of a simple service is the row's. Quantity × unit cost is rounded half up to the penny.
 *
 * <pre>
 * case_id,date,agency,service,quantity,unit_cost,failure_demand
 * S1,2011-04-03,police,arrest-detained,1,593.00,true
 * S1,2011-04-05,council-direct,family-support-worker-hour,2.5,30.00,false
 * </pre>
 *
 * @param currency the currency of every amount; GBP unless set
 * @param pricedIn whose year's prices the costs that rows give are in; nominal unless set
 * @param prices what services cost where a row doesn't say; an empty catalogue unless set
 * @param agencies the agencies that may occur; every one if it is empty
 * @param strict whether the first file with a bad row stops with all its bad rows (the rule), or they are set aside
 * @param work on how many threads a file is read, every processor's unless set, and who is told how many bytes are read
 */
public record LedgerReader(
        CurrencyUnit currency,
        PriceBase pricedIn,
        UnitCosts prices,
        Set<Agency> agencies,
        boolean strict,
        Execution work) {
    private static final String READING = "reading interactions";

    /** Takes a copy of the agencies. */
    public LedgerReader {
        agencies = Set.copyOf(agencies);
    }

    /**
     * Sets the currency.
     *
     * @param unit the currency of every amount
     * @return a reader that differs in this
     */
    public LedgerReader currency(CurrencyUnit unit) {
        return new LedgerReader(unit, pricedIn, prices, agencies, strict, work);
    }

    /**
     * Sets the price base of the costs that rows give.
     *
     * @param base the year whose prices they are in, or nominal
     * @return a reader that differs in this
     */
    public LedgerReader pricedIn(PriceBase base) {
        return new LedgerReader(currency, base, prices, agencies, strict, work);
    }

    /**
     * Sets the catalogue. The unit costs that are used must be in the prices of one year, and so must the costs that rows
     * give: {@link UnitCosts#in} brings a catalogue to one, {@link #pricedIn(PriceBase)} says what the rows' own are.
     *
     *
     * @param catalogue what services cost where a row doesn't say
     * @return a reader that differs in this
     */
    public LedgerReader prices(UnitCosts catalogue) {
        return new LedgerReader(currency, pricedIn, catalogue, agencies, strict, work);
    }

    /**
     * Sets the agencies that may occur.
     *
     * @param known every agency; a row with another is refused
     * @return a reader that differs in this
     */
    public LedgerReader agencies(Set<Agency> known) {
        return new LedgerReader(currency, pricedIn, prices, known, strict, work);
    }

    /** {@return a reader that sets bad rows aside, for {@link ReadResult#rejects()}, and goes on} */
    public LedgerReader lenient() {
        return new LedgerReader(currency, pricedIn, prices, agencies, false, work);
    }

    /**
     * Sets on how many threads a file is read, and who is told how far it is ({@code reading interactions}, in bytes). What
     * is read depends on neither.
     *
     * @param how the threads, and who is told
     * @return a reader that differs in this
     */
    public LedgerReader work(Execution how) {
        return new LedgerReader(currency, pricedIn, prices, agencies, strict, how);
    }

    /**
     * Reads a CSV file in UTF-8.
     *
     * @param file its path
     * @return the ledger, and what became of every row
     * @throws CancellationException if the thread that reads is interrupted
     * @throws InvalidInputException if the file can't be read, or is strict and has bad rows, all of which it lists, or if costs of
     *     several price bases would be added up
     */
    public ReadResult read(Path file) {
        return read(file, ParallelCsv.BYTES);
    }

    /** The same in parts of so many bytes. */
    ReadResult read(Path file, int bytes) {
        Execution told = work.telling(work.progress().onward()); // as it may be read a second time
        String source = file.toString();
        return loaded(source, inParts(file, told, bytes).orElseGet(() -> through(source, file, told)));
    }

    /** The same, one row after another from the first to the last. */
    ReadResult readThrough(Path file) {
        return loaded(file.toString(), through(file.toString(), file, work));
    }

    private Optional<MergedReads> inParts(Path file, Execution told, int bytes) {
        return ParallelCsv.of(file).flatMap(parts -> {
            String source = file.toString();
            List<Field> fields = fields(source, parts.header());
            return parts.read(told, READING, bytes, () -> new RowParser(source, this, fields))
                    .map(MergedReads::new)
                    .filter(MergedReads::addsUp);
        });
    }

    private MergedReads through(String source, Path file, Execution told) {
        Through through = new Through(source);
        try {
            CsvSource.of(file, told.progress(), READING).read(through);
        } catch (InvalidInputException e) {
            throw through.rows == null ? e : through.rows.gathered().refusalThen(e.problems());
        }
        if (through.rows == null) {
            throw new InvalidInputException(Problem.of(source, "empty, expected a header line"));
        }
        return through.rows.gathered();
    }

    /**
     * Reads the rest of a query's result, whose column labels are those of a file. Dates may be DATE or text, amounts
     * DECIMAL or text, flags BOOLEAN or text. The result is left open.
     *
     * @param result positioned before the first row to read
     * @return the ledger, and what became of every row; the line of a problem is the row's number, from 1
     * @throws InvalidInputException if a column is missing, or the reader is strict and there are bad rows, all of which it lists
     * @throws SQLException if the database fails
     */
    public ReadResult read(ResultSet result) throws SQLException {
        JdbcRows rows = new JdbcRows(result);
        List<Field> fields = fields(JdbcRows.SOURCE, rows.labels());
        RowParser taker = new RowParser(JdbcRows.SOURCE, this, fields);
        CsvRecord record = new CsvRecord();
        for (long row = 1; result.next(); row++) {
            record.begin(row);
            for (int i = 0; i < fields.size(); i++) {
                record.add(fields.get(i) == Field.OTHER ? "" : rows.text(i + 1));
            }
            taker.take(record);
        }
        return loaded(JdbcRows.SOURCE, taker.gathered());
    }

    private List<Field> fields(String source, List<String> names) {
        CsvHeader header = new CsvHeader(source, names, Field.REQUIRED, Field.KNOWN);
        if (!header.has("cost") && !header.has("unit_cost") && prices.all().isEmpty()) {
            throw new InvalidInputException(
                    Problem.of(source, "column cost or unit_cost is missing, and there is no catalogue"));
        }
        return names.stream()
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .map(name -> Field.KNOWN.contains(name.toLowerCase(Locale.ROOT)) ? Field.valueOf(name) : Field.OTHER)
                .toList();
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
        return new ReadResult(
                source,
                new Ledger(rows.columns(currency), rows.priceBase(source, this)),
                rows.accepted(),
                Money.ofMinor(currency, rows.pence()),
                rows.rejects(),
                rejected.rows,
                money(rejected.pence),
                rejected.uncosted);
    }

    private Money money(BigInteger pence) {
        return Money.of(currency, new BigDecimal(pence, currency.getDecimalPlaces()));
    }

    /** Takes the records of a whole file, the first of which is its header. */
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
}
