package org.wholesum.sensitivity;

import java.util.List;
import org.joda.money.Money;

/**
 * What it is worth to know some uncertain inputs exactly before deciding.
 *
 * @param name of the group; that of the input if it is a single one
 * @param inputs the inputs of the group, in alphabetical order
 * @param evppi the expected value of partial perfect information, from zero to the EVPI, rounded half up to the penny
 * @param standardError of that value, as draws are random; it falls as 1 ÷ √draws. Rounded half up to the penny
 * @param share the value as a share of the EVPI, from 0 to 1; 0 if the EVPI is zero
 */
public record InformationGroup(String name, List<String> inputs, Money evppi, Money standardError, double share) {
    /** Takes a copy. */
    public InformationGroup {
        inputs = List.copyOf(inputs);
    }
}
