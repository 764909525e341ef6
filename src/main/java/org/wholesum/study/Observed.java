package org.wholesum.study;

import java.util.function.UnaryOperator;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.ledger.FailureCosts;
import org.wholesum.ledger.Ledger;

/** What a ledger has of one case or of all, brought to the scenario's prices if it says which. */
record Observed(Ledger who, PriceBase prices, UnaryOperator<MonthlyCosts> bring) implements Evidence {
    @Override
    public MonthlyCosts costs(Months window) {
        return bring.apply(who.during(window).monthlyCosts());
    }

    @Override
    public FailureCosts failure(Months window) {
        return FailureCosts.of(who.during(window)).map(bring);
    }
}
