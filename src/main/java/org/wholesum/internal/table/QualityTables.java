package org.wholesum.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.intake.DataQuality;
import org.wholesum.intake.ExtractLinkage;
import org.wholesum.intake.ExtractQuality;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.RowCount;

/** The tables of the quality of extracts: what was read, what was found, and how ids were linked. */
public final class QualityTables {
    private static final int SHOWN = 3;

    private QualityTables() {}

    /**
     * Rows and money of each extract and of all: accepted, and where there are any, rejected and left out.
     *
     * @param quality the counts of the extracts
     * @param precision to what the amounts are rounded
     * @return the table
     */
    public static Table read(DataQuality quality, Precision precision) {
        List<ExtractQuality> extracts = List.copyOf(quality.extracts());
        List<List<RowCount>> columns = new ArrayList<>();
        columns.add(column(extracts, ExtractQuality::accepted, quality.accepted()));
        Table.Builder table =
                Table.titled("Rows of the extracts").words("extract").figures("accepted", "cost");
        if (quality.rejected().rows() > 0) {
            table.figures("rejected", "cost");
            columns.add(column(extracts, ExtractQuality::rejected, quality.rejected()));
        }
        if (quality.leftOut().rows() > 0) {
            table.figures("left out", "cost");
            columns.add(column(extracts, QualityTables::sum, quality.leftOut()));
        }
        AmountFormat format = format(quality, precision);
        List<List<String>> rows = new ArrayList<>();
        extracts.forEach(its -> rows.add(new ArrayList<>(List.of(its.name()))));
        rows.add(new ArrayList<>(List.of("all")));
        columns.forEach(column -> add(rows, column, format));
        rows.subList(0, extracts.size()).forEach(row -> table.row(row.toArray(String[]::new)));
        return table.total(rows.get(extracts.size()).toArray(String[]::new)).build();
    }

    private static AmountFormat format(DataQuality quality, Precision precision) {
        Money all = quality.accepted().cost();
        return AmountFormat.of(precision, all.getCurrencyUnit(), LongStream.of(all.getAmountMinorLong()));
    }

    /** The rows and money of each extract, and of all at the end. */
    private static <T> List<RowCount> column(List<T> each, Function<T, RowCount> rows, RowCount all) {
        return Stream.concat(each.stream().map(rows), Stream.of(all)).toList();
    }

    /** Adds two cells to each row: the number of rows, and the money, which adds up as printed. */
    private static void add(List<List<String>> rows, List<RowCount> column, AmountFormat format) {
        int last = column.size() - 1;
        long[] each = format.column(column.subList(0, last).stream()
                .mapToLong(one -> one.cost().getAmountMinorLong())
                .toArray());
        for (int i = 0; i <= last; i++) {
            rows.get(i).add(WholeNumber.grouped(column.get(i).rows()));
            rows.get(i).add(i < last ? format.text(each[i]) : text(column.get(i), format));
        }
    }

    private static String text(RowCount rows, AmountFormat format) {
        return format.text(rows.cost().getAmountMinorLong());
    }

    private static RowCount sum(ExtractQuality its) {
        long others = its.accepted().rows() + its.rejected().rows();
        return new RowCount(
                its.read().rows() - others,
                its.read()
                        .cost()
                        .minus(its.accepted().cost())
                        .minus(its.rejected().cost()));
    }

    /**
     * What was found in each extract: why rows were rejected or left out, corrections, rows that are the same as another, codes
     * without a service and services without a price.
     *
     * @param quality the counts of the extracts
     * @param precision to what the amounts are rounded
     * @return the table; empty if nothing was found
     */
    public static Optional<Table> findings(DataQuality quality, Precision precision) {
        AmountFormat format = format(quality, precision);
        Table.Builder table =
                Table.titled("Found in the extracts").words("extract", "found").figures("rows", "cost");
        quality.extracts().forEach(its -> findings(its, table, format));
        Table built = table.build();
        return built.rows().isEmpty() ? Optional.empty() : Optional.of(built);
    }

    private static void findings(ExtractQuality its, Table.Builder table, AmountFormat format) {
        its.reasons()
                .forEach(reason -> table.row(
                        its.name(),
                        "rejected: " + reason.inWords().replaceFirst("^[0-9,]+ rows?: ", ""),
                        WholeNumber.grouped(reason.rows().rows()),
                        text(reason.rows(), format)));
        its.leftOut().forEach((reason, rows) -> row(its.name(), "left out: " + reason, rows, table, format));
        row(its.name(), "corrections", its.corrections(), table, format);
        row(its.name(), "the same in every field as an earlier row", its.repeated(), table, format);
        names(its.name(), "codes without a service: ", its.withoutService(), table, format);
        names(its.name(), "services without a price: ", its.withoutPrice(), table, format);
    }

    private static void row(String extract, String found, RowCount rows, Table.Builder table, AmountFormat format) {
        if (rows.rows() > 0) {
            table.row(extract, found, WholeNumber.grouped(rows.rows()), text(rows, format));
        }
    }

    private static void names(
            String extract, String what, SortedMap<String, RowCount> some, Table.Builder table, AmountFormat format) {
        some.values().stream()
                .reduce((a, b) -> new RowCount(a.rows() + b.rows(), a.cost().plus(b.cost())))
                .ifPresent(rows -> row(extract, what + listed(some), rows, table, format));
    }

    private static String listed(Map<String, RowCount> some) {
        String shown = some.keySet().stream().limit(SHOWN).collect(Collectors.joining(", "));
        return shown + (some.size() > SHOWN ? " and " + WholeNumber.grouped(some.size() - SHOWN) + " more" : "");
    }

    /**
     * How the ids of each extract were linked: ids with and without a match, and the rows and money of those without.
     *
     * @param quality the counts of the extracts
     * @param precision to what the amounts are rounded
     * @return the table; empty if there was no lookup
     */
    public static Optional<Table> linkage(DataQuality quality, Precision precision) {
        if (quality.linkage().isEmpty()) {
            return Optional.empty();
        }
        List<ExtractLinkage> extracts = List.copyOf(quality.linkage().values());
        List<List<String>> rows = new ArrayList<>();
        extracts.forEach(its -> rows.add(counts(its.extract(), List.of(its))));
        rows.add(counts("all", extracts));
        add(rows, column(extracts, ExtractLinkage::unmatchedRows, quality.unmatched()), format(quality, precision));
        Table.Builder table = Table.titled("Ids linked by the lookup table")
                .words("extract")
                .figures("ids", "with a match", "without", "rows without", "cost without");
        rows.subList(0, extracts.size()).forEach(row -> table.row(row.toArray(String[]::new)));
        return Optional.of(
                table.total(rows.get(extracts.size()).toArray(String[]::new)).build());
    }

    private static List<String> counts(String name, List<ExtractLinkage> some) {
        return new ArrayList<>(List.of(
                name,
                sum(some, ExtractLinkage::ids),
                sum(some, ExtractLinkage::matched),
                sum(some, ExtractLinkage::unmatched)));
    }

    private static String sum(List<ExtractLinkage> some, ToLongFunction<ExtractLinkage> count) {
        return WholeNumber.grouped(some.stream().mapToLong(count).sum());
    }
}
