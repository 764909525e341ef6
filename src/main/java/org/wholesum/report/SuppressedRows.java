package org.wholesum.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.text.Table;

/** Adds the rows of suppressed agencies to a table by agency: below the published ones, and then their sum. */
final class SuppressedRows {
    private final List<String> names;
    private final String together;

    SuppressedRows(Publication publication) {
        this.names = publication.suppressed().stream().map(publication::nameOf).toList();
        this.together = publication.nameOf(publication.together());
    }

    Table in(Table table) {
        List<Table.Row> rows = new ArrayList<>();
        List<Table.Row> last = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            boolean published = !row.total() && !row.cells().get(0).equals(together);
            (published ? rows : last).add(row);
        }
        int columns = table.columns().size() - 1;
        for (String name : names) {
            List<String> cells = new ArrayList<>(List.of(name));
            cells.addAll(Collections.nCopies(columns, Publication.SUPPRESSED));
            rows.add(new Table.Row(cells, false));
        }
        rows.addAll(last);
        return new Table(table.caption(), table.columns(), rows);
    }
}
