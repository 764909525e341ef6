package org.wholesum.internal.plan;

import java.util.List;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.cohort.CityHistory;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.projection.Method;

/**
 * The costs of a simulated city, whatever was observed.
 *
 * @param city under one method
 * @param unitCosts of a contact by agency
 */
record SimulatedMethod(CityHistory city, SortedMap<Agency, Money> unitCosts) implements Method {
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return city.costs().during(horizon);
    }

    @Override
    public String describe() {
        return "simulated city";
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        Money unit = unitCosts.getOrDefault(agency, Money.zero(history.currency()));
        return List.of(agency + ": " + WholeNumber.grouped(city.contacts(agency)) + " simulated contacts × "
                + MoneyText.of(unit) + " = " + MoneyText.of(city.costs().total(agency)));
    }
}
