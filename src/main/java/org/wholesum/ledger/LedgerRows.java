package org.wholesum.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.execution.Execution;
import org.wholesum.internal.csv.CsvRecord;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Takes the rows of a source one after another, as the texts of a ledger's file, with all its checks; for sources that
 * {@link LedgerReader} doesn't read itself. Used by one thread.
 *
 * <pre>
 * LedgerRows rows = Ledger.reader().rows();
 * rows.add(1, List.of("S1", "2011-04-03", "police", "arrest", "", "593.00", "", "", ""));
 * rows.ledger("an application").size();
 * </pre>
 */
public final class LedgerRows {
    /** The fields of a row in their order; a field may be empty where a file's may. */
    private static final List<Field> FIELDS =
            Arrays.stream(Field.values()).filter(field -> field != Field.OTHER).toList();

    private final LedgerReader reader;
    private final RowParser parser;
    private final RowSuggestions suggestions;
    private final CsvRecord record = new CsvRecord();

    LedgerRows(LedgerReader reader) {
        this.reader = reader;
        this.suggestions = new RowSuggestions(reader);
        this.parser = new RowParser("", reader, FIELDS);
    }

    /** {@return the names of a row's fields, in their order: those of the columns of a file} */
    public static List<String> columns() {
        return FIELDS.stream().map(Field::column).toList();
    }

    /**
     * Adds a row, or rejects it.
     *
     * @param line its number, which its problems have
     * @param fields its fields, as many as there are {@link #columns()}
     * @return empty if it was added; otherwise its problems, and its cost if that can be computed
     */
    public Optional<RejectedRow> add(long line, List<String> fields) {
        return parser.add(record(line, fields)).map(suggestions::to);
    }

    /**
     * Checks a row without adding it.
     *
     * @param line its number, which its problems have
     * @param fields its fields, as many as there are {@link #columns()}
     * @return its problems, which may be none, and its cost if that can be computed
     */
    public RejectedRow check(long line, List<String> fields) {
        return suggestions.to(parser.check(record(line, fields)));
    }

    private CsvRecord record(long line, List<String> fields) {
        record.begin(line);
        for (int i = 0; i < fields.size(); i++) {
            record.add(fields.get(i));
        }
        return record;
    }

    /** {@return the unit costs of the catalogue that added rows have; {@link UnitCosts#cautionsOfAll} says what must be known} */
    public UnitCosts priced() {
        UnitCosts catalogue = reader.prices();
        return catalogue.only(
                parser.servicesPriced().stream().map(catalogue::key).collect(Collectors.toSet()));
    }

    /** {@return the number of rows added} */
    public long accepted() {
        return parser.accepted;
    }

    /** {@return their cost} */
    public Money cost() {
        return Money.ofMinor(reader.currency(), parser.pence);
    }

    /** {@return the reader's currency} */
    public CurrencyUnit currency() {
        return reader.currency();
    }

    /** {@return whether the reader has a catalogue, for rows without a cost} */
    public boolean hasCatalogue() {
        return !reader.prices().all().isEmpty();
    }

    /** {@return whether a rejected row refuses the source; a lenient reader sets it aside} */
    public boolean isStrict() {
        return reader.strict;
    }

    /** {@return the number of threads and the progress listener of the reader} */
    public Execution execution() {
        return reader.execution;
    }

    /**
     * The rows that were added; no more can be added afterwards.
     *
     * @param source the source's name in messages
     * @return the ledger
     * @throws InvalidInputException if there is none, or their costs have several price bases
     */
    public Ledger ledger(String source) {
        if (parser.accepted == 0) {
            throw InvalidInputException.of(Problem.of(source, "no row was accepted"));
        }
        MergedReads rows = parser.merged();
        return new Ledger(rows.columns(reader.currency()), rows.priceBase(source));
    }

    /** The number and the cost of the rows added. */
    @Override
    public String toString() {
        return new RowCount(parser.accepted, cost()).toString();
    }
}
