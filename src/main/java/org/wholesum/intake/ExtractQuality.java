package org.wholesum.intake;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.RowCount;

/**
 * What was read of an extract: every row below its header was accepted, rejected or left out, and the money of all is counted.
 *
 * @param name the extract's name
 * @param file its file, and for a workbook its sheet
 * @param form what was found about its form, in sentences
 * @param accepted the rows of the ledger
 * @param rejected the rows with problems, and the cost of those whose cost could be read
 * @param rejectedUncosted how many of the rejected rows have no cost that could be read; rows of text, as below a table, are
 *     not among them
 * @param reasons why rows were rejected, in the order of the first row of each
 * @param leftOut the rows that were left out, by reason: rows without a value, total rows, and those of each rule
 * @param repeated the accepted rows that are the same in every field as an earlier one; of three equal rows, two
 * @param corrections the accepted rows that are corrections
 * @param withoutService the rejected rows whose code has no service, by code
 * @param withoutPrice the rejected rows whose service has no price, by service
 */
public record ExtractQuality(
        String name,
        String file,
        List<String> form,
        RowCount accepted,
        RowCount rejected,
        long rejectedUncosted,
        List<RejectReason> reasons,
        Map<String, RowCount> leftOut,
        RowCount repeated,
        RowCount corrections,
        SortedMap<String, RowCount> withoutService,
        SortedMap<String, RowCount> withoutPrice) {
    /** Copies the collections. */
    public ExtractQuality {
        form = List.copyOf(form);
        reasons = List.copyOf(reasons);
        leftOut = ImmutableMap.copyOf(leftOut);
        withoutService = Collections.unmodifiableSortedMap(new TreeMap<>(withoutService));
        withoutPrice = Collections.unmodifiableSortedMap(new TreeMap<>(withoutPrice));
    }

    /** {@return all rows below the header: accepted, rejected and left out} */
    public RowCount read() {
        List<RowCount> parts = new ArrayList<>(leftOut.values());
        parts.add(rejected);
        return plus(accepted, parts);
    }

    /** After rows of ids without a match were left out of the ledger of this extract. */
    ExtractQuality without(RowCount unmatched, RowCount nowRepeated, RowCount nowCorrections) {
        Map<String, RowCount> reasonsNow = new LinkedHashMap<>(leftOut);
        reasonsNow.put("rows of ids without a match", unmatched);
        RowCount rest =
                new RowCount(accepted.rows() - unmatched.rows(), accepted.cost().minus(unmatched.cost()));
        return new ExtractQuality(
                name,
                file,
                form,
                rest,
                rejected,
                rejectedUncosted,
                reasons,
                reasonsNow,
                nowRepeated,
                nowCorrections,
                withoutService,
                withoutPrice);
    }

    static RowCount plus(RowCount first, List<RowCount> others) {
        long rows = first.rows();
        Money cost = first.cost();
        for (RowCount other : others) {
            rows += other.rows();
            cost = cost.plus(other.cost());
        }
        return new RowCount(rows, cost);
    }

    private static void row(Table.Builder table, String what, RowCount rows) {
        table.row(what, WholeNumber.grouped(rows.rows()), MoneyText.of(rows.cost()));
    }

    private Table table() {
        Table.Builder table = Table.titled(name + ": " + file).words("rows").figures("count", "cost");
        row(table, "accepted", accepted);
        row(table, "rejected", rejected);
        leftOut.forEach((reason, rows) -> row(table, "left out: " + reason, rows));
        RowCount all = read();
        return table.total("read", WholeNumber.grouped(all.rows()), MoneyText.of(all.cost()))
                .build();
    }

    /** A table of rows and money, and the reasons of rejected rows. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(table().toString());
        reasons.forEach(reason -> text.append('\n').append(reason.inWords()));
        return text.toString();
    }
}
