package org.wholesum.internal.text;

import java.util.Collection;
import java.util.Optional;
import org.wholesum.problem.InvalidInputException;

/** The known word that was probably meant by an unknown one. */
public final class Suggestions {
    /** About half a second at most. */
    private static final long STEPS = 10_000_000;

    private Suggestions() {}

    /**
     * The nearest known word by Levenshtein distance, ignoring case.
     * {@code Suggestions.to("Polise", List.of("fire", "police"))} is {@code Optional[police]}.
     *
     * @param word the unknown word
     * @param known the known words
     * @return the nearest known word, the first in alphabetical order of several equally near; or empty if more than two of
     *     its letters, and more than a third, would have to change
     */
    public static Optional<String> to(String word, Collection<String> known) {
        return new WordIndex(known, STEPS).nearest(word);
    }

    /**
     * The refusal of a word that is not among the known ones.
     *
     * @param problem what is wrong, as {@code agency "polise" has no cost here}
     * @param word what was written
     * @param known what could have been
     * @return the exception, with the known words as expected and the nearest as suggestion
     */
    public static InvalidInputException unknown(String problem, String word, Collection<String> known) {
        return InvalidInputException.of(problem + ", expected one of " + String.join(", ", known), to(word, known));
    }
}
