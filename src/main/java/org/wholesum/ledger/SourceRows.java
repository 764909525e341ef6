package org.wholesum.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.wholesum.internal.csv.CsvHeader;
import org.wholesum.internal.store.TooManyException;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * What a reader makes of the rows of a source.
 *
 * @param name the source's name in messages
 * @param options the reader
 */
record SourceRows(String name, LedgerReader options) {
    /** The fields of the source's columns. */
    List<Field> fields(List<String> columns) {
        CsvHeader header = new CsvHeader(name, columns, Field.REQUIRED, Field.KNOWN);
        if (!header.has("cost")
                && !header.has("unit_cost")
                && options.prices().all().isEmpty()) {
            throw InvalidInputException.of(
                    Problem.of(name, "column cost or unit_cost is missing, and there is no catalogue"));
        }
        return columns.stream()
                .map(column -> column.strip().toUpperCase(Locale.ROOT))
                .map(column ->
                        Field.KNOWN.contains(column.toLowerCase(Locale.ROOT)) ? Field.valueOf(column) : Field.OTHER)
                .toList();
    }

    RowParser parser(List<Field> fields) {
        return new RowParser(name, options, fields);
    }

    ReadResult result(Supplier<MergedReads> reading) {
        try {
            return result(reading.get());
        } catch (TooManyException e) {
            throw tooMany(e);
        }
    }

    InvalidInputException tooMany(TooManyException e) {
        return InvalidInputException.of(Problem.of(name, String.valueOf(e.getMessage())));
    }

    private ReadResult result(MergedReads rows) {
        RejectedRows rejected = rows.counts();
        if (options.strict && rejected.rows > 0) {
            throw rows.refusalThen(List.of());
        }
        if (rows.accepted() == 0) {
            String none = rejected.rows == 0 ? "there is no row below the header" : "every row was rejected";
            throw rows.refusalThen(List.of(Problem.of(name, none)));
        }
        List<RejectedRow> totals = rows.totals();
        List<RejectedRow> rejects = new ArrayList<>(rows.rejects());
        rejects.removeAll(new HashSet<>(totals));
        return new ReadResult(
                name,
                new Ledger(rows.columns(options.currency()), rows.priceBase(name)),
                rows.accepted(),
                Money.ofMinor(options.currency(), rows.pence()),
                rejects,
                rejected.rows - totals.size(),
                money(rejected.pence.subtract(TotalRows.pence(totals))),
                rejected.uncosted,
                totals,
                options.prices().cautions(rows.servicesPriced()));
    }

    private Money money(BigInteger pence) {
        return Money.of(
                options.currency(), new BigDecimal(pence, options.currency().getDecimalPlaces()));
    }
}
