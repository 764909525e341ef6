package org.wholesum.population;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wholesum.costs.Agency;

/** One method's probabilities in arrays, as a simulation goes through them person by person. */
final class CityModel {
    final int groups;
    /** For each group, the sum of the probabilities of the groups up to each; who is beyond the last has left the city. */
    final double[][] moves;
    /** For each group, the mean contacts a month with each agency. */
    final double[][] rates;
    /** For each group, the sum of its rates. */
    final double[] rate;
    /** For each group, the sum of the shares of its contacts that agencies up to each have. */
    final double[][] agencies;
    /** For each group, and for those who have left. */
    private final PoissonTable[] contacts;

    CityModel(CityMethod method, Map<String, Double> leaving, List<Agency> byColumn) {
        List<String> names = method.movement().groups();
        groups = names.size();
        moves = new double[groups][];
        rates = new double[groups][];
        agencies = new double[groups][];
        rate = new double[groups + 1];
        contacts = new PoissonTable[groups + 1];
        contacts[groups] = new PoissonTable(0);
        for (int g = 0; g < groups; g++) {
            String name = names.get(g);
            double stays = 1 - leaving.getOrDefault(name, 0.0);
            moves[g] = sums(
                    Arrays.stream(method.movement().row(name))
                            .map(p -> p * stays)
                            .toArray(),
                    stays);
            rates[g] = byColumn.stream()
                    .mapToDouble(agency -> method.rate(name, agency))
                    .toArray();
            double all = Arrays.stream(rates[g]).sum();
            rate[g] = all;
            agencies[g] = sums(
                    Arrays.stream(rates[g]).map(r -> all == 0 ? 0 : r / all).toArray(), 1);
            contacts[g] = new PoissonTable(all);
        }
    }

    /** Running sums of shares, the last of which is the whole in spite of rounding. */
    static double[] sums(double[] shares, double whole) {
        double[] sums = new double[shares.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i];
            sums[i] = sum;
        }
        int last = shares.length - 1;
        while (last > 0 && shares[last] == 0) {
            last--;
        }
        Arrays.fill(sums, last, sums.length, whole);
        return sums;
    }

    /** Where a uniform number falls among running sums; beyond the last it is their number. */
    static int find(double[] sums, double uniform) {
        int i = 0;
        while (i < sums.length && uniform >= sums[i]) {
            i++;
        }
        return i;
    }

    int contacts(int group, double uniform) {
        return contacts[group].count(uniform);
    }
}
