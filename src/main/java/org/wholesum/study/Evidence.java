package org.wholesum.study;

import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.ledger.FailureCosts;

/** What was observed, of one case or of all: what methods are given, in the scenario's prices. */
interface Evidence {
    MonthlyCosts costs(Months window);

    /** Whose year's prices they are in, and so every amount that a method adds to them. */
    PriceBase prices();

    /** What failure demand cost, service by service. */
    FailureCosts failure(Months window);
}
