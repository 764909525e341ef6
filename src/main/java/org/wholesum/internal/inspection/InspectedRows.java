package org.wholesum.internal.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wholesum.internal.ids.NoIds;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.internal.sheet.RawTable;

/** The rows of a file below its header, read twice: what the columns are, and what their values are. */
public final class InspectedRows {
    private static final int LISTED = 5;

    private final RawTable table;
    private final RawRow header;
    private final int width;
    private final List<ValueScan> columns = new ArrayList<>();
    private final List<Integer> totals = new ArrayList<>();
    private final List<Integer> footers = new ArrayList<>();
    private final List<Integer> longer = new ArrayList<>();
    private long rows;

    /**
     * Reads a file twice.
     *
     * @param table its rows
     * @param header its header
     */
    public InspectedRows(RawTable table, RawRow header) {
        this.table = table;
        this.header = header;
        List<ColumnScan> scans = new ArrayList<>();
        for (int i = 0; i < header.width(); i++) {
            scans.add(new ColumnScan(header.cell(i)));
        }
        this.width = scans.size();
        each(row -> {
            rows++;
            for (int i = 0; i < width; i++) {
                scans.get(i).add(row.cell(i));
            }
            if (row.width() > width) {
                longer.add(row.number());
            }
        });
        for (int i = 0; i < width; i++) {
            columns.add(new ValueScan(scans.get(i)));
        }
        totals.clear();
        footers.clear();
        each(row -> {
            for (int i = 0; i < width; i++) {
                columns.get(i).add(row.number(), row.cell(i));
            }
        });
    }

    private void each(Consumer<RawRow> consumer) {
        table.read(row -> {
            int filled = row.filled();
            if (row.number() <= header.number() || filled == 0) {
                return true;
            }
            if (row.cells().stream().anyMatch(NoIds::isTotal) && filled < header.filled()) {
                totals.add(row.number());
            } else if (filled == 1 && header.filled() > 2) {
                footers.add(row.number());
            } else {
                consumer.accept(row);
            }
            return true;
        });
    }

    /** {@return how many rows have a value, without total rows and footers} */
    public long rows() {
        return rows;
    }

    /** {@return the columns in their order} */
    public List<ValueScan> columns() {
        return columns;
    }

    /** {@return what looks wrong with whole rows, in sentences} */
    public List<String> suspicious() {
        List<String> all = new ArrayList<>();
        if (!totals.isEmpty()) {
            all.add(rowsInWords(totals, "row looks like a total row", "rows look like total rows"));
        }
        if (!footers.isEmpty()) {
            all.add(rowsInWords(
                    footers, "row has a single value, as a footer", "rows have a single value, as footers"));
        }
        if (!longer.isEmpty()) {
            all.add(rowsInWords(
                    longer, "row has more values than the header", "rows have more values than the header"));
        }
        return all;
    }

    private static String rowsInWords(List<Integer> lines, String one, String several) {
        return ShownText.count(lines.size(), one, several) + ": "
                + (lines.size() == 1 ? "line " : "lines ")
                + lines.stream().limit(LISTED).map(String::valueOf).collect(Collectors.joining(", "))
                + (lines.size() > LISTED ? ", …" : "") + ".";
    }

    @Override
    public String toString() {
        return rows + " rows of " + table.name();
    }
}
