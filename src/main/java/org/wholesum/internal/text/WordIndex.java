package org.wholesum.internal.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Known words, among which the one that was probably meant by an unknown word is sought ({@link Suggestions#to}). Most words
 * are passed over by their length and letters, and all others are compared only as far as they may be nearest. The work is
 * counted in steps and limited, so that it takes a bounded time and doesn't depend on the machine.
 */
public final class WordIndex {
    private final List<Word> words;
    private long left;

    private record Word(String text, String lower, long letters, int most) {}

    /**
     * An index.
     *
     * @param known the known words
     * @param steps the most steps of all searches together: one for each known word, and one for each two letters compared; a
     *     search that exceeds them, and every later one, finds nothing
     */
    public WordIndex(Collection<String> known, long steps) {
        this.words = known.stream().sorted().map(WordIndex::word).toList();
        this.left = steps;
    }

    private static Word word(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        // more than two letters, and more than a third, must not change, nor every letter
        int most = Math.min(Math.max(2, lower.length() / 3), lower.length() - 1);
        return new Word(text, lower, letters(lower), most);
    }

    /** A bit for each letter that occurs. */
    private static long letters(String lower) {
        long letters = 0;
        for (int i = 0; i < lower.length(); i++) {
            letters |= 1L << (lower.charAt(i) & 63);
        }
        return letters;
    }

    /**
     * The nearest known word by Levenshtein distance, ignoring case.
     *
     * @param word the unknown word
     * @return the nearest known word, the first in alphabetical order of several equally near; empty if none is near
     */
    public Optional<String> nearest(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        long letters = letters(lower);
        Optional<String> best = Optional.empty();
        int limit = Integer.MAX_VALUE;
        left -= words.size();
        for (Word known : words) {
            int most = Math.min(known.most, limit);
            // each change adds or removes at most one letter
            boolean near = Math.abs(known.lower.length() - lower.length()) <= most
                    && Long.bitCount(letters & ~known.letters) <= most
                    && Long.bitCount(known.letters & ~letters) <= most;
            if (near && left >= 0) {
                int distance = distance(lower, known.lower, most);
                if (distance <= most) {
                    best = Optional.of(known.text);
                    limit = distance - 1; // words are in order, so that the first of those equally near is found
                }
            }
        }
        return left < 0 ? Optional.empty() : best;
    }

    /** The distance, or a number above the most if it is more; compares letters whose places differ by at most that. */
    private int distance(String a, String b, int most) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(b.length(), i + most);
            int[] row = new int[b.length() + 1];
            row[from - 1] = from == 1 ? i : most + 1;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int removal = j == i + most ? most + 1 : above[j] + 1;
                row[j] = Math.min(change, Math.min(removal, row[j - 1] + 1));
                least = Math.min(least, row[j]);
            }
            left -= Math.max(b.length() / 8, to - from) + 1; // a row is as long as the word
            if (least > most || left < 0) {
                return most + 1;
            }
            above = row;
        }
        return above[b.length()];
    }

    /** The number of words. */
    @Override
    public String toString() {
        return words.size() + " words";
    }
}
