package org.wholesum.internal.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** A sheet of an Excel workbook ({@code .xlsx}). Needs fastexcel-reader, an optional dependency. */
public final class WorkbookSheet implements RawTable {
    private final WorkbookFile file;
    private final Detected<String> sheet;

    private WorkbookSheet(WorkbookFile file, Detected<String> sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    /**
     * A sheet.
     *
     * @param file the workbook's path
     * @param name its name in messages
     * @param sheet the sheet's name; the first that is visible and has values if empty
     * @return its rows, not read yet
     * @throws InvalidInputException if the file isn't a workbook, exceeds a bound, or has no such sheet
     */
    public static WorkbookSheet of(Path file, String name, Optional<String> sheet) {
        WorkbookFile workbook = WorkbookFile.of(file, name);
        Detected<String> found = workbook.use(
                book -> workbook.guarded(() -> sheet.isPresent() ? named(book, name, sheet.get()) : first(book, name)));
        return new WorkbookSheet(workbook, found);
    }

    private static Detected<String> named(ReadableWorkbook workbook, String file, String name) {
        List<String> names = workbook.getSheets().map(Sheet::getName).toList();
        if (!names.contains(name)) {
            throw InvalidInputException.of(
                    Problem.of(file, "has no sheet " + name + ", expected one of " + String.join(", ", names))
                            .withSuggestion(Suggestions.to(name, names)));
        }
        return Detected.stated(name);
    }

    private static Detected<String> first(ReadableWorkbook workbook, String file) throws IOException {
        List<Sheet> sheets = workbook.getSheets().toList();
        for (Sheet some : sheets) {
            if (some.getVisibility() == SheetVisibility.VISIBLE && hasValues(some)) {
                String names = sheets.stream().map(Sheet::getName).collect(Collectors.joining(", "));
                return new Detected<>(
                        some.getName(),
                        sheets.size() == 1
                                ? "It is the only sheet."
                                : "It is the first sheet with values, of " + names + ".");
            }
        }
        throw InvalidInputException.of(Problem.of(file, "no sheet that is visible has a value"));
    }

    private static boolean hasValues(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.stream()
                    .filter(Objects::nonNull) // as the cells are before the first of the row
                    .anyMatch(cell -> !CellText.isBlank(WorkbookCell.text(cell))));
        }
    }

    /** {@return the sheet's name, and why this sheet} */
    public Detected<String> sheet() {
        return sheet;
    }

    @Override
    public String name() {
        return file.table(sheet.value());
    }

    @Override
    public List<String> form() {
        return List.of("An Excel workbook, sheet " + sheet.value() + ". " + sheet.because());
    }

    @Override
    public boolean hasFixedCells() {
        return true;
    }

    @Override
    public void read(Predicate<RawRow> each) {
        file.use(workbook -> {
            Sheet its = file.guarded(() -> workbook.findSheet(sheet.value()))
                    .orElseThrow(
                            () -> InvalidInputException.of(Problem.of(file.name(), "was changed while it was read")));
            try (Stream<Row> rows = file.guarded(its::openStream)) {
                Iterator<Row> all = file.rows(rows);
                boolean more = true;
                while (more && all.hasNext()) {
                    more = each.test(row(all.next()));
                }
                return more;
            }
        });
    }

    private RawRow row(Row row) {
        return new RawRow(row.getRowNum(), file.cells(sheet.value(), row, "", WorkbookCell::text));
    }

    @Override
    public Problem problem(
            int row, int column, String path, String value, String expected, Optional<String> suggestion) {
        return RawTable.super
                .problem(row, column, path, value, expected, suggestion)
                .inCell();
    }

    /** The workbook and the sheet. */
    @Override
    public String toString() {
        return name();
    }
}
