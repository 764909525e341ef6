package org.wholesum.settlement;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Set;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.MoneyText;

/**
 * A coalition that would have more by itself than an allocation gives its members.
 *
 * @param coalition its members, by id
 * @param value what it can realise alone
 * @param allocated what the allocation gives its members together
 */
public record Objection(Set<Agency> coalition, Money value, Money allocated) {
    /** Copies the set. */
    public Objection {
        coalition = ImmutableSortedSet.copyOf(coalition);
    }

    /** {@return by how much it would have more, above zero} */
    public Money excess() {
        return value.minus(allocated);
    }

    /** As {@code nhs + police would have £90.00 alone, £10.00 more than £80.00}. */
    @Override
    public String toString() {
        return Coalition.named(coalition) + " would have " + MoneyText.of(value) + " alone, " + MoneyText.of(excess())
                + " more than " + MoneyText.of(allocated);
    }
}
