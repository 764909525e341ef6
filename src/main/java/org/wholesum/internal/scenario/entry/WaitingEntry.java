package org.wholesum.internal.scenario.entry;

import java.time.YearMonth;
import java.util.Map;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Required;

/**
 * The cost of waiting: what a case would have cost, had it been helped at an earlier presentation.
 *
 * @param caseId the case in the ledger
 * @param unchanged the name of the method that projects its cost if nothing changes, from everything that was recorded of
 *     it
 * @param help what help costs once, in its first month, by agency
 * @param support what support costs a year from then on, by agency; nothing unless given
 * @param until the last month that counts, {@code yyyy-MM}, after the ledger's
 */
public record WaitingEntry(
        @Required String caseId,
        @Required @Names(of = "methods", what = "method") String unchanged,
        @Required Map<Agency, Amount> help,
        Map<Agency, Amount> support,
        @Required YearMonth until) {}
