package org.wholesum.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Optional;

/**
 * What the cases of the ledger are scaled up to; {@code population: 5486} is short for {@code population: {size: 5486}}.
 *
 * @param size N, how many similar cases there are, those of the ledger included
 * @param source where that number comes from
 * @param selection how the cases of the ledger were chosen
 * @param publishedTotal a saving that was published for the whole population, of which the implied number of cases is
 *     worked out
 */
public record Population(
        @JsonProperty(required = true) long size,
        Optional<String> source,
        Optional<String> selection,
        Optional<Amount> publishedTotal) {
    /**
     * Takes what isn't given as empty, and checks the size.
     *
     * @throws IllegalArgumentException if the size is less than 1
     */
    public Population {
        source = Objects.requireNonNullElse(source, Optional.empty());
        selection = Objects.requireNonNullElse(selection, Optional.empty());
        publishedTotal = Objects.requireNonNullElse(publishedTotal, Optional.empty());
        if (size < 1) {
            throw new KeyProblem("size", "expected a whole number from 1");
        }
    }

    /**
     * A population of which nothing but its size is said.
     *
     * @param size N
     * @return the population
     */
    public static Population of(long size) {
        return new Population(size, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
