package org.wholesum.outcome;

import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.costs.MonthlyCosts;

/**
 * What a method costs over the horizon.
 *
 * @param method its name
 * @param costs by agency and month, not discounted
 * @param present the same discounted, where the costs of an appraisal are
 */
public record MethodCost(String method, MonthlyCosts costs, Optional<MonthlyCosts> present) {
    /** {@return the costs that are compared and divided by effects: the present values where there are any} */
    public MonthlyCosts compared() {
        return present.orElse(costs);
    }

    /** {@return the total of {@link #compared}} */
    public Money total() {
        return compared().total();
    }
}
