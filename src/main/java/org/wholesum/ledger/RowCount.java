package org.wholesum.ledger;

import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;

/**
 * Some rows of a ledger, counted.
 *
 * @param rows how many interactions; a composite service is one
 * @param cost their cost
 */
public record RowCount(long rows, Money cost) {
    /** As {@code 2 rows, £14,000.00}. */
    @Override
    public String toString() {
        return WholeNumber.grouped(rows) + (rows == 1 ? " row, " : " rows, ") + MoneyText.of(cost);
    }
}
