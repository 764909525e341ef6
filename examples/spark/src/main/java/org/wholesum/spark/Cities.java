package org.wholesum.spark;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.wholesum.cohort.CityMethod;
import org.wholesum.cohort.CitySimulation;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;

/** Invented cities for examples and tests. */
public final class Cities {
    private static final NeedsGroups GROUPS = NeedsGroups.of("specialist", "multiple", "well");
    private static final List<String> AGENCIES = List.of("council", "fire", "housing", "justice", "nhs", "police");
    private static final List<String> UNIT_COSTS = List.of("86.00", "312.00", "47.00", "395.00", "213.00", "152.00");

    private Cities() {}

    /**
     * A city in which people of three needs groups have contact with six agencies over two years. Under the pilot method
     * people recover sooner.
     *
     * @param people the number of people
     * @return the city
     */
    public static CitySimulation ofThreeGroups(long people) {
        Map<Agency, Money> unitCosts = byAgency(i -> Money.parse("GBP " + UNIT_COSTS.get(i)));
        return CitySimulation.builder(GROUPS, Months.of("2014-04", 24))
                .startingWith("specialist", "0.02")
                .startingWith("multiple", "0.18")
                .startingWith("well", "0.80")
                .people(people)
                .comparing(
                        method(new double[][] {{.85, .12, .03}, {.10, .75, .15}, {.02, .08, .90}}),
                        method(new double[][] {{.70, .22, .08}, {.06, .70, .24}, {.01, .05, .94}}))
                .costing(unitCosts)
                .build();
    }

    private static CityMethod method(double[][] moves) {
        CityMethod method = CityMethod.movingBy(TransitionMatrix.of(GROUPS, 1, moves));
        method = withContacts(method, "specialist", "0.90", "0.15", "0.60", "0.30", "0.80", "1.20");
        method = withContacts(method, "multiple", "0.20", "0.03", "0.15", "0.05", "0.30", "0.25");
        return withContacts(method, "well", "0.03", "0.005", "0.02", "0.005", "0.10", "0.02");
    }

    /** Adds the contacts of a person of a group in a month with each agency. */
    private static CityMethod withContacts(CityMethod method, String group, String... rates) {
        CityMethod more = method;
        for (int i = 0; i < rates.length; i++) {
            more = more.withContacts(group, Agency.of(AGENCIES.get(i)), rates[i]);
        }
        return more;
    }

    private static <T> Map<Agency, T> byAgency(IntFunction<T> value) {
        return IntStream.range(0, AGENCIES.size())
                .boxed()
                .collect(Collectors.toMap(i -> Agency.of(AGENCIES.get(i)), value::apply));
    }
}
