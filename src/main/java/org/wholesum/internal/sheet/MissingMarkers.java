package org.wholesum.internal.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts that people and programs write where there is no value, as {@code N/A}, {@code NULL} or a dash. */
public final class MissingMarkers {
    /** What to do about such a text. */
    static final String HINT = "it means that there is no value: name it under the key missing of the layout";

    private static final Set<String> WORDS = words();

    private MissingMarkers() {}

    /**
     * Whether a text probably means that there is no value.
     *
     * @param text the text of a cell, without blanks around it
     * @return true for such a word, and for signs without a letter or digit
     */
    public static boolean isProbable(String text) {
        return !text.isEmpty()
                && (text.chars().noneMatch(Character::isLetterOrDigit)
                        || WORDS.contains(text.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> words() {
        try (InputStream in = MissingMarkers.class.getResourceAsStream("missing-values.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing-values.txt is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
