package org.wholesum.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.wholesum.internal.ids.IdForm;
import org.wholesum.internal.sheet.CellText;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** The places of a lookup's columns in its file, and the ids of a row. */
final class LookupTable {
    private static final int LONGEST = 500;

    /** A field of a row: the index of its column, from 0, and its text. */
    record Cell(String extract, int column, String text) {}

    private final String source;
    private final int line;
    private final List<String> header;
    private final int filled;
    private final LookupColumns columns;
    private final List<Problem> problems = new ArrayList<>();

    final int person;
    final int household;
    private final Map<String, Integer> ids = new TreeMap<>();
    private final int extract;
    private final int id;

    LookupTable(String source, RawRow row, LookupColumns columns) {
        this.source = source;
        this.line = row.number();
        this.filled = row.width();
        this.header = row.cells().stream().map(IdForm::trimmed).toList();
        this.columns = columns;
        this.person = find(columns.person());
        this.household = find(columns.household());
        columns.ids().forEach((name, column) -> ids.put(name, find(column)));
        this.extract = find(columns.extract());
        this.id = find(columns.id());
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
    }

    private int find(Optional<String> column) {
        return column.map(this::find).orElse(-1);
    }

    private int find(String column) {
        String wanted = IdForm.trimmed(column);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (CellText.name(header.get(i)).equals(CellText.name(column))) {
                places.add(i);
            }
        }
        if (places.size() == 1) {
            return places.get(0);
        }
        String all = String.join(", ", header);
        String found = all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
        problems.add(
                places.isEmpty()
                        ? Problem.of(
                                source, line, 0, "", "", "has no column \"" + wanted + "\", but " + found, near(wanted))
                        : Problem.of(
                                source,
                                line,
                                places.get(1) + 1,
                                wanted,
                                "",
                                "this column occurs twice",
                                Optional.empty()));
        return -1;
    }

    private Optional<String> near(String wanted) {
        return Suggestions.to(
                        wanted, header.stream().filter(name -> !name.isEmpty()).toList())
                .map(name -> "the column is \"" + name + "\"");
    }

    int width() {
        return header.size();
    }

    /** The number of columns up to the last with a heading. */
    int filled() {
        return filled;
    }

    /** A row with blank fields up to the last column. */
    List<String> padded(List<String> row) {
        List<String> padded = new ArrayList<>(row);
        while (padded.size() < width()) {
            padded.add("");
        }
        return padded;
    }

    String heading(int column) {
        return header.get(column);
    }

    /** The ids of a row, blank ones left out. */
    List<Cell> ids(List<String> row) {
        List<Cell> cells = new ArrayList<>();
        if (id >= 0) {
            split(IdForm.trimmed(row.get(extract)), id, row.get(id), cells);
        }
        ids.forEach((name, column) -> split(name, column, row.get(column), cells));
        return cells;
    }

    private void split(String name, int column, String text, List<Cell> cells) {
        String[] parts = columns.separator().isPresent()
                ? text.split(Pattern.quote(columns.separator().get()), -1)
                : new String[] {text};
        for (String part : parts) {
            if (!IdForm.withoutBlanks(part).isEmpty()) {
                cells.add(new Cell(name, column, part));
            }
        }
    }

    /** The file and its columns. */
    @Override
    public String toString() {
        return source + ": " + columns;
    }
}
