package org.wholesum.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** The nearest known word is that of the whole table of distances, found with fewer steps. */
class WordIndexProperties {
    private static final long MANY = 1_000_000_000;

    @Property
    void it_is_the_nearest_by_levenshtein_distance_and_then_the_first(
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'd') String word,
            @ForAll @Size(max = 30) Set<@StringLength(max = 12) @CharRange(from = 'a', to = 'd') String> known) {
        assertThat(new WordIndex(known, MANY).nearest(word)).isEqualTo(nearest(word, known));
    }

    @Property
    void so_it_is_for_any_letters(@ForAll String word, @ForAll @Size(max = 10) Set<String> known) {
        assertThat(new WordIndex(known, MANY).nearest(word)).isEqualTo(nearest(word, known));
    }

    @Example
    void a_search_that_takes_too_many_steps_finds_nothing_and_neither_does_a_later_one() {
        WordIndex index = new WordIndex(List.of("police", "policy"), 40);
        assertThat(index.nearest("polise")).contains("police");
        assertThat(index.nearest("polise")).isEmpty();
        assertThat(index.nearest("policy")).isEmpty();
    }

    private static Optional<String> nearest(String word, Set<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(k -> distance(lower, k.toLowerCase(Locale.ROOT)) <= Math.max(2, lower(k).length() / 3))
                .filter(k -> distance(lower, k.toLowerCase(Locale.ROOT)) < lower(k).length())
                .min(Comparator.comparingInt((String k) -> distance(lower, lower(k)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int change = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    table[i][j] = Math.min(change, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
