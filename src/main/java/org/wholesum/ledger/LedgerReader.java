package org.wholesum.ledger;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.internal.csv.ParallelCsv;
import org.wholesum.problem.InvalidInputException;

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
        return new FileReading(file, this).read(bytes);
    }

    /** Reads a file sequentially. */
    ReadResult readThrough(Path file) {
        return new FileReading(file, this).readThrough();
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
        return new JdbcRows(result).read(this);
    }

    /** {@return no rows yet, with these settings: for rows of any other source, which the caller makes texts of} */
    public LedgerRows rows() {
        return new LedgerRows(this);
    }

    /** As {@code strict reader in GBP, nominal}. */
    @Override
    public String toString() {
        return (strict ? "strict" : "lenient") + " reader in " + currency + ", " + pricedIn.inWords();
    }
}
