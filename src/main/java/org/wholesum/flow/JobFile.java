package org.wholesum.flow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.CsvTable;
import org.wholesum.internal.csv.DayText;
import org.wholesum.internal.csv.RowFields;
import org.wholesum.problem.InvalidInputException;

/** Reads jobs from a CSV file, and reports every problem. */
final class JobFile {
    private static final String ID = "job_id";
    private static final Set<String> REQUIRED = Set.of(ID, "requested", "done");
    private static final Set<String> OPTIONAL =
            Set.of("first_visit", "visits", "cancelled", "fixed_first_time", "satisfied");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "t");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "f");
    private static final int MOST_DIGITS = 6;

    private final Map<String, CsvTable.Row> rows = new HashMap<>();

    private JobFile() {}

    static List<Job> read(CsvSource source) {
        return CsvTable.read(source, REQUIRED, OPTIONAL, new JobFile()::job);
    }

    private Job job(CsvTable.Row row) {
        RowFields fields = new RowFields(row);
        Optional<String> id = fields.required(ID, Function.identity());
        Optional<LocalDate> requested = fields.required("requested", DayText::parse);
        Optional<LocalDate> firstVisit = fields.optional("first_visit", DayText::parse);
        Optional<LocalDate> done = fields.optional("done", DayText::parse);
        Optional<Integer> visits = fields.optional("visits", JobFile::number);
        Optional<Integer> cancelled = fields.optional("cancelled", JobFile::number);
        Optional<Boolean> fixed = fields.optional("fixed_first_time", JobFile::truth);
        Optional<Boolean> satisfied = fields.optional("satisfied", JobFile::truth);
        Contradiction.of(requested, firstVisit, done, visits, cancelled)
                .forEach(one -> fields.refuse(one.column(), one.expected(), one.suggestion()));
        id.map(known -> rows.putIfAbsent(known, row))
                .ifPresent(before -> fields.refuse(
                        ID,
                        "is that of " + before + " too, expected an id for each job",
                        Optional.of("leave out the row that is the same job, or give it another id")));
        return fields.orThrow(() -> new Job(
                id.orElseThrow(),
                requested.orElseThrow(),
                firstVisit,
                done,
                whole(visits),
                whole(cancelled),
                fixed,
                satisfied));
    }

    private static OptionalInt whole(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static int number(String text) {
        if (!text.matches("-?\\d{1," + MOST_DIGITS + "}")) {
            throw InvalidInputException.of(
                    "expected a whole number of visits",
                    text.matches("\\d{1,6}[.,]0+") ? Optional.of(text.replaceFirst("[.,]0+$", "")) : Optional.empty());
        }
        return Integer.parseInt(text);
    }

    private static boolean truth(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        throw InvalidInputException.of(
                "expected true, false, or nothing if it is not known",
                YES.contains(lower)
                        ? Optional.of("true")
                        : NO.contains(lower) ? Optional.of("false") : Optional.empty());
    }
}
