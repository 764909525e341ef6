package org.wholesum.cohort;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wholesum.costs.Agency;

/** One method's probabilities in arrays, as a simulation goes through them person by person. */
final class CityModel {
    final int groups;
    /** For each group, where its people are a month later; who is beyond the last group has left the city. */
    final RunningSums[] moves;
    /** For each group, the mean contacts a month with each agency. */
    final double[][] rates;
    /** For each group, the sum of its rates. */
    final double[] rate;
    /** For each group, how many contacts a person has in a month. */
    final RunningSums[] contacts;
    /** For each group, which agency a contact is with. */
    final RunningSums[] agencies;

    CityModel(CityMethod method, Map<String, Double> leaving, List<Agency> byColumn) {
        List<String> names = method.movement().groups();
        groups = names.size();
        moves = new RunningSums[groups];
        rates = new double[groups][];
        rate = new double[groups];
        contacts = new RunningSums[groups];
        agencies = new RunningSums[groups];
        for (int g = 0; g < groups; g++) {
            String name = names.get(g);
            double stays = 1 - leaving.getOrDefault(name, 0.0);
            moves[g] = RunningSums.of(times(stays, method.movement().row(name)), stays);
            rates[g] = byColumn.stream()
                    .mapToDouble(agency -> method.rate(name, agency))
                    .toArray();
            rate[g] = Arrays.stream(rates[g]).sum();
            contacts[g] = PoissonTable.of(rate[g]);
            agencies[g] = RunningSums.of(times(rate[g] == 0 ? 0 : 1 / rate[g], rates[g]), 1);
        }
    }

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }
}
