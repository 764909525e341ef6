package org.wholesum.population;

import org.joda.money.Money;

/**
 * How much one case moves the answer.
 *
 * @param caseId which case
 * @param saving what the pilot method saves for it
 * @param without the scaled-up total of the other cases alone
 * @param shift the total less that: how far this case moves it
 */
public record Influence(String caseId, Money saving, Money without, Money shift) {}
