package org.wholesum.ledger;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;

/**
 * One contact between a case and an agency, and what it cost. {@code Interaction.of("S1", LocalDate.parse("2011-04-03"),
 * Agency.of("police"), "arrest-detained", Money.parse("GBP 593.00"))} is an arrest.
 *
 * @param caseId whose case
 * @param date on which day
 * @param agency whose contact it was
 * @param service what was done
 * @param quantity how much of it, in units of its unit cost: 2.5 hours; more than nil
 * @param costs what each agency bore: one agency for most services, several for a composite one
 * @param demand whether a fault in the system caused it
 * @param correction whether it corrects earlier records; only then may a cost be negative, and it is not a contact
 */
public record Interaction(
        String caseId,
        LocalDate date,
        Agency agency,
        String service,
        BigDecimal quantity,
        SortedMap<Agency, Money> costs,
        Demand demand,
        boolean correction) {

    /**
     * Takes a copy of the costs and checks them.
     *
     * @throws IllegalArgumentException if there is no cost, costs are in several currencies, a cost is negative without
     *     being a correction, the quantity is not positive, or the case or the service is blank
     */
    public Interaction {
        costs = ImmutableSortedMap.copyOf(costs);
        String what = "interaction of case \"" + caseId + "\" on " + date + ": ";
        if (caseId.isBlank() || service.isBlank()) {
            throw new IllegalArgumentException(what + "the case and the service must be named");
        }
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException(what + "quantity is " + quantity + ", expected more than 0");
        }
        if (costs.isEmpty()) {
            throw new IllegalArgumentException(what + "there is no cost, expected one or more");
        }
        Money first = costs.get(costs.firstKey());
        for (Money cost : costs.values()) {
            if (!cost.isSameCurrency(first)) {
                throw new IllegalArgumentException(what + "costs are " + costs + ", expected one currency");
            }
            if (!correction && cost.isNegative()) {
                throw new IllegalArgumentException(
                        what + "costs are " + costs + ", but only a correction may be negative");
            }
        }
    }

    /**
     * One unit of a service, borne by the agency that gave it; the record doesn't say whether it was failure demand.
     *
     * @param caseId whose case
     * @param date on which day
     * @param agency whose contact it was, and who bore its cost
     * @param service what was done
     * @param cost what it cost
     * @return the interaction
     * @throws IllegalArgumentException as the constructor
     */
    public static Interaction of(String caseId, LocalDate date, Agency agency, String service, Money cost) {
        return new Interaction(
                caseId,
                date,
                agency,
                service,
                BigDecimal.ONE,
                ImmutableSortedMap.copyOf(Map.of(agency, cost)),
                Demand.UNSTATED,
                false);
    }

    /**
     * The same contact with its cause.
     *
     * @param cause why the service was contacted
     * @return a copy
     */
    public Interaction causedBy(Demand cause) {
        return new Interaction(caseId, date, agency, service, quantity, costs, cause, correction);
    }

    /** {@return what it cost, over every agency} */
    public Money cost() {
        return Money.total(costs.values());
    }
}
