package org.wholesum.cohort;

import java.util.List;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Projection;

/**
 * The costs of a simulated city under both methods, by agency and month. The costs of ranges of people add up to those of the
 * city, to the penny and in any order, so that several threads or machines can each simulate some of the people.
 *
 * @param old costs under the old method
 * @param pilot costs under the pilot method
 * @param people the number of people simulated
 */
public record CityCosts(MonthlyCosts old, MonthlyCosts pilot, long people) {
    /**
     * The costs of these people and of others.
     *
     * @param other of the same months, in the same currency
     * @return the sum
     * @throws IllegalArgumentException if currencies or price bases differ
     * @throws ArithmeticException on overflow
     */
    public CityCosts plus(CityCosts other) {
        return new CityCosts(old.plus(other.old), pilot.plus(other.pilot), Math.addExact(people, other.people));
    }

    /** {@return the old method's costs minus the pilot's, by agency and month} */
    public MonthlyCosts savings() {
        return old.minus(pilot);
    }

    /** {@return both methods compared: which agencies save and pay, and the break-even month} */
    public Comparison comparison() {
        return Comparison.of(simulated("the old method", old), simulated("the pilot method", pilot));
    }

    private Projection simulated(String name, MonthlyCosts costs) {
        String simulated = WholeNumber.grouped(people) + " simulated people";
        return Projection.of(
                name + " for " + simulated,
                costs,
                agency -> List.of("whole contacts of " + simulated + " × unit cost, month by month, without rounding"));
    }

    /** The number of people, and both methods compared by agency. */
    @Override
    public String toString() {
        return WholeNumber.grouped(people) + " simulated people\n" + comparison();
    }
}
