package org.wholesum.internal.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * The header of a CSV file: the index of each known column. Columns may be in any order, case and surrounding blanks of
 * names are ignored, and so are unknown columns.
 */
public final class CsvHeader {
    private static final int LONGEST = 500;

    private final Map<String, Integer> places = new TreeMap<>();

    /**
     * Reads a header.
     *
     * @param source the file's name
     * @param names the fields of its first row
     * @param required the columns that the file must have
     * @param known every column that is read, the required ones included
     * @throws InvalidInputException if a required column is missing, or a known one occurs twice
     */
    public CsvHeader(String source, List<String> names, Set<String> required, Set<String> known) {
        List<Problem> problems = new ArrayList<>();
        Set<String> unknown = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip().toLowerCase(Locale.ROOT);
            if (!known.contains(name)) {
                unknown.add(names.get(i).strip());
            } else if (places.putIfAbsent(name, i) != null) {
                problems.add(
                        Problem.of(source, 1, i + 1, name, names.get(i), "this column occurs twice", Optional.empty()));
            }
        }
        String found = shortened(names.stream().map(String::strip).collect(Collectors.joining(", ")));
        if (places.isEmpty()
                && required.stream()
                        .allMatch(name -> Suggestions.to(name, unknown).isEmpty())) {
            String all = required.stream().sorted().collect(Collectors.joining(", "));
            String expected = "columns " + all + " are missing; the first line has: " + found;
            throw InvalidInputException.of(Problem.of(source, 1, 0, "", "", expected, Optional.of(guess(names))));
        }
        required.stream().filter(name -> !places.containsKey(name)).sorted().forEach(name -> {
            String expected = "column " + name + " is missing; the first line has: " + found;
            Optional<String> suggestion = Suggestions.to(name, unknown).map(near -> near + " should be " + name);
            problems.add(Problem.of(source, 1, 0, "", "", expected, suggestion));
        });
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
    }

    private static String guess(List<String> names) {
        boolean one = names.size() == 1;
        return one && names.get(0).contains(";")
                ? "the fields are separated by semicolons: save it with commas between them"
                : one && names.get(0).contains("\t")
                        ? "the fields are separated by tabs: save it with commas between them"
                        : "the file has no header line";
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /**
     * The index of a column.
     *
     * @param name a known column
     * @return its index from 0, or -1 if the file doesn't have it
     */
    public int indexOf(String name) {
        return places.getOrDefault(name, -1);
    }

    /**
     * Whether the file has a column.
     *
     * @param name a known column
     * @return true if it has
     */
    public boolean has(String name) {
        return places.containsKey(name);
    }

    /** The known columns that the file has, by name. */
    @Override
    public String toString() {
        return String.join(", ", places.keySet());
    }
}
