package org.wholesum.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wholesum.inference.SmallSample;
import org.wholesum.population.PopulationEstimate;
import org.wholesum.population.StratifiedScaleUp;
import org.wholesum.projection.Comparison;
import org.wholesum.scenario.PopulationEntry;

/** What so few cases can't say, whether or not they are scaled up. */
final class SampleCautions {
    private SampleCautions() {}

    /**
     * Of cases that aren't scaled up nothing is claimed for others, so that how they were chosen isn't asked; but that there
     * is no N is said.
     */
    static List<String> of(SortedMap<String, Comparison> byCase) {
        return sample(byCase).chosen("to be costed, and for no one else").warnings();
    }

    /** Of cases that are scaled up: what they allow, what to beware of, and where N comes from. */
    static List<String> of(PopulationEntry population, PopulationEstimate city, Optional<CountedPopulation> similar) {
        SmallSample some = sample(city.sample().byCase()).population(city.population());
        SmallSample sample = population.selection().map(some::chosen).orElse(some);
        List<String> cautions = new ArrayList<>();
        cautions.add(sample.sentence());
        cautions.addAll(sample.warnings());
        cautions.add(city.caution());
        if (city instanceof StratifiedScaleUp && population.next().isPresent()) {
            cautions.add("The next cases are predicted as if they came from the strata in the same mix as these "
                    + city.n() + ", and not as the population has them.");
        }
        similar.flatMap(CountedPopulation::caution).ifPresent(cautions::add);
        cautions.add(similar.map(found -> found.sentence()
                        + population
                                .source()
                                .map(where -> " Where the file comes from: " + Cautions.sentence(where))
                                .orElse(" Where the file comes from is not stated."))
                .orElseGet(() -> source(population, city.population())));
        return cautions;
    }

    private static String source(PopulationEntry population, long size) {
        String number = String.format(Locale.ROOT, "Where the number of similar cases, %,d, comes from", size);
        return population
                .source()
                .map(where -> number + ": " + Cautions.sentence(where))
                .orElse(number + " is not stated.");
    }

    private static SmallSample sample(SortedMap<String, Comparison> byCase) {
        Map<String, Long> savings = new TreeMap<>();
        byCase.forEach((id, comparison) -> savings.put(id, comparison.saving().getAmountMinorLong()));
        return SmallSample.of(savings);
    }
}
