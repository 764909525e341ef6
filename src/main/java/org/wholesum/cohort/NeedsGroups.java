package org.wholesum.cohort;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;

/**
 * The needs groups of a model: names in a fixed order. A transition matrix, a cohort and a city that belong together have
 * equal groups. Immutable.
 *
 * <p>{@code NeedsGroups.of("ill", "well").index("well")} is {@code 1}.
 */
public final class NeedsGroups implements Iterable<String> {
    private final ImmutableList<String> names;

    private NeedsGroups(List<String> names) {
        this.names = ImmutableList.copyOf(names);
    }

    /**
     * Groups with these names.
     *
     * @param names in order, one or more
     * @return the groups
     * @throws IllegalArgumentException if there is no name, one is blank, or one occurs twice
     */
    public static NeedsGroups of(String... names) {
        return of(List.of(names));
    }

    /**
     * Groups with these names.
     *
     * @param names in order, one or more
     * @return the groups
     * @throws IllegalArgumentException if there is no name, one is blank, or one occurs twice
     */
    public static NeedsGroups of(List<String> names) {
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("groups " + names + ": expected one or more, each with a name");
        }
        if (new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException("groups " + names + ": expected each once");
        }
        return new NeedsGroups(names);
    }

    /** {@return the names, in order} */
    public List<String> names() {
        return names;
    }

    /** {@return the number of groups} */
    public int size() {
        return names.size();
    }

    /**
     * The position of a group.
     *
     * @param group its name
     * @return its index, from 0
     * @throws InvalidInputException if there is no such group; it suggests the nearest name
     */
    public int index(String group) {
        int index = names.indexOf(group);
        if (index < 0) {
            throw InvalidInputException.of(
                    "needs group \"" + group + "\" is unknown, expected one of " + String.join(", ", names),
                    Suggestions.to(group, names));
        }
        return index;
    }

    /** {@return the names, in order} */
    @Override
    public Iterator<String> iterator() {
        return names.iterator();
    }

    /** Equal if the names are equal and in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NeedsGroups that && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    /** As {@code [ill, well]}. */
    @Override
    public String toString() {
        return names.toString();
    }
}
