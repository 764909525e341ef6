package org.wholesum.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wholesum.inference.SmallSample;
import org.wholesum.internal.scenario.entry.PopulationEntry;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.CaseComparisons;

/** The cautions about a sample of cases, scaled up or not. */
final class SampleCautions {
    private SampleCautions() {}

    /**
     * The cautions of cases that aren't scaled up. Nothing is estimated for others, so the selection of the cases
     * doesn't matter; the missing N is reported.
     */
    static List<String> of(CaseComparisons byCase) {
        return sample(byCase).chosen("to be costed").warnings();
    }

    /** The cautions of cases that are scaled up, with the source of N. */
    static List<String> of(CountedPeople people, ScaleUp city) {
        PopulationEntry population = people.entry();
        Optional<CountedPopulation> similar = people.similar();
        SmallSample some = sample(city.sample().cases()).population(city.population());
        SmallSample sample = population.selection().map(some::chosen).orElse(some);
        List<String> cautions = new ArrayList<>();
        cautions.add(sample.sentence());
        cautions.addAll(sample.warnings());
        cautions.add(ScaleUpCaution.of(city));
        if (city.strata().isPresent() && population.next().isPresent()) {
            cautions.add("The prediction for the next cases assumes the mix of strata of these " + city.n()
                    + " cases, not that of the population.");
        }
        similar.flatMap(CountedPopulation::caution).ifPresent(cautions::add);
        cautions.add(similar.map(found -> found.toString()
                        + population
                                .source()
                                .map(where -> " Source of the file: " + Cautions.sentence(where))
                                .orElse(" The source of the file is not stated."))
                .orElseGet(() -> source(population, city.population())));
        return cautions;
    }

    private static String source(PopulationEntry population, long size) {
        String number = String.format(Locale.ROOT, "number of similar cases (%,d)", size);
        return population
                .source()
                .map(where -> "Source of the " + number + ": " + Cautions.sentence(where))
                .orElse("The source of the " + number + " is not stated.");
    }

    private static SmallSample sample(CaseComparisons byCase) {
        return SmallSample.of(byCase.cases(), byCase.savings());
    }
}
