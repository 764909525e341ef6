package org.wholesum.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wholesum.inference.Selection;
import org.wholesum.inference.SmallSample;
import org.wholesum.internal.caution.ScaleUpCaution;
import org.wholesum.internal.scenario.entry.PopulationEntry;
import org.wholesum.internal.scenario.entry.SelectionEntry;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.CaseComparisons;

/** The cautions about a sample of cases, scaled up or not. */
final class SampleCautions {
    private static final BigDecimal TOLERATED = new BigDecimal("0.01");

    private SampleCautions() {}

    /**
     * The cautions of cases that aren't scaled up. Nothing is estimated for others, so the selection of the cases
     * doesn't matter; the missing N is reported.
     */
    static List<String> of(CaseComparisons byCase) {
        return sample(byCase).chosen("to be costed").warnings();
    }

    /** The cautions of cases that are scaled up, with the source of N. */
    static List<String> of(CountedPeople people, ScaleUp city, Optional<BigDecimal> implied) {
        PopulationEntry population = people.entry();
        Optional<CountedPopulation> similar = people.similar();
        SmallSample some = sample(city.sample().cases()).population(city.population());
        SmallSample sample = population
                .selection()
                .map(how -> some.chosen(how.selection(), how.words()))
                .orElse(some);
        if (population.caseIs().equals(Optional.of(PopulationEntry.CaseIs.AVERAGE))) {
            sample = sample.ofAverages();
        }
        List<String> cautions = new ArrayList<>();
        implied.flatMap(size -> disagreement(population, city, size)).ifPresent(cautions::add);
        cautions.add(sample.sentence());
        cautions.addAll(sample.warnings());
        if (city.population() != city.n()) {
            cautions.add(ScaleUpCaution.of(
                    city, population.selection().map(SelectionEntry::selection).orElse(Selection.OTHER)));
        }
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

    /** That the stated number of similar cases is not the one that the published total implies, from 1% of difference. */
    private static Optional<String> disagreement(PopulationEntry population, ScaleUp city, BigDecimal implied) {
        BigDecimal stated = BigDecimal.valueOf(city.population());
        BigDecimal difference = stated.divide(implied, MathContext.DECIMAL128).subtract(BigDecimal.ONE);
        if (difference.abs().compareTo(TOLERATED) < 0) {
            return Optional.empty();
        }
        return population
                .publishedTotal()
                .map(total -> WholeNumber.grouped(city.population())
                        + " similar cases are stated, but the published total of "
                        + MoneyText.brief(total.in(city.total().point().getCurrencyUnit())) + " implies "
                        + WholeNumber.grouped(
                                implied.setScale(0, RoundingMode.HALF_UP).longValueExact())
                        + " at the mean saving of these " + city.n() + " cases: the stated number is "
                        + Percent.of(difference.abs()) + (difference.signum() > 0 ? " higher." : " lower."));
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
