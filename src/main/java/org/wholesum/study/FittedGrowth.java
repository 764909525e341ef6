package org.wholesum.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.scenario.method.Evidence;
import org.wholesum.projection.Growth;
import org.wholesum.scenario.Scenario;

/** The growth of methods that fit it to the records. */
record FittedGrowth(Scenario scenario, Plan plan) {
    /**
     * The growth that was fitted to all cases together, by method. A method whose growth can't be fitted is left out.
     */
    Map<String, Growth> of(Evidence evidence) {
        Map<String, Growth> growth = new LinkedHashMap<>();
        scenario.entry().methods().forEach((name, entry) -> {
            entry.fitted()
                    .flatMap(fit -> plan.window(name).flatMap(months -> fitted(evidence.costs(months), fit)))
                    .ifPresent(found -> growth.put(name, found));
        });
        return growth;
    }

    private static Optional<Growth> fitted(MonthlyCosts costs, Growth.Fit fit) {
        try {
            return Optional.of(Growth.fit(costs, fit));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the projection by this method reports it
        }
    }
}
