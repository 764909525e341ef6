package org.wholesum.benchmarks;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.cohort.CityBuilder;
import org.wholesum.cohort.CityMethod;
import org.wholesum.cohort.CitySimulation;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.cohort.UncertainCohort;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;
import org.wholesum.probability.Dirichlet;
import org.wholesum.probability.Distribution;

/** The made-up city and cohort that are measured, and tested against what numpy makes of the same numbers. */
public final class Models {
    private static final Months WINDOW = Months.of("2014-04", 24);

    private Models() {}

    /** Three groups, six agencies, two years: about £4,100 and £1,625 a person. */
    public static CityBuilder city() {
        List<String> groups = List.of("specialist", "multiple", "well");
        double[][][] moves = {
            {{.85, .12, .03}, {.10, .75, .15}, {.02, .08, .90}}, {{.70, .22, .08}, {.06, .70, .24}, {.01, .05, .94}}
        };
        double[][] rates = {{1.2, .9, .8, .6, .3, .15}, {.25, .2, .3, .15, .05, .03}, {.02, .03, .10, .02, .005, .005}};
        long[] unit = {15200, 8600, 21300, 4700, 39500, 31200};
        Map<Agency, Money> costs = new HashMap<>();
        Map<String, Map<Agency, Double>> contacts = new HashMap<>();
        for (int agency = 0; agency < unit.length; agency++) {
            Agency who = Agency.of("agency-" + agency);
            costs.put(who, Money.ofMinor(CurrencyUnit.GBP, unit[agency]));
            for (int group = 0; group < groups.size(); group++) {
                contacts.computeIfAbsent(groups.get(group), g -> new HashMap<>())
                        .put(who, rates[group][agency]);
            }
        }
        CityMethod old = CityMethod.of(TransitionMatrix.of(groups, 1, moves[0]), contacts);
        CityMethod pilot = CityMethod.of(TransitionMatrix.of(groups, 1, moves[1]), contacts);
        return CitySimulation.builder(WINDOW, costs)
                .starting(Map.of("specialist", .02, "multiple", .18, "well", .80))
                .comparing(old, pilot.timesContacts(.8));
    }

    /** Four groups, six agencies, two years, 18 costs and 32 movements that aren't known. */
    public static UncertainCohort cohort() {
        List<String> groups = List.of("specialist", "multiple", "well", "dead");
        double[] start = {.3, .5, .2, 0};
        double[][][] counts = {
            {{850, 120, 20, 10}, {100, 750, 130, 20}, {20, 80, 890, 10}, {0, 0, 0, 1}},
            {{700, 220, 70, 10}, {60, 700, 225, 15}, {10, 50, 932, 8}, {0, 0, 0, 1}}
        };
        double[][] cost = {{182, 77, 170, 28, 118, 47}, {38, 17, 64, 7, 20, 9}, {3, 3, 21, 1, 2, 2}, {}};
        UncertainCohort.Builder cohort = UncertainCohort.builder(WINDOW, CurrencyUnit.GBP);
        Map<String, Double> people = new HashMap<>();
        Map<String, Dirichlet> old = new HashMap<>();
        Map<String, Dirichlet> pilot = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            Map<Agency, Distribution> costs = new HashMap<>();
            for (int agency = 0; agency < cost[group].length; agency++) {
                costs.put(
                        Agency.of("agency-" + agency),
                        Distribution.gamma(cost[group][agency], cost[group][agency] / 5));
            }
            cohort.costing(groups.get(group), costs);
            people.put(groups.get(group), start[group]);
            old.put(groups.get(group), Dirichlet.ofCounts(counts[0][group]));
            pilot.put(groups.get(group), Dirichlet.ofCounts(counts[1][group]));
        }
        Discounting discounting =
                new Discounting(DiscountSchedule.flat(new BigDecimal("0.035")), Timing.BY_MONTH, YearMonth.of(2014, 4));
        return cohort.people(people)
                .old(old)
                .pilot(pilot)
                .discounted(discounting)
                .build();
    }
}
