package org.wholesum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The table of dependencies in the README: what each part needs, with coordinates and modules. */
final class DependencyTable {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String HEADING = "| for | add to the build | on the module path |";

    /**
     * A row.
     *
     * @param coordinates as {@code group:artifact:version}
     * @param modules the argument of {@code --add-modules}
     */
    record Row(List<String> coordinates, List<String> modules) {}

    private DependencyTable() {}

    /** The rows, by what they are for. */
    static Map<String, Row> read() throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        Files.readString(Path.of("README.md"))
                .lines()
                .dropWhile(line -> !line.equals(HEADING))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> rows.put(
                        cells[1].strip().replace("`", ""),
                        new Row(
                                codes(cells[2]),
                                codes(cells[3]).stream()
                                        .map(code -> code.replace("--add-modules ", ""))
                                        .flatMap(code -> Arrays.stream(code.split(",")))
                                        .toList())));
        return rows;
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
