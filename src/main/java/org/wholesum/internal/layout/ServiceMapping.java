package org.wholesum.internal.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wholesum.internal.sheet.CellText;
import org.wholesum.internal.sheet.HeaderRows;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.internal.sheet.RawTable;
import org.wholesum.internal.sheet.RawTables;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Services by an agency's own codes.
 *
 * @param source where the mapping comes from, for messages
 * @param byCode the service of each code
 */
public record ServiceMapping(String source, Map<String, String> byCode) {
    /** The most codes of a mapping. */
    private static final int MOST = 100_000;

    private static final String CODE = "code";
    private static final String SERVICE = "service";

    /** Copies the map. */
    public ServiceMapping {
        byCode = Map.copyOf(byCode);
    }

    /**
     * Reads a file with the columns {@code code, service}.
     *
     * @param file a CSV file or an Excel workbook
     * @return the mapping
     * @throws InvalidInputException if it can't be read, or a code has two services
     */
    public static ServiceMapping read(Path file) {
        RawTable table = RawTables.found().open(file, file.toString());
        RawRow header = HeaderRows.naming(table.first(HeaderRows.SEARCHED), Set.of(CODE, SERVICE))
                .orElseThrow(() -> InvalidInputException.of(
                        Problem.of(table.name(), "has no header with the columns code and service")))
                .value();
        List<String> names = header.cells().stream().map(CellText::name).toList();
        int code = names.indexOf(CODE);
        int service = names.indexOf(SERVICE);
        Map<String, String> byCode = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        table.read(row -> {
            if (row.number() > header.number() && row.filled() > 0) {
                String its = row.cell(service);
                String before = byCode.putIfAbsent(row.cell(code), its);
                if (row.cell(code).isEmpty() || its.isEmpty()) {
                    problems.add(
                            table.problem(row.number(), 0, "", "", "expected a code and a service", Optional.empty()));
                } else if (before != null && !before.equals(its)) {
                    problems.add(table.problem(
                            row.number(),
                            code + 1,
                            CODE,
                            row.cell(code),
                            "has another service above, " + before,
                            Optional.empty()));
                }
            }
            return byCode.size() <= MOST && problems.size() <= MOST;
        });
        if (byCode.size() > MOST) {
            throw InvalidInputException.of(Problem.of(table.name(), "has more than 100,000 codes, expected no more"));
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return new ServiceMapping(table.name(), byCode);
    }

    /**
     * The service of a code.
     *
     * @param code the code
     * @return its service, or empty if it has none
     */
    public Optional<String> service(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<String> nearest(String code) {
        return Suggestions.to(code, byCode.keySet());
    }
}
