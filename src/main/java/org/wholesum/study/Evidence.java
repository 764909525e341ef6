package org.wholesum.study;

import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.ledger.FailureCosts;

/** What was observed, of one case or of all: what methods are given, in the scenario's prices. */
interface Evidence {
    MonthlyCosts costs(Months window);

    /** Whose year's prices they are in, and so every amount that a method adds to them. */
    PriceBase prices();

    /** What of amounts for the whole programme falls to what was observed: all, or a case's share. */
    SortedMap<Agency, Money> share(SortedMap<Agency, Money> amounts);

    /** What failure demand cost, service by service. */
    FailureCosts failure(Months window);
}
