package org.wholesum.population;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;

/**
 * A population in strata, in which cases differ less than over the whole population: the stratum of each sampled case, the
 * size of each stratum, and the sampling design. Use {@code stratified} if the number of cases to draw was fixed for each
 * stratum beforehand, and otherwise {@code postStratified}.
 *
 * <pre>{@code
 * var strata = Strata.postStratified(
 *     Map.of("S1", "high", "S2", "high", "S3", "low", "S4", "low"), Map.of("high", 400L, "low", 5_086L));
 * strata.population()   // 5486
 * }</pre>
 */
public final class Strata {
    private final ImmutableSortedMap<String, String> byCase;
    private final ImmutableSortedMap<String, Long> counts;
    private final SamplingDesign design;

    private Strata(Map<String, String> byCase, Map<String, Long> counts, SamplingDesign design) {
        counts.forEach((stratum, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException(
                        "stratum " + shown(stratum) + " has N_h = " + count + ", expected 0 or more");
            }
        });
        this.byCase = ImmutableSortedMap.copyOf(byCase);
        this.counts = ImmutableSortedMap.copyOf(Maps.filterValues(counts, count -> count > 0));
        this.design = design;
        if (this.counts.isEmpty()) {
            throw new IllegalArgumentException("every stratum is empty, expected N_h > 0 for one or more");
        }
    }

    /**
     * Strata within which fixed numbers of cases were drawn at random.
     *
     * @param byCase the stratum of each case, by case id; ids that aren't in the sample have no effect
     * @param counts N_h by stratum, the sampled cases included; strata of 0 people are left out
     * @return the strata
     * @throws IllegalArgumentException if a count is negative, or all are 0
     */
    public static Strata stratified(Map<String, String> byCase, Map<String, Long> counts) {
        return new Strata(byCase, counts, SamplingDesign.STRATIFIED);
    }

    /**
     * Strata by attributes, within which fixed numbers of cases were drawn at random.
     *
     * @param cases the attributes of the sampled cases
     * @param population everyone who is similar, the sampled cases included, to be counted
     * @param columns one attribute or more
     * @return the strata
     * @throws IllegalArgumentException if there is no such attribute, or nobody to count
     */
    public static Strata stratified(People cases, People population, String... columns) {
        return stratified(cases.stratumById(columns), population.countBy(columns));
    }

    /**
     * Strata to which cases were assigned after they had been drawn at random from the whole population.
     *
     * @param byCase the stratum of each case, by case id; ids that aren't in the sample have no effect
     * @param counts N_h by stratum, the sampled cases included; strata of 0 people are left out
     * @return the strata
     * @throws IllegalArgumentException if a count is negative, or all are 0
     */
    public static Strata postStratified(Map<String, String> byCase, Map<String, Long> counts) {
        return new Strata(byCase, counts, SamplingDesign.POST_STRATIFIED);
    }

    /**
     * Strata by attributes, to which cases were assigned after they had been drawn at random from the whole population.
     *
     * @param cases the attributes of the sampled cases
     * @param population everyone who is similar, the sampled cases included, to be counted
     * @param columns one attribute or more
     * @return the strata
     * @throws IllegalArgumentException if there is no such attribute, or nobody to count
     */
    public static Strata postStratified(People cases, People population, String... columns) {
        return postStratified(cases.stratumById(columns), population.countBy(columns));
    }

    /** {@return the stratum of each case, by case id} */
    public SortedMap<String, String> byCase() {
        return byCase;
    }

    /** {@return N_h by stratum, each 1 or more} */
    public SortedMap<String, Long> counts() {
        return counts;
    }

    /** {@return how the cases were drawn} */
    public SamplingDesign design() {
        return design;
    }

    /** {@return N, the number of people in all strata} */
    public long population() {
        return counts.values().stream().reduce(0L, Math::addExact);
    }

    /**
     * Merges strata, as where one has too few cases for an estimate of its own.
     *
     * @param name the name of the merged stratum
     * @param merged the strata to merge
     * @return the strata after merging
     * @throws InvalidInputException if one of them doesn't exist, or another stratum has that name
     */
    public Strata merge(String name, String... merged) {
        Set<String> parts = new HashSet<>(Arrays.asList(merged));
        List<String> all = Arrays.asList(merged);
        for (String part : all) {
            if (!counts.containsKey(part) && !byCase.containsValue(part)) {
                throw InvalidInputException.of(
                        "there is no stratum " + shown(part) + " to merge; there are: "
                                + String.join(", ", counts.keySet()),
                        Suggestions.to(part, counts.keySet()));
            }
        }
        if (counts.containsKey(name) && !parts.contains(name)) {
            throw InvalidInputException.of(
                    "the name " + shown(name) + " is that of another stratum, which isn't among those to merge",
                    "merge it too");
        }
        SortedMap<String, String> cases = new TreeMap<>(byCase);
        cases.replaceAll((id, stratum) -> parts.contains(stratum) ? name : stratum);
        SortedMap<String, Long> sums = new TreeMap<>();
        counts.forEach((stratum, count) -> sums.merge(parts.contains(stratum) ? name : stratum, count, Math::addExact));
        return new Strata(cases, sums, design);
    }

    static String shown(String stratum) {
        return stratum.isEmpty() ? "(empty)" : stratum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Strata that
                && byCase.equals(that.byCase)
                && counts.equals(that.counts)
                && design == that.design;
    }

    @Override
    public int hashCode() {
        return Objects.hash(byCase, counts, design);
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table =
                Table.titled("Cases and people, " + design).words("stratum").figures("cases", "people");
        counts.forEach((stratum, count) ->
                table.row(shown(stratum), Long.toString(cases(stratum)), WholeNumber.grouped(count)));
        return table.total(
                        "all",
                        Long.toString(
                                counts.keySet().stream().mapToLong(this::cases).sum()),
                        WholeNumber.grouped(population()))
                .build();
    }

    /** The number of cases and people in each stratum. */
    @Override
    public String toString() {
        return table().toString();
    }

    private long cases(String stratum) {
        return byCase.values().stream().filter(stratum::equals).count();
    }
}
