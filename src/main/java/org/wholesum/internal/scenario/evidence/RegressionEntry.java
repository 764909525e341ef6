package org.wholesum.internal.scenario.evidence;

import java.time.YearMonth;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.MonthCount;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Share;

/**
 * The fall that is expected without any effect, as the cases were selected because they cost much.
 *
 * @param file a CSV file of records of every case that could have been selected, below the scenario's folder, with the columns of a
 *     ledger; the scenario's own ledger unless given
 * @param start the first month of the pilot; that of the pilot method's window unless given
 * @param months how many months cases were selected over; those of the old method's window unless given
 * @param top the share of cases that was selected, the costliest; either this or a least cost
 * @param leastCost the least cost of a selected case over those months
 */
public record RegressionEntry(
        @NamesFile Optional<String> file,
        Optional<YearMonth> start,
        Optional<MonthCount> months,
        Optional<Share> top,
        Optional<Amount> leastCost) {
    /**
     * Checks the rule of selection.
     *
     * @throws IllegalArgumentException if there is not one of top and least cost
     */
    public RegressionEntry {
        if (top.isPresent() == leastCost.isPresent()) {
            throw new IllegalArgumentException(
                    "expected either top, the share of cases that was selected, or least_cost, an amount");
        }
        new Checks()
                .require(
                        top.map(share -> share.fraction().doubleValue())
                                .filter(share -> !(share > 0 && share <= 1))
                                .isEmpty(),
                        "expected more than 0% and at most 100%",
                        "top")
                .done();
    }
}
