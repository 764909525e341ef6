package org.wholesum.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.wholesum.problem.InvalidInputException;

/** The known word that was probably meant by an unknown one. */
public final class Suggestions {
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
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(k -> distance(lower, k.toLowerCase(Locale.ROOT)) <= Math.max(2, k.length() / 3))
                .filter(k -> distance(lower, k.toLowerCase(Locale.ROOT)) < k.length())
                .min(Comparator.comparingInt((String k) -> distance(lower, k.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
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

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
