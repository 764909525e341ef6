package org.wholesum.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wholesum.internal.csv.CsvTable.Row;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** The fields of a row, with all of its problems. */
final class RowFields {
    private final Row row;
    private final List<Problem> problems = new ArrayList<>();

    RowFields(Row row) {
        this.row = row;
    }

    /** A value that the row must have; empty if there is a problem. */
    <V> Optional<V> required(String column, Function<String, V> parser) {
        try {
            return Optional.of(row.value(column, parser));
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** A value; empty if the field is, or if there is a problem. */
    <V> Optional<V> optional(String column, Function<String, V> parser) {
        return row.text(column).isEmpty() ? Optional.empty() : required(column, parser);
    }

    /** A problem with a field. */
    void refuse(String column, String expected, Optional<String> suggestion) {
        row.refused(column, expected).problems().forEach(problem -> problems.add(problem.withSuggestion(suggestion)));
    }

    /** The row's value, if there is no problem. */
    <V> V orThrow(Supplier<V> value) {
        if (problems.isEmpty()) {
            return value.get();
        }
        throw InvalidInputException.of(problems);
    }

    /** A word of a list, which is that of several columns. */
    static String word(String text, Set<String> words) {
        if (!words.contains(text)) {
            throw InvalidInputException.of(
                    "expected " + String.join(", ", new TreeSet<>(words)) + ", or nothing if it is not known",
                    Suggestions.to(text, words));
        }
        return text;
    }
}
