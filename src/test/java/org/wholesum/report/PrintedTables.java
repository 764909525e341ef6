package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.wholesum.study.StudyResult;

/** Tables as a reader finds them in a printed report, without anything of the library. */
final class PrintedTables {
    private static final Pattern NUMBER = Pattern.compile("[-\u2212]?£?\\d[\\d,]*(\\.\\d+)?");
    private static final Pattern HTML_TABLE = Pattern.compile("(?s)<table.*?</table>");
    private static final Pattern HTML_ROW = Pattern.compile("(?s)<tr( class=\"total\")?>(.*?)</tr>");
    private static final Pattern HTML_CELL = Pattern.compile("(?s)<t[hd][^>]*>(.*?)</t[hd]>");

    /** Columns that are no amounts or counts of parts: one case can be in two rows. */
    private static final Pattern NO_SUM = Pattern.compile(
            "from|to|mean|n|N|change|cases|.*(share|interval|reached|without it).*|effect on the total|factor");

    private PrintedTables() {}

    /** A line of a table; a total is set apart from the lines that it is of. */
    record Line(boolean total, List<String> cells) {}

    /** A table with its headings. */
    record Grid(List<String> headings, List<Line> lines) {
        Optional<Line> total() {
            return lines.stream().filter(Line::total).findFirst();
        }

        /** The column with a heading. */
        int column(String heading) {
            return headings.indexOf(heading);
        }

        List<Line> parts() {
            return lines.stream().filter(line -> !line.total()).toList();
        }
    }

    static Optional<BigDecimal> number(String cell) {
        return NUMBER.matcher(cell).matches()
                ? Optional.of(new BigDecimal(cell.replace('\u2212', '-').replaceAll("[£,]", "")))
                : Optional.empty();
    }

    static List<Grid> ofText(String report) {
        List<Grid> grids = new ArrayList<>();
        List<String> lines = report.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            String rule = lines.get(i);
            if (rule.matches("─+(  ─+)+") && !lines.get(i - 1).isBlank()) {
                List<Line> rows = new ArrayList<>();
                boolean total = false;
                int next = i + 1;
                for (; next < lines.size() && !lines.get(next).isBlank(); next++) {
                    if (lines.get(next).equals(rule)) {
                        total = true;
                    } else {
                        rows.add(new Line(total, cut(lines.get(next), rule)));
                    }
                }
                grids.add(new Grid(cut(lines.get(i - 1), rule), rows));
                i = next;
            }
        }
        return grids;
    }

    private static List<String> cut(String line, String rule) {
        List<String> cells = new ArrayList<>();
        Matcher columns = Pattern.compile("─+").matcher(rule);
        while (columns.find()) {
            int start = Math.min(line.length(), columns.start());
            cells.add(line.substring(start, Math.min(line.length(), columns.end()))
                    .strip());
        }
        return cells;
    }

    static List<Grid> ofMarkdown(String report) {
        List<Grid> grids = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String line : (report + "\n").split("\n", -1)) {
            if (line.startsWith("| ")) {
                rows.add(Stream.of(line.substring(1, line.length() - 1).split(" \\|"))
                        .map(cell -> cell.strip().replace("\\", ""))
                        .toList());
            } else if (!rows.isEmpty()) {
                grids.add(new Grid(
                        rows.get(0),
                        rows.stream()
                                .skip(2)
                                .map(cells -> new Line(
                                        cells.get(0).startsWith("**"),
                                        cells.stream()
                                                .map(cell -> cell.replace("**", ""))
                                                .toList()))
                                .toList()));
                rows.clear();
            }
        }
        return grids;
    }

    static List<Grid> ofHtml(String report) {
        List<Grid> grids = new ArrayList<>();
        Matcher tables = HTML_TABLE.matcher(report);
        while (tables.find()) {
            List<Line> rows = HTML_ROW.matcher(tables.group())
                    .results()
                    .map(row -> new Line(
                            row.group(1) != null,
                            HTML_CELL
                                    .matcher(row.group(2))
                                    .results()
                                    .map(cell -> cell.group(1)
                                            .replaceAll("<[^>]*>", "")
                                            .replace("&nbsp;", " ")
                                            .strip())
                                    .toList()))
                    .toList();
            grids.add(new Grid(rows.get(0).cells(), rows.subList(1, rows.size())));
        }
        return grids;
    }

    /** The tables of a workbook's sheets that end with a row called Total. */
    static List<Grid> ofWorkbook(StudyResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkbookFormat.write(result, bytes);
        List<Grid> grids = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                grids.addAll(blocks(sheet.read()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return grids;
    }

    private static List<Grid> blocks(List<Row> rows) {
        List<Grid> grids = new ArrayList<>();
        List<List<String>> block = new ArrayList<>();
        for (Row row : rows) {
            block.add(row.stream().map(PrintedTables::text).toList());
            if (!block.get(block.size() - 1).isEmpty()
                    && block.get(block.size() - 1).get(0).equals("Total")) {
                grids.add(grid(block));
                block.clear();
            }
        }
        return grids;
    }

    /** The last row is the total; the headings are the last row above it whose second cell is not a number. */
    private static Grid grid(List<List<String>> block) {
        int last = block.size() - 1;
        int heading = last - 1;
        while (block.get(heading).size() < 2
                || number(block.get(heading).get(1)).isPresent()) {
            heading--;
        }
        List<Line> lines = new ArrayList<>();
        block.subList(heading + 1, last).forEach(cells -> lines.add(new Line(false, padded(cells))));
        lines.add(new Line(true, padded(block.get(last))));
        return new Grid(
                block.get(heading).stream()
                        .map(name -> Ascii.toLowerCase(name))
                        .map(name -> name.equals("old method") ? "old" : name)
                        .toList(),
                lines);
    }

    private static List<String> padded(List<String> cells) {
        return Stream.concat(cells.stream(), Stream.generate(() -> ""))
                .limit(Math.max(20, cells.size()))
                .toList();
    }

    private static String text(Cell cell) {
        return cell == null || cell.getType() == CellType.EMPTY
                ? ""
                : cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    }

    /** Every column of amounts or counts adds up to its total, as printed; and what is saved is the old cost less the pilot's. */
    static int assertFeet(Grid grid) {
        Optional<Line> total = grid.total();
        int sums = 0;
        for (int i = 1; total.isPresent() && i < grid.headings().size(); i++) {
            int column = i;
            List<Optional<BigDecimal>> parts = grid.parts().stream()
                    .map(line -> number(line.cells().get(column)))
                    .toList();
            if (!NO_SUM.matcher(grid.headings().get(i)).matches()
                    && number(total.get().cells().get(i)).isPresent()
                    && parts.stream().allMatch(Optional::isPresent)) {
                BigDecimal sum = parts.stream().map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum)
                        .as("%s\ncolumn %s", grid, grid.headings().get(i))
                        .isEqualByComparingTo(number(total.get().cells().get(i)).orElseThrow());
                sums++;
            }
        }
        return sums + assertRows(grid);
    }

    private static int assertRows(Grid grid) {
        int old = grid.column("old");
        int pilot = grid.column("pilot");
        int saving = grid.column("saving");
        if (old < 0 || pilot < 0 || saving < 0) {
            return 0;
        }
        int sums = 0;
        for (Line line : grid.lines()) {
            if (number(line.cells().get(saving)).isPresent()) {
                assertThat(number(line.cells().get(old))
                                .orElseThrow()
                                .subtract(number(line.cells().get(pilot)).orElseThrow()))
                        .as("%s\n%s", grid, line)
                        .isEqualByComparingTo(number(line.cells().get(saving)).orElseThrow());
                sums++;
            }
        }
        return sums;
    }
}
