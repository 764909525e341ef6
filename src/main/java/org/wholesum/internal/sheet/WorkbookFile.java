package org.wholesum.internal.sheet;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.wholesum.internal.csv.UnchangedFile;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * A workbook whose sizes were checked. Formulas are not calculated: the values that the workbook keeps of them are read.
 *
 * @param file the file as it was first
 * @param name its name in messages
 */
record WorkbookFile(UnchangedFile file, String name) {
    /** Cells with their formats; a number that can't be read is an error in its cell. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    /** Checks the sizes. */
    WorkbookFile {
        WorkbookBounds.check(file.file(), name);
    }

    static WorkbookFile of(Path file, String name) {
        return new WorkbookFile(UnchangedFile.of(file), name);
    }

    @FunctionalInterface
    interface Use<T> {
        T of(ReadableWorkbook workbook) throws IOException;
    }

    <T> T use(Use<T> use) {
        return file.during(() -> used(use));
    }

    private <T> T used(Use<T> use) {
        try (ReadableWorkbook workbook =
                guarded(() -> new ReadableWorkbook(file.file().toFile(), OPTIONS))) {
            return use.of(workbook);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Reads by the library, which throws exceptions of many kinds at a workbook that is broken. */
    <T> T guarded(Callable<T> reading) {
        try {
            return reading.call();
        } catch (InvalidInputException | CancellationException e) {
            throw e;
        } catch (Exception e) {
            throw unreadable(e);
        }
    }

    /** An interrupted thread can't read files; that is no fault of the workbook. */
    private InvalidInputException unreadable(Exception cause) {
        Interruption.check("reading " + name);
        return InvalidInputException.of(
                Problem.of(name, "is not a workbook that can be read" + WorkbookFile.because(cause))
                        .withSuggestion("open it in a spreadsheet and save it again as .xlsx"));
    }

    /** The first line of what the innermost exception says, if it is about the file and not about the library. */
    private static String because(Exception cause) {
        Throwable root = Throwables.getRootCause(cause);
        boolean says = root instanceof XMLStreamException
                || root instanceof IOException
                || root instanceof ExcelReaderException;
        return says
                ? ": " + String.valueOf(root.getMessage()).lines().findFirst().orElse("")
                : "";
    }

    /** The rows of one of its sheets. */
    Iterator<Row> rows(Stream<Row> all) {
        Iterator<Row> rows = all.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                Interruption.check("reading " + name);
                return guarded(rows::hasNext);
            }

            @Override
            public Row next() {
                return rows.next();
            }
        };
    }

    /** The name of one of its sheets in messages. */
    String table(String sheet) {
        return name + ", sheet " + sheet;
    }

    /** What is made of each cell of a row, from column A to the last one. */
    <T> List<T> cells(String sheet, Row row, T empty, Function<Cell, T> each) {
        int count = row.getCellCount();
        if (count > RawTable.MOST_COLUMNS) {
            String what = "the row has " + count + " cells, expected at most " + RawTable.MOST_COLUMNS;
            throw InvalidInputException.of(Problem.of(table(sheet), row.getRowNum(), 0, "", "", what, Optional.empty())
                    .inCell());
        }
        return guarded(() -> {
            List<T> cells = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                Cell cell = row.getCell(i);
                cells.add(cell == null ? empty : each.apply(cell));
            }
            return cells;
        });
    }
}
