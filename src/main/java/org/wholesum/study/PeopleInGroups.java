package org.wholesum.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.costs.Months;
import org.wholesum.internal.plan.OptionCohorts;
import org.wholesum.internal.scenario.worth.EffectEntry;
import org.wholesum.internal.scenario.worth.OptionsEntry;
import org.wholesum.outcome.GroupEffects;
import org.wholesum.price.Discounting;
import org.wholesum.scenario.Scenario;

/** The people in needs groups, or their years, of the cohorts in a method. */
final class PeopleInGroups {
    private final Months horizon;
    private final OptionCohorts parts;
    private final Map<String, Double> weights;
    private final Map<String, NeedsGroupCohort> cohorts;

    PeopleInGroups(
            Scenario scenario,
            OptionsEntry options,
            Map<String, Double> weights,
            Map<String, NeedsGroupCohort> cohorts) {
        this.horizon = scenario.entry().horizon().toMonths();
        this.parts = new OptionCohorts(scenario, options);
        this.weights = weights;
        this.cohorts = cohorts;
    }

    MethodEffect effect(String name, String method, EffectEntry effect, Optional<Discounting> discounting) {
        boolean atEnd = effect.count().equals(Optional.of(EffectEntry.Count.AT_END));
        BigDecimal sum = BigDecimal.ZERO;
        List<String> origins = new ArrayList<>();
        for (String part : parts.of(method)) {
            GroupEffects people = people(Objects.requireNonNull(cohorts.get(part)));
            double value = atEnd
                    ? people.atEnd(horizon)
                    : discounting.map(by -> people.years(horizon, by)).orElseGet(() -> people.years(horizon));
            sum = sum.add(OptionsStep.rounded(value));
            origins.add((atEnd ? "people at the end" : "years" + discounted(discounting)) + " in the needs groups of "
                    + part + ", " + people);
        }
        return new MethodEffect(sum, 0, name + " " + sum.toPlainString() + ", " + String.join("; ", origins));
    }

    private static String discounted(Optional<Discounting> discounting) {
        return discounting.map(by -> " discounted by " + by.schedule()).orElse("");
    }

    /** With the weights of the groups that the cohort has; of several cohorts, another may have the rest. */
    private GroupEffects people(NeedsGroupCohort cohort) {
        Map<String, Double> own = new LinkedHashMap<>(weights);
        own.keySet().retainAll(cohort.groups().names());
        return own.isEmpty()
                ? GroupEffects.of(cohort, Map.of(cohort.groups().names().get(0), 0.0))
                : GroupEffects.of(cohort, own);
    }
}
