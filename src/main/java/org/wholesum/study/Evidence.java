package org.wholesum.study;

import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.ledger.FailureCosts;

/** What was observed, of one case or of all: what methods are given, in the scenario's prices. */
interface Evidence {
    MonthlyCosts costs(Months window);

    /** What failure demand cost, service by service. */
    FailureCosts failure(Months window);
}
