package org.wholesum.internal.pseudonym;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.wholesum.internal.csv.CsvRewriter;
import org.wholesum.internal.ids.IdForm;
import org.wholesum.internal.ids.NoIds;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Replaces the ids of a table, once its header was found. */
final class PseudonymColumns implements CsvRewriter.Replacement {
    private static final int HEADER_AMONG = 100;
    private static final int LISTED = 50;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String source;
    /** The names of the columns as they were stated, by their form. */
    private final Map<String, String> columns = new LinkedHashMap<>();

    private final UnaryOperator<String> pseudonyms;
    private final List<String> first = new ArrayList<>();
    private Map<Integer, String> places = Map.of();
    private final Set<String> distinct = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private long unlisted;
    private int records;
    private long headerLine;
    private long rows;
    private long replaced;
    private long blank;
    private long kept;

    PseudonymColumns(String source, List<String> columns, UnaryOperator<String> pseudonyms) {
        this.source = source;
        columns.forEach(name -> this.columns.putIfAbsent(heading(name), IdForm.trimmed(name)));
        this.pseudonyms = pseudonyms;
    }

    private static String heading(String text) {
        return IdForm.trimmed(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<Integer, String> of(long line, List<String> fields) {
        if (!places.isEmpty()) {
            return ids(line, fields);
        }
        if (++records > HEADER_AMONG) {
            throw noHeader();
        }
        List<String> headings = fields.stream().map(PseudonymColumns::heading).toList();
        if (headings.containsAll(columns.keySet())) {
            headerLine = line;
            places = new HashMap<>();
            for (int i = 0; i < headings.size(); i++) {
                if (columns.containsKey(headings.get(i))) {
                    places.put(i, fields.get(i));
                }
            }
        } else {
            fields.stream().map(IdForm::trimmed).filter(name -> !name.isEmpty()).forEach(first::add);
        }
        return Map.of();
    }

    private Map<Integer, String> ids(long line, List<String> fields) {
        if (fields.stream().allMatch(field -> IdForm.withoutBlanks(field).isEmpty())) {
            return Map.of();
        }
        rows++;
        Map<Integer, String> changed = new HashMap<>();
        places.forEach((index, heading) -> {
            if (index < fields.size()) {
                id(line, index, heading, fields.get(index)).ifPresent(pseudonym -> changed.put(index, pseudonym));
            }
        });
        return changed;
    }

    private Optional<String> id(long line, int index, String heading, String id) {
        if (IdForm.withoutBlanks(id).isEmpty()) {
            blank++;
            return Optional.empty();
        }
        boolean before = PseudonymCode.isPseudonym(IdForm.trimmed(id));
        boolean placeholder = IdForm.isPlaceholder(id);
        if (before || (placeholder && id.chars().anyMatch(Character::isDigit))) {
            String expected = before
                    ? "is a pseudonym already, expected an id"
                    : "is a number that a spreadsheet has shortened, which several people may have: expected an id as text";
            add(Problem.of(
                    source, Math.toIntExact(line), index + 1, heading, before ? "" : id, expected, Optional.empty()));
            return Optional.empty();
        }
        if (placeholder || NoIds.isTotal(id)) {
            kept++;
            return Optional.empty();
        }
        replaced++;
        String pseudonym = pseudonyms.apply(id);
        distinct.add(pseudonym);
        return Optional.of(pseudonym);
    }

    private void add(Problem problem) {
        if (problems.size() < LISTED) {
            problems.add(problem);
        } else {
            unlisted++;
        }
    }

    private InvalidInputException noHeader() {
        List<Problem> missing = columns.values().stream()
                .filter(name -> first.stream().noneMatch(name::equalsIgnoreCase))
                .map(name -> Problem.of(
                                source, "no row of the first " + HEADER_AMONG + " has the column \"" + name + "\"")
                        .withSuggestion(Suggestions.to(name, first).map(near -> "the column is \"" + near + "\"")))
                .toList();
        return InvalidInputException.of(
                missing.isEmpty()
                        ? List.of(Problem.of(
                                source, "no row has all of the columns " + String.join(", ", columns.values())))
                        : missing);
    }

    /** Refuses the table with every problem, before the file appears. */
    void check() {
        if (places.isEmpty()) {
            throw noHeader();
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems, unlisted);
        }
    }

    PseudonymisedFile written(Path to, String encoding, char delimiter) {
        return new PseudonymisedFile(to, encoding, delimiter, headerLine, rows, replaced, distinct.size(), blank, kept);
    }
}
