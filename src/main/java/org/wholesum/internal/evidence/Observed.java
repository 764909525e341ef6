package org.wholesum.internal.evidence;

import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.scenario.method.Evidence;
import org.wholesum.internal.scenario.method.SharedCost;
import org.wholesum.ledger.FailureCosts;
import org.wholesum.ledger.Ledger;

/** Evidence from the records of one case or of all, in the scenario's prices if it has a price base. */
public record Observed(
        Ledger who,
        BiFunction<Ledger, Months, MonthlyCosts> recorded,
        Supplier<CaseShares> shares,
        CostsCounted counted,
        PriceBase prices,
        UnaryOperator<MonthlyCosts> bring)
        implements Evidence {
    @Override
    public MonthlyCosts costs(Months window) {
        return bring.apply(recorded.apply(who, window));
    }

    @Override
    public SortedMap<Agency, Money> amounts(SharedCost cost) {
        return counted.amounts(cost, shares.get().count());
    }

    @Override
    public MonthlyCosts share(MonthlyCosts all) {
        return shares.get().of(who.cases(), all);
    }

    @Override
    public FailureCosts failure(Months window) {
        return FailureCosts.of(who.during(window)).convert(bring);
    }
}
