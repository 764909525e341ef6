package org.wholesum.costs;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who bears a cost: {@code police}, {@code nhs}, {@code council-direct}.
 *
 * <p>An agency is its name in lower case with hyphens for spaces and underscores, so that {@code "Local Authority"} and
 * {@code "local authority"} are one agency and not two: {@code Agency.of("Local Authority").id()} is
 * {@code "local-authority"}. Agencies sort by their id.
 *
 * @param id the name as above, 1 to 100 characters
 */
public record Agency(String id) implements Comparable<Agency> {
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}_]+");
    private static final int LONGEST = 100;

    /**
     * Puts the name into its one form.
     *
     * @throws IllegalArgumentException if the name is blank, longer than 100 characters, or has a control character
     */
    public Agency {
        id = GAPS.matcher(id.toLowerCase(Locale.ROOT)).replaceAll(" ").strip().replace(' ', '-');
        if (id.isEmpty() || id.length() > LONGEST || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("agency \"" + id + "\": expected a name of 1 to 100 characters");
        }
    }

    /**
     * The agency of this name.
     *
     * @param name its name, in any case, with spaces, underscores or hyphens between words
     * @return the agency
     * @throws IllegalArgumentException if the name is blank, too long, or has a control character
     */
    public static Agency of(String name) {
        return new Agency(name);
    }

    @Override
    public int compareTo(Agency other) {
        return id.compareTo(other.id);
    }

    /** The id, as in a file. */
    @Override
    public String toString() {
        return id;
    }
}
