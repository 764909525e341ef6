package org.wholesum.spark;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.wholesum.cohort.CityMethod;
import org.wholesum.cohort.CitySimulation;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;

/** Cities to try things with. All numbers are made up. */
public final class Cities {
    private static final List<String> GROUPS = List.of("specialist", "multiple", "well");
    private static final List<String> AGENCIES = List.of("council", "fire", "housing", "justice", "nhs", "police");
    private static final List<String> UNIT_COSTS = List.of("86.00", "312.00", "47.00", "395.00", "213.00", "152.00");

    private Cities() {}

    /**
     * A city in which people of three needs groups use six agencies over two years. The pilot method helps them sooner, so
     * that more of them are well.
     *
     * @param people how many there are
     * @return the city
     */
    public static CitySimulation ofThreeGroups(long people) {
        Map<Agency, Money> unitCosts = byAgency(i -> Money.parse("GBP " + UNIT_COSTS.get(i)));
        return CitySimulation.builder(Months.of("2014-04", 24), unitCosts)
                .starting(Map.of("specialist", .02, "multiple", .18, "well", .80))
                .comparing(
                        method(new double[][] {{.85, .12, .03}, {.10, .75, .15}, {.02, .08, .90}}),
                        method(new double[][] {{.70, .22, .08}, {.06, .70, .24}, {.01, .05, .94}}))
                .people(people)
                .build();
    }

    private static CityMethod method(double[][] moves) {
        return CityMethod.of(
                TransitionMatrix.of(GROUPS, 1, moves),
                Map.of(
                        "specialist", contacts(.90, .15, .60, .30, .80, 1.20),
                        "multiple", contacts(.20, .03, .15, .05, .30, .25),
                        "well", contacts(.03, .005, .02, .005, .10, .02)));
    }

    /** Contacts a month with each agency. */
    private static Map<Agency, Double> contacts(double... rates) {
        return byAgency(i -> rates[i]);
    }

    private static <T> Map<Agency, T> byAgency(IntFunction<T> value) {
        return IntStream.range(0, AGENCIES.size())
                .boxed()
                .collect(Collectors.toMap(i -> Agency.of(AGENCIES.get(i)), value::apply));
    }
}
