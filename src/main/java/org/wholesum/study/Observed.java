package org.wholesum.study;

import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.ledger.FailureCosts;
import org.wholesum.ledger.Ledger;
import org.wholesum.price.Deflator;

/**
 * What a ledger has of one case or of all, in one year's prices; nominal costs without an index to bring them there stay
 * as they are.
 */
record Observed(Ledger who, PriceBase base, Deflator deflator) implements Evidence {
    /** The records of a scenario, brought to its price base if it has one. */
    static Observed of(Ledger who, Scenario scenario, Deflator deflator) {
        return new Observed(who, scenario.prices().isPresent() ? scenario.priceBase() : who.prices(), deflator);
    }

    @Override
    public MonthlyCosts costs(Months window) {
        return deflator.bring(who.during(window).monthlyCosts(), base);
    }

    @Override
    public FailureCosts failure(Months window) {
        return FailureCosts.of(who.during(window)).map(costs -> deflator.bring(costs, base));
    }
}
