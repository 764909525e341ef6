package org.wholesum.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholesum.intake.DataQuality;
import org.wholesum.intake.ExtractLinkage;
import org.wholesum.intake.ExtractQuality;
import org.wholesum.internal.text.MoneyText;
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
     * @return the table
     */
    public static Table read(DataQuality quality) {
        boolean rejected = quality.rejected().rows() > 0;
        boolean leftOut = quality.leftOut().rows() > 0;
        Table.Builder table =
                Table.titled("Rows of the extracts").words("extract").figures("accepted", "cost");
        if (rejected) {
            table.figures("rejected", "cost");
        }
        if (leftOut) {
            table.figures("left out", "cost");
        }
        quality.extracts().forEach(its -> {
            RowCount out = sum(its);
            table.row(cells(its.name(), its.accepted(), its.rejected(), rejected, out, leftOut));
        });
        return table.total(cells("all", quality.accepted(), quality.rejected(), rejected, quality.leftOut(), leftOut))
                .build();
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

    private static String[] cells(
            String name, RowCount accepted, RowCount rejected, boolean withRejected, RowCount out, boolean withOut) {
        List<String> cells = new ArrayList<>(List.of(name));
        add(cells, accepted);
        if (withRejected) {
            add(cells, rejected);
        }
        if (withOut) {
            add(cells, out);
        }
        return cells.toArray(String[]::new);
    }

    private static void add(List<String> cells, RowCount rows) {
        cells.add(WholeNumber.grouped(rows.rows()));
        cells.add(MoneyText.of(rows.cost()));
    }

    /**
     * What was found in each extract: why rows were rejected or left out, corrections, rows that are the same as another, codes
     * without a service and services without a price.
     *
     * @param quality the counts of the extracts
     * @return the table; empty if nothing was found
     */
    public static Optional<Table> findings(DataQuality quality) {
        Table.Builder table =
                Table.titled("Found in the extracts").words("extract", "found").figures("rows", "cost");
        quality.extracts().forEach(its -> findings(its, table));
        Table built = table.build();
        return built.rows().isEmpty() ? Optional.empty() : Optional.of(built);
    }

    private static void findings(ExtractQuality its, Table.Builder table) {
        its.reasons()
                .forEach(reason -> table.row(
                        its.name(),
                        "rejected: " + reason.inWords().replaceFirst("^[0-9,]+ rows?: ", ""),
                        WholeNumber.grouped(reason.rows().rows()),
                        MoneyText.of(reason.rows().cost())));
        its.leftOut().forEach((reason, rows) -> row(its.name(), "left out: " + reason, rows, table));
        row(its.name(), "corrections", its.corrections(), table);
        row(its.name(), "the same in every field as an earlier row", its.repeated(), table);
        names(its.name(), "codes without a service: ", its.withoutService(), table);
        names(its.name(), "services without a price: ", its.withoutPrice(), table);
    }

    private static void row(String extract, String found, RowCount rows, Table.Builder table) {
        if (rows.rows() > 0) {
            table.row(extract, found, WholeNumber.grouped(rows.rows()), MoneyText.of(rows.cost()));
        }
    }

    private static void names(String extract, String what, SortedMap<String, RowCount> some, Table.Builder table) {
        some.values().stream()
                .reduce((a, b) -> new RowCount(a.rows() + b.rows(), a.cost().plus(b.cost())))
                .ifPresent(rows -> row(extract, what + listed(some), rows, table));
    }

    private static String listed(Map<String, RowCount> some) {
        String shown = some.keySet().stream().limit(SHOWN).collect(Collectors.joining(", "));
        return shown + (some.size() > SHOWN ? " and " + WholeNumber.grouped(some.size() - SHOWN) + " more" : "");
    }

    /**
     * How the ids of each extract were linked: ids with and without a match, and the rows and money of those without.
     *
     * @param quality the counts of the extracts
     * @return the table; empty if there was no lookup
     */
    public static Optional<Table> linkage(DataQuality quality) {
        if (quality.linkage().isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = Table.titled("Ids linked by the lookup table")
                .words("extract")
                .figures("ids", "with a match", "without", "rows without", "cost without");
        quality.linkage().values().forEach(its -> table.row(linkage(its)));
        return Optional.of(table.total(
                        "all",
                        sum(quality, ExtractLinkage::ids),
                        sum(quality, ExtractLinkage::matched),
                        sum(quality, ExtractLinkage::unmatched),
                        WholeNumber.grouped(quality.unmatched().rows()),
                        MoneyText.of(quality.unmatched().cost()))
                .build());
    }

    private static String[] linkage(ExtractLinkage its) {
        return new String[] {
            its.extract(),
            WholeNumber.grouped(its.ids()),
            WholeNumber.grouped(its.matched()),
            WholeNumber.grouped(its.unmatched()),
            WholeNumber.grouped(its.unmatchedRows().rows()),
            MoneyText.of(its.unmatchedRows().cost())
        };
    }

    private static String sum(DataQuality quality, Function<ExtractLinkage, Integer> count) {
        return WholeNumber.grouped(
                quality.linkage().values().stream().mapToLong(count::apply).sum());
    }
}
