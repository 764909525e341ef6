package org.wholesum.population;

import org.joda.money.Money;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.text.MoneyText;

/**
 * The influence of one case on a scaled-up total (the jackknife).
 *
 * @param caseId the case
 * @param saving the saving of the pilot method for it
 * @param without the total scaled up from the other cases only
 * @param shift the total less the total without this case
 */
public record Influence(String caseId, Money saving, Money without, Money shift) {
    /** The case, its saving, and the total without it. */
    @Override
    public String toString() {
        return Visible.of(caseId) + ": saving " + MoneyText.of(saving) + ", total without it " + MoneyText.of(without);
    }
}
