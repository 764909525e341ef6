package org.wholesum.internal.scenario.appraisal;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.MonthCount;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Required;

/**
 * The benefits that can be released as cash; the rest is capacity for other work.
 *
 * @param shares by agency; zero for an agency that isn't named
 * @param from the first month in which some can be, {@code yyyy-MM}
 * @param months how many months it takes until the whole share can be
 */
public record CashableEntry(
        @Required Map<Agency, Percentage> shares,
        @Required YearMonth from,
        @Required MonthCount months) {
    /**
     * Checks each share.
     *
     * @throws IllegalArgumentException if one is not from 0% to 100%
     */
    public CashableEntry {
        Checks checks = new Checks();
        shares.forEach((agency, share) -> checks.share(Optional.of(share), "shares", agency.id()));
        checks.done();
    }
}
