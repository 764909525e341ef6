package org.wholesum.internal.worth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.wholesum.cohort.CityHistory;
import org.wholesum.cohort.CityOutcome;
import org.wholesum.costs.Agency;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.study.SimulatedCity;

/** A simulated city as JSON; amounts are decimal text, so that no reader rounds them. */
final class CityJson {
    private final SimulatedCity city;

    CityJson(SimulatedCity city) {
        this.city = city;
    }

    Map<String, Object> full() {
        Map<String, Object> json = form();
        CityOutcome outcome = city.outcome();
        json.put("old", city.old());
        json.put("pilot", city.pilot());
        json.put("saving", amount(outcome.saving()));
        json.put("standard_error", amount(outcome.standardError()));
        json.put("expected_saving", amount(outcome.expectedSaving()));
        List<Object> agencies = new ArrayList<>();
        for (Agency agency : outcome.agencies()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("agency", agency.id());
            row.put(
                    "contact",
                    amount(city.unitCosts()
                            .getOrDefault(agency, Money.zero(outcome.saving().getCurrencyUnit()))));
            row.put("saving", amount(outcome.costs().savings().total(agency)));
            row.put("standard_error", amount(outcome.standardError(agency)));
            agencies.add(row);
        }
        json.put("by_agency", agencies);
        List<Object> methods = new ArrayList<>();
        city.histories().forEach((name, history) -> methods.add(method(name, history)));
        json.put("methods", methods);
        return json;
    }

    /** How it is simulated and contacts that are not small; people are in the report's tables, with what is suppressed. */
    Map<String, Object> published(DisclosureRules rules) {
        Map<String, Object> json = form();
        List<Object> methods = new ArrayList<>();
        city.histories().forEach((name, history) -> {
            Map<String, Object> method = new LinkedHashMap<>();
            method.put("method", name);
            Map<String, Object> contacts = new LinkedHashMap<>();
            for (Agency agency : city.outcome().agencies()) {
                long count = history.contacts(agency);
                if (!rules.isSmall(count)) {
                    long to = rules.counts();
                    contacts.put(agency.id(), Math.floorDiv(count + to / 2, to) * to);
                }
            }
            method.put("contacts", contacts);
            methods.add(method);
        });
        json.put("methods", methods);
        return json;
    }

    private Map<String, Object> form() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("form", city.isPersonByPerson() ? "person_by_person" : "aggregate");
        json.put("seed", city.seed());
        return json;
    }

    private Map<String, Object> method(String name, CityHistory history) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", name);
        json.put("cost", amount(history.costs().total()));
        Map<String, Object> contacts = new LinkedHashMap<>();
        city.outcome().agencies().forEach(agency -> contacts.put(agency.id(), history.contacts(agency)));
        json.put("contacts", contacts);
        List<Object> months = new ArrayList<>();
        for (int month = 0; month <= history.window().count(); month++) {
            Map<String, Object> people = new LinkedHashMap<>();
            for (String group : history.groups()) {
                people.put(group, history.people(group, month));
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("month", month);
            row.put("people", people);
            row.put("left", history.left(month));
            months.add(row);
        }
        json.put("months", months);
        return json;
    }

    private static Map<String, Object> amount(Money money) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", money.getCurrencyUnit().getCode());
        json.put("amount", money.getAmount().toPlainString());
        return json;
    }
}
