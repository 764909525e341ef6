package org.wholesum.population;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholesum.internal.csv.CsvHeader;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Reads people from a CSV file, a row at a time, and reports every problem. */
final class PeopleReader {
    private static final String PERSON = "person_id";
    private static final String CASE = "case_id";

    private final CsvSource source;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final PeopleColumns.Builder people;
    private List<String> names = List.of();
    private int id;

    PeopleReader(CsvSource source) {
        this.source = source;
        this.people = new PeopleColumns.Builder(source.name());
    }

    PeopleColumns read() {
        try {
            source.read(CsvRecordHandler.of(), this::take);
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
        if (problems.isEmpty() && lines.isEmpty()) {
            problems.add(Problem.of(
                    source.name(),
                    names.isEmpty() ? "empty, expected a header line" : "the file has no row below its header"));
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return people.build();
    }

    private void take(CsvRecord row) {
        if (names.isEmpty()) {
            header(row.getFields());
        } else {
            person(row);
        }
    }

    private void header(List<String> fields) {
        names = fields.stream().map(People::columnName).toList();
        String key = names.contains(PERSON) || !isCase() ? PERSON : CASE;
        Set<String> known = names.contains(key) ? new HashSet<>(names) : Set.of(PERSON, CASE);
        CsvHeader header = new CsvHeader(source.name(), fields, Set.of(key), known);
        id = header.indexOf(key);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                throw InvalidInputException.of(Problem.of(
                        source.name(), 1, i + 1, "", "", "this column has no name, expected one", Optional.empty()));
            }
            if (i != id) {
                people.attribute(names.get(i), i + 1);
            }
        }
    }

    private boolean isCase() {
        return names.contains(CASE)
                || (Suggestions.to(PERSON, names).isEmpty()
                        && Suggestions.to(CASE, names).isPresent());
    }

    private void person(CsvRecord row) {
        int line = Math.toIntExact(row.getStartingLineNumber());
        if (row.getFieldCount() != names.size()) {
            problems.add(Problem.ofRow(source.name(), line, row.getFieldCount(), names.size()));
            return;
        }
        String who = row.getField(id).strip();
        if (who.isEmpty()) {
            problems.add(problem(line, who, "is empty, expected a value"));
            return;
        }
        Integer before = lines.putIfAbsent(who, line);
        if (before != null) {
            problems.add(problem(line, who, "appears in line " + before + " already, expected each once"));
            return;
        }
        people.add(
                who,
                line,
                IntStream.range(0, names.size())
                        .filter(i -> i != id)
                        .mapToObj(row::getField)
                        .toList());
    }

    private Problem problem(int line, String text, String expected) {
        return Problem.of(source.name(), line, id + 1, names.get(id), text, expected, Optional.empty());
    }
}
