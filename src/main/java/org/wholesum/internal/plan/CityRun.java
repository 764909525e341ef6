package org.wholesum.internal.plan;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.cohort.CityHistory;
import org.wholesum.cohort.CityOutcome;
import org.wholesum.costs.Agency;
import org.wholesum.projection.Method;

/**
 * A simulated city.
 *
 * @param old the name of the method that is simulated under the old method of the comparison
 * @param pilot that under the pilot method
 * @param outcome both of them
 * @param histories of every method of the kind, by name, in the order of the scenario
 * @param unitCosts of a contact by agency, in the scenario's prices
 * @param seed of the random numbers
 * @param personByPerson whether each person is simulated
 * @param steps how its inputs were calculated
 * @param cautions for readers of the report
 */
public record CityRun(
        String old,
        String pilot,
        CityOutcome outcome,
        Map<String, CityHistory> histories,
        SortedMap<Agency, Money> unitCosts,
        long seed,
        boolean personByPerson,
        List<String> steps,
        List<String> cautions) {
    /** Copies the collections. */
    public CityRun {
        histories = ImmutableMap.copyOf(histories);
        steps = List.copyOf(steps);
        cautions = List.copyOf(cautions);
    }

    /** The costs as methods, by name. */
    public Map<String, Method> methods() {
        return Maps.transformValues(histories, history -> new SimulatedMethod(history, unitCosts));
    }
}
