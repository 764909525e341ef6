package org.wholesum.referral;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.problem.InvalidInputException;

/**
 * A contact of a case with a local service provider, and the referrals that its record has.
 *
 * @param caseId the case
 * @param date the day
 * @param provider the provider that was contacted
 * @param referredTo the providers to which it referred the case, in alphabetical order, each once
 * @param referredFrom the provider that had referred the case here, if the record says so
 * @param turnedAway whether the case was turned away without help; empty if the record doesn't say
 * @param owner the person or provider that owns the case, if the record says so
 * @param need the level of need, on any scale on which more is worse, if it was assessed
 * @param cost the cost of the contact, if it is known
 */
public record ProviderContact(
        String caseId,
        LocalDate date,
        String provider,
        List<String> referredTo,
        Optional<String> referredFrom,
        Optional<Boolean> turnedAway,
        Optional<String> owner,
        Optional<BigDecimal> need,
        Optional<Money> cost) {
    /**
     * Checks the names and sorts the referrals.
     *
     * @throws InvalidInputException if the case or a provider is blank, or a provider refers to itself
     */
    public ProviderContact {
        referredTo =
                ImmutableList.copyOf(referredTo.stream().distinct().sorted().toList());
        if (caseId.isBlank()
                || provider.isBlank()
                || referredTo.stream().anyMatch(String::isBlank)
                || referredFrom.filter(String::isBlank).isPresent()) {
            throw InvalidInputException.of(
                    "contact of case \"" + caseId + "\" with \"" + provider + "\" on " + date
                            + ": expected a case and providers with names",
                    Optional.empty());
        }
        if (referredTo.contains(provider)
                || referredFrom.filter(provider::equals).isPresent()) {
            throw InvalidInputException.of(
                    "\"" + provider + "\" refers case \"" + caseId + "\" to itself on " + date
                            + ", expected another provider",
                    "leave it empty: a further contact is a row of its own");
        }
    }

    /**
     * A contact without a referral.
     *
     * @param caseId the case
     * @param date the day
     * @param provider the provider that was contacted
     * @return the contact, of which nothing else is known
     * @throws InvalidInputException if the case or the provider is blank
     */
    public static ProviderContact of(String caseId, LocalDate date, String provider) {
        return new ProviderContact(
                caseId,
                date,
                provider,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Sets the providers to which the case was referred.
     *
     * @param providers their names
     * @return a copy with those referrals
     * @throws InvalidInputException if one is blank or the provider itself
     */
    public ProviderContact withReferralTo(String... providers) {
        return new ProviderContact(
                caseId, date, provider, List.of(providers), referredFrom, turnedAway, owner, need, cost);
    }

    /**
     * Sets the provider that had referred the case here.
     *
     * @param from its name
     * @return a copy with that referral
     * @throws InvalidInputException if it is blank or the provider itself
     */
    public ProviderContact withReferralFrom(String from) {
        return new ProviderContact(
                caseId, date, provider, referredTo, Optional.of(from), turnedAway, owner, need, cost);
    }

    /**
     * Sets whether the case was turned away.
     *
     * @param away whether it was turned away without help
     * @return a copy with that outcome
     */
    public ProviderContact withTurnedAway(boolean away) {
        return new ProviderContact(
                caseId, date, provider, referredTo, referredFrom, Optional.of(away), owner, need, cost);
    }

    /**
     * Sets who owns the case.
     *
     * @param who the person or provider
     * @return a copy with that owner
     */
    public ProviderContact withOwner(String who) {
        return new ProviderContact(
                caseId, date, provider, referredTo, referredFrom, turnedAway, Optional.of(who), need, cost);
    }

    /**
     * Sets the level of need.
     *
     * @param level on any scale on which more is worse
     * @return a copy with that level
     */
    public ProviderContact withNeed(BigDecimal level) {
        return new ProviderContact(
                caseId, date, provider, referredTo, referredFrom, turnedAway, owner, Optional.of(level), cost);
    }

    /**
     * Sets the cost of the contact.
     *
     * @param amount in the same currency for every contact
     * @return a copy with that cost
     */
    public ProviderContact withCost(Money amount) {
        return new ProviderContact(
                caseId, date, provider, referredTo, referredFrom, turnedAway, owner, need, Optional.of(amount));
    }
}
