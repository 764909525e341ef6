package org.wholesum.internal.scenario.method;

import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.ledger.FailureCosts;
import org.wholesum.projection.Method;

/** Observed costs of one case or of all in the scenario's prices: the input of methods. */
public interface Evidence {
    /** {@return the costs in a window} */
    MonthlyCosts costs(Months window);

    /** {@return the price base of these costs, and so of every amount that a method adds to them} */
    PriceBase prices();

    /** {@return the amounts of a cost of all cases, for all of them together} */
    SortedMap<Agency, Money> amounts(SharedCost cost);

    /** {@return the part of the projected costs of all cases that is paid for these: all, or a case's share} */
    MonthlyCosts share(MonthlyCosts all);

    /**
     * The costs of a simulated city.
     *
     * @param name of the method under which it was simulated
     * @return a method that has these costs, whatever the history
     */
    default Method simulated(String name) {
        throw new IllegalArgumentException("has the costs of a simulated city, expected the block city");
    }

    /** {@return the cost of failure demand in a window, by service} */
    FailureCosts failure(Months window);
}
