package org.wholesum.internal.sheet;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** The rows of every sheet of an Excel workbook ({@code .xlsx}), with the numbers of their cells. */
public final class WorkbookRows {
    /** The most rows of all sheets. */
    private static final int MOST_ROWS = 1_048_576;

    private final WorkbookFile file;
    private final Consumer<SheetRow> each;
    private int left = MOST_ROWS;

    private WorkbookRows(WorkbookFile file, Consumer<SheetRow> each) {
        this.file = file;
        this.each = each;
    }

    /**
     * Reads every row of every sheet.
     *
     * @param file the workbook's path
     * @param name its name in messages
     * @param each consumes the rows that have a value, in order
     * @throws InvalidInputException if it can't be read, isn't a workbook, or exceeds a bound
     * @throws IllegalStateException if the optional dependency is missing; the message names it
     */
    public static void read(Path file, String name, Consumer<SheetRow> each) {
        if (FileKind.of(file, name) != FileKind.WORKBOOK) {
            throw InvalidInputException.of(Problem.of(name, "not an Excel workbook (.xlsx)"));
        }
        WorkbookLibrary.use(name, () -> {
            WorkbookFile workbook = WorkbookFile.of(file, name);
            return workbook.use(new WorkbookRows(workbook, each)::read);
        });
    }

    private int read(ReadableWorkbook workbook) {
        for (Sheet sheet : file.guarded(() -> workbook.getSheets().toList())) {
            try (Stream<Row> rows = file.guarded(sheet::openStream)) {
                for (Iterator<Row> i = file.rows(rows); i.hasNext(); ) {
                    read(sheet.getName(), i.next());
                }
            }
        }
        return left;
    }

    private void read(String sheet, Row row) {
        if (left == 0) {
            throw InvalidInputException.of(
                    Problem.of(file.name(), "has too many rows, expected at most " + MOST_ROWS + " in all its sheets"));
        }
        left--;
        List<SheetCell> cells = file.cells(sheet, row, SheetCell.BLANK, WorkbookRows::cell);
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            each.accept(new SheetRow(file.name(), sheet, row.getRowNum(), cells));
        }
    }

    private static SheetCell cell(Cell cell) {
        return new SheetCell(CellText.strip(WorkbookCell.text(cell)), WorkbookCell.number(cell));
    }
}
