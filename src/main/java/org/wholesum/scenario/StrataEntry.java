package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.population.SamplingDesign;

/**
 * Parts of the population that are scaled up one by one.
 *
 * @param by the columns that tell the stratum of a case, one or more; of several, a stratum is called as
 *     {@code high / Bentilee}
 * @param drawn how the cases came into their strata; {@code afterwards}, drawn from everyone and then told apart, unless
 *     given
 * @param counts how many similar cases each stratum has, those of the ledger included, where there is no file to count
 *     them from
 * @param merge strata that are taken together, as where one has too few cases to speak for itself, by the name of the
 *     whole
 */
public record StrataEntry(
        @JsonProperty(required = true) List<String> by,
        Optional<SamplingDesign> drawn,
        Map<String, Long> counts,
        Map<String, List<String>> merge) {
    /**
     * Takes what isn't given as empty, and checks it.
     *
     * @throws IllegalArgumentException if no column is given, a count is negative or all are nil, or nothing is merged
     */
    public StrataEntry {
        by = Defaults.or(by);
        drawn = Defaults.or(drawn);
        counts = Defaults.or(counts);
        merge = Defaults.or(merge);
        if (by.isEmpty()) {
            throw new KeyProblem("by", "is empty, expected a column or more");
        }
        counts.forEach((stratum, count) -> {
            if (count < 0) {
                throw KeyProblem.at("expected a whole number from 0", "counts", stratum);
            }
        });
        if (!counts.isEmpty() && counts.values().stream().allMatch(count -> count == 0)) {
            throw new KeyProblem("counts", "has no one in any stratum, expected a whole number from 1 for one or more");
        }
        merge.forEach((name, parts) -> {
            if (parts.isEmpty()) {
                throw KeyProblem.at("is empty, expected a stratum or more", "merge", name);
            }
        });
    }
}
