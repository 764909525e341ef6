package org.wholesum.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A case that a provider sent away, and that came back to it.
 *
 * @param caseId the case
 * @param provider the provider
 * @param away the day on which it was sent away
 * @param back the first later day on which it had a contact with the provider
 * @param needAway the level of need when it was sent away, if it was assessed
 * @param needBack the level of need when it came back, if it was assessed
 * @param costAway the cost of the first contact, if it is known
 * @param costBack the cost of the contact when it came back, if it is known
 */
public record Returned(
        String caseId,
        String provider,
        LocalDate away,
        LocalDate back,
        Optional<BigDecimal> needAway,
        Optional<BigDecimal> needBack,
        Optional<Money> costAway,
        Optional<Money> costBack) {
    /** {@return the days between, 1 or more} */
    public long days() {
        return ChronoUnit.DAYS.between(away, back);
    }

    /** {@return how much the need grew, negative if it fell; empty if it was not assessed both times} */
    public Optional<BigDecimal> growthOfNeed() {
        return needAway.flatMap(before -> needBack.map(after -> after.subtract(before)));
    }

    /** {@return how much more the later contact cost, negative if less; empty if a cost is not known} */
    public Optional<Money> growthOfCost() {
        return costAway.flatMap(before -> costBack.map(after -> after.minus(before)));
    }
}
