package org.wholesum.appraisal;

import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.price.Discounting;

/**
 * Money that changes hands and makes no value: a part of an agency's saving that is a loss to somebody else, as a payment that
 * ends, or a part of its extra cost that is a gain to somebody else, as a grant.
 *
 * @param name its name
 * @param agency the agency whose saving, or extra cost, has it
 * @param to the other side: people, firms, or the id of an agency
 * @param value by month, not discounted; positive where it is a part of a saving, negative where it is a part of a cost
 * @param source the source of the value
 */
public record Transfer(String name, Agency agency, String to, MonthlyCosts value, String source) {

    /** Whether both sides are compared, so that it cancels out already. */
    boolean isWithin(Appraisal appraisal) {
        return appraisal.agencies().stream().anyMatch(other -> other.id().equals(to));
    }

    /** Its present value. */
    Money presentValue(Discounting discounting) {
        return discounting.presentValue(value).total();
    }
}
