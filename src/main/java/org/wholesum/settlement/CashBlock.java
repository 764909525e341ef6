package org.wholesum.settlement;

import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;

/**
 * A cost that an agency can only give up as a whole: a post, a contract, a bay of a ward.
 *
 * @param agency who bears it
 * @param name what it is
 * @param aYear its cost a year, above zero, in the prices of the comparison; a twelfth a month
 * @param noticeMonths how many months pass from notice until the cost ends, from 0 to 12,000
 */
public record CashBlock(Agency agency, String name, Money aYear, int noticeMonths) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the name is blank, the cost isn't above zero, or the notice isn't from 0 to 12,000 months
     */
    public CashBlock {
        String of = agency + ", \"" + name + "\": ";
        if (name.isBlank()) {
            throw new IllegalArgumentException(of + "expected a name");
        }
        if (!aYear.isPositive()) {
            throw new IllegalArgumentException(
                    of + "costs " + MoneyText.of(aYear) + " a year, expected more than zero");
        }
        if (noticeMonths < 0 || noticeMonths > Months.MOST) {
            throw new IllegalArgumentException(
                    of + "notice of " + noticeMonths + " months, expected from 0 to " + Months.MOST);
        }
    }
}
