package org.wholesum.internal.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wholesum.internal.scenario.entry.ScenarioEntry;
import org.wholesum.study.StudyResult;

/**
 * The author's own words, which a report repeats. Nothing else in a publication could name a case; that these words don't is
 * checked. An id counts as named if a word is the same; ids of digits or of letters alone are not searched for if they have
 * fewer than six characters, as numbers and words of a language are such ids.
 */
final class NamedIds {
    private static final Pattern WORDS = Pattern.compile("[\\s.,;:!?()\"'“”‘’]+");
    private static final int TELLING = 6;

    private NamedIds() {}

    static void check(StudyResult result) {
        Set<String> ids = Set.copyOf(result.loaded().orElseThrow().ledger().cases());
        words(result).stream()
                .flatMap(text -> WORDS.splitAsStream(text.strip()))
                .filter(word -> isTelling(word) && ids.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw Unpublishable.because(
                            result.scenario(),
                            "a text of the scenario names the case \"" + word + "\"",
                            "a text without it");
                });
    }

    private static boolean isTelling(String word) {
        boolean digits = word.chars().anyMatch(Character::isDigit);
        boolean others = word.chars().anyMatch(c -> !Character.isDigit(c));
        return (digits && others) || word.length() >= TELLING;
    }

    /** Everything that the author has written and a publication repeats. */
    private static List<String> words(StudyResult result) {
        ScenarioEntry entry = result.scenario().entry();
        List<String> words = new ArrayList<>(entry.assumptions());
        words.add(result.scenario().title());
        words.addAll(entry.agencies().values());
        words.add(result.comparison().names().old());
        words.add(result.comparison().names().pilot());
        entry.ledger().ifPresent(ledger -> {
            ledger.file().ifPresent(words::add);
            words.addAll(ledger.extracts().keySet());
            ledger.extracts().values().forEach(extract -> words.add(extract.file()));
        });
        words.addAll(entry.windows().keySet());
        words.addAll(entry.methods().keySet());
        entry.population().ifPresent(population -> {
            population.source().ifPresent(words::add);
            population.selection().flatMap(how -> how.words()).ifPresent(words::add);
        });
        result.scenario().parameters().forEach(parameter -> {
            words.add(parameter.name());
            Optional.of(parameter).flatMap(one -> one.source()).ifPresent(words::add);
            parameter.unit().ifPresent(words::add);
        });
        return words;
    }
}
