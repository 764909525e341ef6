package org.wholesum.costs;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.escape.Visible;

/**
 * An organisation that bears a cost: {@code police}, {@code nhs}, {@code council-direct}.
 *
 * <p>An agency is identified by its name in lower case with hyphens for spaces and underscores, so that
 * {@code "Local Authority"} and {@code "local authority"} are the same agency: {@code Agency.of("Local Authority").id()}
 * is {@code "local-authority"}. Agencies sort by id.
 */
public final class Agency implements Comparable<Agency> {
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}_]+");
    private static final int LONGEST = 100;

    private final String id;

    private Agency(String id) {
        this.id = id;
    }

    /**
     * The agency of this name.
     *
     * @param name its name, in any case, with spaces, underscores or hyphens between words
     * @return the agency
     * @throws IllegalArgumentException if the name is blank, longer than 100 characters, or has a control character
     */
    public static Agency of(String name) {
        String id = GAPS.matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip()
                .replace(' ', '-');
        if (id.isEmpty() || id.length() > LONGEST || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("agency \"" + id + "\": expected a name of 1 to 100 characters");
        }
        return new Agency(id);
    }

    /** {@return the name in lower case with hyphens, 1 to 100 characters} */
    public String id() {
        return id;
    }

    @Override
    public int compareTo(Agency other) {
        return id.compareTo(other.id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Agency that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The id, with escapes for characters that a terminal obeys. */
    @Override
    public String toString() {
        return Visible.of(id);
    }
}
