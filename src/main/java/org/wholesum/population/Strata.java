package org.wholesum.population;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;

/**
 * The parts of a population in which cases differ less than over all of it: which part each case is in, and how many
 * people are in each. Which of the two factories is right, depends on how the cases were drawn.
 *
 * <pre>{@code
 * var strata = Strata.afterwards(Map.of("S1", "high", "S2", "high", "S3", "low", "S4", "low"), Map.of("high", 400L, "low", 5_086L));
 * strata.population()   // 5486
 * }</pre>
 *
 * @param byCase the stratum of each case, by the case's id; ids of no case of the sample are left out of account
 * @param counts N_h by stratum: how many similar cases there are in it, those of the sample included
 * @param drawing how the cases came into their strata
 */
public record Strata(SortedMap<String, String> byCase, SortedMap<String, Long> counts, SamplingDesign drawing) {
    /**
     * Takes copies and checks the counts; strata of no one are left out.
     *
     * @throws IllegalArgumentException if a count is negative, or there is no one in any stratum
     */
    public Strata {
        byCase = ImmutableSortedMap.copyOf(byCase);
        SortedMap<String, Long> some = new TreeMap<>();
        counts.forEach((stratum, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException(
                        "stratum " + shown(stratum) + " has N_h = " + count + ", expected nil or more");
            }
            if (count > 0) {
                some.put(stratum, count);
            }
        });
        counts = ImmutableSortedMap.copyOfSorted(some);
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("there is no one in any stratum, expected N_h > 0 of one or more");
        }
    }

    /**
     * Strata within each of which so many cases were drawn at random.
     *
     * @param byCase the stratum of each case, by the case's id
     * @param counts N_h by stratum
     * @return the strata
     * @throws IllegalArgumentException if a count is negative, or there is no one in any stratum
     */
    public static Strata drawnByStratum(Map<String, String> byCase, Map<String, Long> counts) {
        return new Strata(
                ImmutableSortedMap.copyOf(byCase), ImmutableSortedMap.copyOf(counts), SamplingDesign.BY_STRATUM);
    }

    /**
     * Strata into which the cases were put after they had been drawn from everyone. If in doubt, it is this.
     *
     * @param byCase the stratum of each case, by the case's id
     * @param counts N_h by stratum
     * @return the strata
     * @throws IllegalArgumentException if a count is negative, or there is no one in any stratum
     */
    public static Strata afterwards(Map<String, String> byCase, Map<String, Long> counts) {
        return new Strata(
                ImmutableSortedMap.copyOf(byCase), ImmutableSortedMap.copyOf(counts), SamplingDesign.AFTERWARDS);
    }

    /**
     * Strata by attributes, within each of which so many cases were drawn at random.
     *
     * @param cases the attributes of the sample's cases
     * @param similar everyone who is similar, the cases included, who are counted
     * @param columns one attribute or more
     * @return the strata
     * @throws IllegalArgumentException if there is no such attribute, or no one is similar
     */
    public static Strata drawnByStratum(People cases, People similar, String... columns) {
        return drawnByStratum(cases.stratumOf(columns), similar.by(columns));
    }

    /**
     * Strata by attributes, into which the cases were put after they had been drawn from everyone.
     *
     * @param cases the attributes of the sample's cases
     * @param similar everyone who is similar, the cases included, who are counted
     * @param columns one attribute or more
     * @return the strata
     * @throws IllegalArgumentException if there is no such attribute, or no one is similar
     */
    public static Strata afterwards(People cases, People similar, String... columns) {
        return afterwards(cases.stratumOf(columns), similar.by(columns));
    }

    /** {@return N, how many similar cases there are in all strata together} */
    public long population() {
        return counts.values().stream().reduce(0L, Math::addExact);
    }

    /**
     * Strata of which several are one, as where a stratum has too few cases to speak for itself.
     *
     * @param name what to call it
     * @param merged the strata that it is made of
     * @return strata that differ in this
     * @throws IllegalArgumentException if one of them isn't there, or another is called so
     */
    public Strata merging(String name, String... merged) {
        Set<String> parts = new HashSet<>(Arrays.asList(merged));
        List<String> all = Arrays.asList(merged);
        for (String part : all) {
            if (!counts.containsKey(part) && !byCase.containsValue(part)) {
                throw new IllegalArgumentException("there is no stratum " + shown(part) + " to merge; there are: "
                        + String.join(", ", counts.keySet())
                        + Suggestions.maybe(part, counts.keySet()));
            }
        }
        if (counts.containsKey(name) && !parts.contains(name)) {
            throw new IllegalArgumentException("there is a stratum " + shown(name) + " besides those merged into one of"
                    + " this name\n  Maybe it is to be merged too");
        }
        SortedMap<String, String> cases = new TreeMap<>(byCase);
        cases.replaceAll((id, stratum) -> parts.contains(stratum) ? name : stratum);
        SortedMap<String, Long> sums = new TreeMap<>();
        counts.forEach((stratum, count) -> sums.merge(parts.contains(stratum) ? name : stratum, count, Math::addExact));
        return new Strata(cases, sums, drawing);
    }

    static String shown(String stratum) {
        return stratum.isEmpty() ? "(empty)" : stratum;
    }

    /** How many cases and people are in each stratum. */
    @Override
    public String toString() {
        Table.Builder table =
                Table.titled("Cases and people, " + drawing).words("stratum").figures("cases", "people");
        counts.forEach((stratum, count) ->
                table.row(shown(stratum), Long.toString(cases(stratum)), WholeNumber.grouped(count)));
        return table.total(
                        "all",
                        Long.toString(
                                counts.keySet().stream().mapToLong(this::cases).sum()),
                        WholeNumber.grouped(population()))
                .build()
                .toString();
    }

    private long cases(String stratum) {
        return byCase.values().stream().filter(stratum::equals).count();
    }
}
