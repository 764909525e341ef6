package org.wholesum.benchmarks;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.cohort.CityMethod;
import org.wholesum.cohort.CitySimulation;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.cohort.UncertainCohort;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;
import org.wholesum.probability.Dirichlet;
import org.wholesum.probability.Distribution;

/** An invented city and cohort, for the benchmarks and for tests against NumPy results for the same numbers. */
public final class Models {
    private static final Months WINDOW = Months.of("2014-04", 24);

    private Models() {}

    /** Three groups, six agencies, two years: about £4,100 and £1,625 a person. */
    public static CitySimulation.Builder city() {
        NeedsGroups groups = NeedsGroups.of("specialist", "multiple", "well");
        double[][][] moves = {
            {{.85, .12, .03}, {.10, .75, .15}, {.02, .08, .90}}, {{.70, .22, .08}, {.06, .70, .24}, {.01, .05, .94}}
        };
        long[] unit = {15200, 8600, 21300, 4700, 39500, 31200};
        Map<Agency, Money> costs = new HashMap<>();
        for (int agency = 0; agency < unit.length; agency++) {
            costs.put(Agency.of("agency-" + agency), Money.ofMinor(CurrencyUnit.GBP, unit[agency]));
        }
        return CitySimulation.builder(groups, WINDOW)
                .startingWith("specialist", "0.02")
                .startingWith("multiple", "0.18")
                .startingWith("well", "0.80")
                .comparing(
                        method(TransitionMatrix.of(groups, 1, moves[0])),
                        method(TransitionMatrix.of(groups, 1, moves[1])).timesContacts("0.8"))
                .costing(costs);
    }

    private static CityMethod method(TransitionMatrix movement) {
        String[][] rates = {
            {"1.2", "0.9", "0.8", "0.6", "0.3", "0.15"},
            {"0.25", "0.2", "0.3", "0.15", "0.05", "0.03"},
            {"0.02", "0.03", "0.10", "0.02", "0.005", "0.005"}
        };
        CityMethod method = CityMethod.movingBy(movement);
        for (String group : movement.groups()) {
            String[] row = rates[movement.groups().index(group)];
            for (int agency = 0; agency < row.length; agency++) {
                method = method.withContacts(group, Agency.of("agency-" + agency), row[agency]);
            }
        }
        return method;
    }

    /** Four groups, six agencies, two years, 18 costs and 32 movements that are uncertain. */
    public static UncertainCohort cohort() {
        NeedsGroups groups = NeedsGroups.of("specialist", "multiple", "well", "dead");
        double[][][] counts = {
            {{850, 120, 20, 10}, {100, 750, 130, 20}, {20, 80, 890, 10}, {0, 0, 0, 1}},
            {{700, 220, 70, 10}, {60, 700, 225, 15}, {10, 50, 932, 8}, {0, 0, 0, 1}}
        };
        double[][] cost = {{182, 77, 170, 28, 118, 47}, {38, 17, 64, 7, 20, 9}, {3, 3, 21, 1, 2, 2}, {}};
        UncertainCohort.Builder cohort = UncertainCohort.builder(groups, WINDOW, CurrencyUnit.GBP)
                .startingWith("specialist", "0.3")
                .startingWith("multiple", "0.5")
                .startingWith("well", "0.2");
        for (String group : groups) {
            Map<Agency, Distribution> costs = new HashMap<>();
            double[] row = cost[groups.index(group)];
            for (int agency = 0; agency < row.length; agency++) {
                costs.put(Agency.of("agency-" + agency), Distribution.gamma(row[agency], row[agency] / 5));
            }
            cohort.costing(group, costs);
        }
        DiscountSchedule nominal =
                DiscountSchedule.flat(new BigDecimal("0.035")).nominal();
        return cohort.comparing(rows(groups, counts[0]), rows(groups, counts[1]))
                .discounted(new Discounting(nominal, Timing.BY_MONTH, YearMonth.of(2014, 4)))
                .build();
    }

    private static Map<String, Dirichlet> rows(NeedsGroups groups, double[][] counts) {
        return groups.names().stream()
                .collect(Collectors.toMap(group -> group, group -> Dirichlet.ofCounts(counts[groups.index(group)])));
    }
}
