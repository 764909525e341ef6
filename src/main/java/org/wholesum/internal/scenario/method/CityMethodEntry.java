package org.wholesum.internal.scenario.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.value.Change;
import org.wholesum.internal.scenario.value.Checks;

/**
 * The simulated city of the block {@code city} under a method. What isn't given is as in that block.
 *
 * @param movement how people move between needs groups
 * @param contacts contacts of a person a month by group and agency; those that aren't given remain
 * @param changes by agency, {@code -20%}: of the contacts that aren't given here, in every group
 */
public record CityMethodEntry(
        Optional<CityMovement> movement, Map<String, Map<Agency, BigDecimal>> contacts, Map<Agency, Change> changes)
        implements MethodEntry {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if contacts are not from 0 to 1,000
     */
    public CityMethodEntry {
        Checks checks = new Checks();
        checkContacts(contacts, checks);
        checks.done();
    }

    /** Checks that contacts a month are from 0 to 1,000. */
    public static void checkContacts(Map<String, Map<Agency, BigDecimal>> contacts, Checks checks) {
        contacts.forEach((group, byAgency) -> byAgency.forEach((agency, rate) -> checks.require(
                rate.signum() >= 0 && rate.compareTo(BigDecimal.valueOf(1000)) <= 0,
                "expected contacts of a person a month, from 0 to 1,000",
                "contacts",
                group,
                agency.id())));
    }

    @Override
    public Step toStep(MethodContext context) {
        String name = context.name();
        return new Step(evidence -> evidence.simulated(name), Optional.empty(), 1, List.of());
    }
}
