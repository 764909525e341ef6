package org.wholesum.sensitivity;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The values of knowing some sets of inputs. Each is the greatest of what was fitted for the set and of the values of the
 * sets that it contains: a decision that needs less information can always be taken. All inputs together have the value of
 * perfect information.
 */
final class GroupValues {
    private final Gains gains;
    private final Map<String, SplineTerms> terms = new TreeMap<>();
    private final Gains.Value perfect;

    GroupValues(Gains gains, Map<String, double[]> inputs) {
        this.gains = gains;
        this.perfect = gains.perfect();
        inputs.forEach((name, values) -> terms.put(name, SplineTerms.of(values)));
    }

    Map<SortedSet<String>, Gains.Value> of(Collection<SortedSet<String>> sets) {
        Map<SortedSet<String>, Gains.Value> found = new LinkedHashMap<>();
        List<SortedSet<String>> smallestFirst = sets.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Set::size))
                .toList();
        for (SortedSet<String> set : smallestFirst) {
            Gains.Value value = fitted(set);
            for (Map.Entry<SortedSet<String>, Gains.Value> less : found.entrySet()) {
                if (less.getValue().value() > value.value() && set.containsAll(less.getKey())) {
                    value = less.getValue();
                }
            }
            found.put(set, value);
        }
        return found;
    }

    private Gains.Value fitted(SortedSet<String> set) {
        return set.containsAll(terms.keySet())
                ? perfect
                : gains.given(GroupTerms.of(set.stream().map(terms::get).toList(), gains.draws()));
    }
}
