package org.wholesum.study;

import java.util.List;
import java.util.Optional;
import org.wholesum.cohort.CityHistory;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.study.FigureCatalogue.Entry;
import org.wholesum.study.FigureValue.Unit;

/** The figures of a simulated city. */
final class CityFigures {
    private CityFigures() {}

    static List<Entry> entries() {
        return List.of(
                entry("city_saving", Unit.MONEY, "saving of the simulated city, without other parts of the methods"),
                entry("city_saving_error", Unit.MONEY, "its standard error (simulation error)"),
                entry("city_saving_expected", Unit.MONEY, "its mean over all seeds, computed without simulation"),
                entry(
                        "city_saving_error.AGENCY",
                        Unit.MONEY,
                        "standard error of an agency's saving in the simulated city"),
                entry("city_cost.METHOD", Unit.MONEY, "cost of the simulated city under a method"),
                entry("city_contacts.METHOD.AGENCY", Unit.COUNT, "simulated contacts with an agency"),
                entry(
                        "city_people.METHOD.GROUP.CYCLE",
                        Unit.COUNT,
                        "simulated people in a needs group after a number of months: each 12, and the last"),
                entry("city_left.METHOD", Unit.COUNT, "simulated people who have left by the end"));
    }

    private static Entry entry(String name, Unit unit, String meaning) {
        return new Entry(name, Optional.of(unit), meaning);
    }

    static void of(StudyResult result, FigureCollector to) {
        result.simulatedCity().ifPresent(city -> of(city, to));
    }

    private static void of(SimulatedCity city, FigureCollector to) {
        to.money("city_saving", city.outcome().saving());
        to.money("city_saving_error", city.outcome().standardError());
        to.money("city_saving_expected", city.outcome().expectedSaving());
        List<Agency> agencies = city.outcome().agencies();
        agencies.forEach(
                agency -> to.money("city_saving_error." + agency, city.outcome().standardError(agency)));
        city.histories().forEach((name, history) -> {
            to.money("city_cost." + name, history.costs().total());
            agencies.forEach(agency -> to.count("city_contacts." + name + "." + agency, history.contacts(agency)));
            history.groups().forEach(group -> people(name, group, history, to));
            to.count("city_left." + name, history.left(history.window().count()));
        });
    }

    private static void people(String method, String group, CityHistory history, FigureCollector to) {
        int last = history.window().count();
        for (int month = 0; month < last; month += Months.IN_YEAR) {
            to.count("city_people." + method + "." + group + "." + month, history.people(group, month));
        }
        to.count("city_people." + method + "." + group + "." + last, history.people(group, last));
    }
}
