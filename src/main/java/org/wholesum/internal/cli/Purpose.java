package org.wholesum.internal.cli;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wholesum.internal.text.Suggestions;

/** What a starter scenario is for. */
public enum Purpose {
    /** The old method and the pilot. */
    COMPARE("what an old and a pilot method cost", "interactions"),
    /** A sample and a population. */
    SCALE("from a few cases to everyone who is like them", "interactions"),
    /** Present values. */
    APPRAISE("what a pilot is worth over five years", "interactions"),
    /** Controls and measures. */
    EVALUATE("whether the pilot caused the change", "interactions", "control", "measures"),
    /** Payments between agencies. */
    SETTLE("who should pay whom, and what can be released as cash", "interactions"),
    /** Needs groups. */
    COHORT("people moving between needs groups");

    private final String meaning;
    private final ImmutableList<String> tables;

    Purpose(String meaning, String... tables) {
        this.meaning = meaning;
        this.tables = ImmutableList.copyOf(tables);
    }

    /**
     * A purpose by its name.
     *
     * @param word the name, in any letter case
     * @return the purpose
     * @throws org.wholesum.problem.InvalidInputException if there is none, naming those there are
     */
    public static Purpose named(String word) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Suggestions.unknown(
                        "there is no starter for '" + word + "', expected " + words(),
                        word,
                        Arrays.stream(values()).map(Purpose::word).toList()));
    }

    /** {@return the names, separated by commas} */
    public static String words() {
        return Arrays.stream(values()).map(Purpose::word).collect(Collectors.joining(", "));
    }

    /** {@return its name on the command line} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return what it answers, in a few words} */
    public String meaning() {
        return meaning;
    }

    /** The names of its tables, without .csv. */
    List<String> tables() {
        return tables;
    }
}
