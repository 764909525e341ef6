package org.wholesum.ledger;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.internal.escape.Visible;

/**
 * One contact between a case and an agency, with its cost. Immutable. {@code Interaction.of("S1",
 * LocalDate.parse("2011-04-03"), Agency.of("police"), "arrest-detained", Money.parse("GBP 593.00"))} is an arrest.
 */
public final class Interaction {
    private final String caseId;
    private final LocalDate date;
    private final Agency agency;
    private final String service;
    private final BigDecimal quantity;
    private final ImmutableSortedMap<Agency, Money> costs;
    private final Demand demand;
    private final boolean correction;

    Interaction(
            String caseId,
            LocalDate date,
            Agency agency,
            String service,
            BigDecimal quantity,
            Map<Agency, Money> costs,
            Demand demand,
            boolean correction) {
        this.caseId = caseId;
        this.date = date;
        this.agency = agency;
        this.service = service;
        this.quantity = quantity;
        this.costs = ImmutableSortedMap.copyOf(costs);
        this.demand = demand;
        this.correction = correction;
        check();
    }

    private void check() {
        if (caseId.isBlank() || service.isBlank()) {
            throw refused("the case and the service must be named");
        }
        if (quantity.signum() <= 0) {
            throw refused("quantity is " + quantity + ", expected more than 0");
        }
        if (costs.isEmpty()) {
            throw refused("there is no cost, expected one or more");
        }
        if (costs.values().stream().map(Money::getCurrencyUnit).distinct().count() > 1) {
            throw refused("costs are " + costs + ", expected one currency");
        }
        if (!correction && costs.values().stream().anyMatch(Money::isNegative)) {
            throw refused("costs are " + costs + ", but only a correction may be negative");
        }
    }

    private IllegalArgumentException refused(String expected) {
        return new IllegalArgumentException("interaction of case \"" + caseId + "\" on " + date + ": " + expected);
    }

    /**
     * One unit of a service, whose cost the agency that was contacted bears. Whether it was failure demand is unstated.
     *
     * @param caseId the case
     * @param date the day
     * @param agency the agency that was contacted
     * @param service the service that it gave
     * @param cost its cost, not negative
     * @return the interaction
     * @throws IllegalArgumentException if the case or the service is blank, or the cost is negative
     */
    public static Interaction of(String caseId, LocalDate date, Agency agency, String service, Money cost) {
        return new Interaction(
                caseId, date, agency, service, BigDecimal.ONE, Map.of(agency, cost), Demand.UNSTATED, false);
    }

    /**
     * A correction of earlier records, which is not a contact and may have a negative cost.
     *
     * @param caseId the case
     * @param date the day
     * @param agency the agency whose cost is corrected
     * @param service the service whose cost is corrected
     * @param cost the amount to add
     * @return the correction
     * @throws IllegalArgumentException if the case or the service is blank
     */
    public static Interaction correction(String caseId, LocalDate date, Agency agency, String service, Money cost) {
        return new Interaction(
                caseId, date, agency, service, BigDecimal.ONE, Map.of(agency, cost), Demand.UNSTATED, true);
    }

    /**
     * Sets the quantity. The cost remains.
     *
     * @param units the number of units that were given, as 2.5 hours; more than 0
     * @return a copy with that quantity
     * @throws IllegalArgumentException if the quantity is not more than 0
     */
    public Interaction withQuantity(BigDecimal units) {
        return new Interaction(caseId, date, agency, service, units, costs, demand, correction);
    }

    /**
     * Sets the costs of a composite service.
     *
     * @param bearers the cost that each agency bears
     * @return a copy with those costs
     * @throws IllegalArgumentException if there is no cost, there are several currencies, or a cost is negative and this is
     *     not a correction
     */
    public Interaction withCosts(Map<Agency, Money> bearers) {
        return new Interaction(caseId, date, agency, service, quantity, bearers, demand, correction);
    }

    /**
     * Sets why the service was contacted.
     *
     * @param cause failure demand, value demand or unstated
     * @return a copy with that demand
     */
    public Interaction withDemand(Demand cause) {
        return new Interaction(caseId, date, agency, service, quantity, costs, cause, correction);
    }

    /** {@return the case} */
    public String caseId() {
        return caseId;
    }

    /** {@return the day} */
    public LocalDate date() {
        return date;
    }

    /** {@return the agency that was contacted} */
    public Agency agency() {
        return agency;
    }

    /** {@return the service that it gave} */
    public String service() {
        return service;
    }

    /** {@return the number of units, as 2.5 hours} */
    public BigDecimal quantity() {
        return quantity;
    }

    /** {@return the cost that each agency bears: one agency for most services, several for a composite service} */
    public SortedMap<Agency, Money> costs() {
        return costs;
    }

    /** {@return why the service was contacted} */
    public Demand demand() {
        return demand;
    }

    /** {@return whether it corrects earlier records: if so it may be negative, and is not a contact} */
    public boolean correction() {
        return correction;
    }

    /** {@return the cost to all agencies} */
    public Money cost() {
        return Money.total(costs.values());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Interaction that
                && caseId.equals(that.caseId)
                && date.equals(that.date)
                && agency.equals(that.agency)
                && service.equals(that.service)
                && quantity.equals(that.quantity)
                && costs.equals(that.costs)
                && demand == that.demand
                && correction == that.correction;
    }

    @Override
    public int hashCode() {
        return Objects.hash(caseId, date, agency, service, quantity, costs, demand, correction);
    }

    /** As {@code S1 on 2011-04-03: 1 arrest-detained by police, {police=GBP 593.00}, FAILURE}. */
    @Override
    public String toString() {
        return Visible.of(caseId + " on " + date + ": " + quantity.toPlainString() + " " + service + " by " + agency
                + ", " + costs + ", " + demand + (correction ? ", correction" : ""));
    }
}
