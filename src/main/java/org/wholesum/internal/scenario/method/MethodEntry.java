package org.wholesum.internal.scenario.method;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wholesum.costs.Agency;
import org.wholesum.projection.Growth;

/**
 * A method as a scenario writes it, under a name of its own: {@code old: {method: run_rate, window: before}}. Methods
 * that build on others name them. Amounts are for each case, unless they are for the whole programme, and in the
 * scenario's prices.
 */
public interface MethodEntry {
    /** The kinds of method, by the value of the key {@code method}. */
    ImmutableMap<String, Class<? extends MethodEntry>> KINDS =
            ImmutableMap.<String, Class<? extends MethodEntry>>builder()
                    .put("run_rate", RunRateEntry.class)
                    .put("relative_change", RelativeChangeEntry.class)
                    .put("plus", PlusEntry.class)
                    .put("then", ThenEntry.class)
                    .put("scaled", ScaledEntry.class)
                    .put("escalation", EscalationEntry.class)
                    .put("one_off", OneOffEntry.class)
                    .put("ongoing_support", SupportEntry.class)
                    .put("phase_in", PhaseInEntry.class)
                    .put("drop_off", DropOffEntry.class)
                    .put("time_lag", TimeLagEntry.class)
                    .put("drivers", DriversEntry.class)
                    .put("without_failure_demand", WithoutFailureDemandEntry.class)
                    .put("needs_groups", CohortEntry.class)
                    .put("city", CityMethodEntry.class)
                    .build();

    /**
     * Makes the method.
     *
     * @param context the scenario around it
     * @return a step of the study
     * @throws IllegalArgumentException if it can't be made of these values
     */
    Step toStep(MethodContext context);

    /** {@return the agencies whose costs are changed, which must have some, by key} */
    default Map<String, Set<Agency>> changedAgencies() {
        return Map.of();
    }

    /** {@return the services whose failure demand is removed, which must have been used} */
    default Set<String> removedServices() {
        return Set.of();
    }

    /** {@return what its amounts are paid for, if that is not always a case} */
    default Optional<Terms> terms() {
        return Optional.empty();
    }

    /** {@return how growth is fitted to the costs of its window, if it is} */
    default Optional<Growth.Fit> fitted() {
        return Optional.empty();
    }
}
