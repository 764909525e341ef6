package org.wholesum.population;

import com.google.common.collect.Comparators;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A cell of the table of all variables.
 *
 * @param categories one for each variable, in the order of their names
 */
record RakedCell(List<String> categories) implements Comparable<RakedCell> {
    private static final Comparator<Iterable<String>> ORDER =
            Comparators.lexicographical(Comparator.<String>naturalOrder());

    @Override
    public int compareTo(RakedCell other) {
        return ORDER.compare(categories, other.categories);
    }

    /** As {@code area north, group well}. */
    String words(Set<String> variables) {
        List<String> words = new ArrayList<>();
        Iterator<String> category = categories.iterator();
        variables.forEach(variable -> words.add(variable + " " + category.next()));
        return String.join(", ", words);
    }
}
