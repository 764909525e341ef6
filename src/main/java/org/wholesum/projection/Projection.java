package org.wholesum.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;

/**
 * Projected costs, and how they came.
 *
 * @param method what projected them
 * @param history what it was given
 * @param costs what it made of that
 * @param horizon the months of the costs
 */
public record Projection(Method method, MonthlyCosts history, MonthlyCosts costs, Months horizon) {
    /**
     * Checks that the method kept to the horizon, the currency and the prices.
     *
     * @throws IllegalArgumentException if it didn't
     */
    public Projection {
        if (!costs.agencies().isEmpty()
                && !history.agencies().isEmpty()
                && !costs.prices().equals(history.prices())) {
            throw new IllegalArgumentException(method.describe() + " gave costs "
                    + costs.prices().inWords()
                    + " from a history " + history.prices().inWords() + ", expected the same prices\n  Maybe it should"
                    + " end in pricedIn(history.prices())");
        }
        if (!costs.window().equals(horizon) || !costs.currency().equals(history.currency())) {
            throw new IllegalArgumentException(method.describe() + " gave costs in " + costs.currency() + " for "
                    + costs.window() + ", expected " + history.currency() + " for " + horizon);
        }
    }

    /**
     * The sum of projections over the same horizon, of several cases for instance.
     *
     * @param parts one or more
     * @return their costs and histories added up
     * @throws IllegalArgumentException if there is none, or horizons or currencies differ
     */
    public static Projection sum(List<Projection> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no projection to add up, expected one or more");
        }
        Months horizon = parts.get(0).horizon();
        for (Projection part : parts) {
            if (!part.horizon().equals(horizon)) {
                throw new IllegalArgumentException("projections over " + horizon + " and over " + part.horizon()
                        + " don't add up, expected the same months");
            }
        }
        MonthlyCosts history = parts.stream()
                .map(Projection::history)
                .reduce(MonthlyCosts::plus)
                .orElseThrow();
        return new SumOfProjections(parts).project(history, horizon);
    }

    /** {@return the cost of every agency over the horizon} */
    public Money total() {
        return costs.total();
    }

    /**
     * How one agency's cost came about.
     *
     * @param agency any agency
     * @return the steps
     */
    public Explanation explain(Agency agency) {
        return new Explanation(method.explain(agency, history, horizon));
    }

    /** {@return how the cost of every agency that was observed or is projected came about, and the sum} */
    public Explanation explain() {
        SortedSet<Agency> agencies = new TreeSet<>(history.agencies());
        agencies.addAll(costs.agencies());
        List<String> steps = new ArrayList<>();
        agencies.forEach(agency -> steps.addAll(explain(agency).steps()));
        steps.add("sum over " + agencies.size() + (agencies.size() == 1 ? " agency: " : " agencies: ")
                + MoneyText.of(total()));
        return new Explanation(steps);
    }

    /** The method and its projected costs. */
    @Override
    public String toString() {
        return "Projected by " + method.describe() + ", from what was observed in " + history.window() + "\n" + costs;
    }
}
