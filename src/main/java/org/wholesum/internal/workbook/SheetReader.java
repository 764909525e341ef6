package org.wholesum.internal.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a workbook: the only class that uses the optional library. */
final class SheetReader {
    private SheetReader() {}

    static void read(Path file, Consumer<SheetRow> each) throws IOException {
        int left = WorkbookFile.MOST_ROWS;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    for (Iterator<Row> i = rows.iterator(); i.hasNext(); ) {
                        if (left-- == 0) {
                            throw new IOException("it has more than " + WorkbookFile.MOST_ROWS + " rows");
                        }
                        Row row = i.next();
                        List<SheetCell> cells = cells(row);
                        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                            each.accept(new SheetRow(sheet.getName(), row.getRowNum(), cells));
                        }
                    }
                }
            }
        } catch (ExcelReaderException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<SheetCell> cells(Row row) {
        List<SheetCell> cells = new ArrayList<>();
        for (@Nullable Cell cell : row) {
            cells.add(cell == null ? SheetCell.BLANK : cell(cell));
        }
        return cells;
    }

    private static SheetCell cell(Cell cell) {
        CellType type = cell.getType();
        String raw = type == CellType.STRING ? cell.asString() : cell.getRawValue();
        String text = raw == null ? "" : raw.strip();
        if (text.isEmpty()) {
            return SheetCell.BLANK;
        }
        return new SheetCell(
                switch (type) {
                    case NUMBER -> SheetCell.Kind.NUMBER;
                    case FORMULA -> isNumber(text) ? SheetCell.Kind.NUMBER : SheetCell.Kind.TEXT;
                    case ERROR -> SheetCell.Kind.ERROR;
                    default -> SheetCell.Kind.TEXT;
                },
                text);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,20}([.]\\d{1,40})?([Ee][+-]?\\d{1,3})?");
    }
}
