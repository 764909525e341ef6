package org.wholesum.internal.scenario.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Required;

/**
 * Parts of the population that are scaled up one by one.
 *
 * @param by the columns that give the stratum of a case, one or more; with several, the name of a stratum is as
 *     {@code high / Bentilee}
 * @param drawn how the cases were drawn; {@code afterwards}, drawn from everyone and then stratified, unless
 *     given
 * @param counts how many similar cases each stratum has, those of the ledger included, where there is no file to count
 *     them from
 * @param merge strata that are combined, for instance because one has too few cases for an estimate of its own, by the name of
 *     the combined stratum
 */
public record StrataEntry(
        @Required List<String> by, Optional<Drawn> drawn, Map<String, Long> counts, Map<String, List<String>> merge) {
    /** How the cases were drawn. */
    public enum Drawn {
        /** A fixed number of cases within each stratum: stratified sampling. */
        BY_STRATUM,
        /** From the whole population, and assigned to strata afterwards: post-stratification. */
        AFTERWARDS
    }

    /**
     * Checks columns, counts and strata to merge.
     *
     * @throws IllegalArgumentException if no column is given, a count is negative or all are zero, or nothing is merged
     */
    public StrataEntry {
        Checks checks = new Checks()
                .require(!by.isEmpty(), "is empty, expected a column or more", "by")
                .require(
                        counts.isEmpty() || counts.values().stream().anyMatch(count -> count != 0),
                        "has zero in every stratum, expected a whole number from 1 for one or more",
                        "counts");
        counts.forEach(
                (stratum, count) -> checks.require(count >= 0, "expected a whole number from 0", "counts", stratum));
        merge.forEach((name, parts) ->
                checks.require(!parts.isEmpty(), "is empty, expected a stratum or more", "merge", name));
        checks.done();
    }
}
