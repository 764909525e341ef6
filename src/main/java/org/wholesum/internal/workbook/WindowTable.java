package org.wholesum.internal.workbook;

import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;

/**
 * The costs of a window where the workbook has them.
 *
 * @param costs by agency and month
 * @param totals the cell that has the total of each agency
 * @param monthsObserved the cell that has the number of months
 */
record WindowTable(MonthlyCosts costs, SortedMap<Agency, String> totals, String monthsObserved) {
    Optional<String> total(Agency agency) {
        return Optional.ofNullable(totals.get(agency));
    }
}
