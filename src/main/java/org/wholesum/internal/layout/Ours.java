package org.wholesum.internal.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wholesum.internal.text.Suggestions;

/** The fields of a record, in the order of {@link org.wholesum.ledger.LedgerRows#columns()}. */
public enum Ours {
    /** Whose record it is. */
    CASE_ID,
    /** The day. */
    DATE,
    /** The agency. */
    AGENCY,
    /** The service. */
    SERVICE,
    /** The number of units. */
    QUANTITY,
    /** The cost of a unit. */
    UNIT_COST,
    /** The cost of all units. */
    COST,
    /** Whether it is failure demand. */
    FAILURE_DEMAND,
    /** Whether it corrects another record. */
    CORRECTION;

    /** Fields that every record has. */
    public static final List<Ours> REQUIRED = List.of(CASE_ID, DATE, AGENCY, SERVICE);
    /** Fields that are numbers. */
    public static final List<Ours> NUMBERS = List.of(QUANTITY, UNIT_COST, COST);

    /** {@return its name in a ledger, as {@code unit_cost}} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether it is a number} */
    public boolean isNumber() {
        return NUMBERS.contains(this);
    }

    /**
     * The field with a name.
     *
     * @param key its name
     * @return the field
     * @throws org.wholesum.problem.InvalidInputException if there is none
     */
    public static Ours of(String key) {
        List<String> keys = Arrays.stream(values()).map(Ours::key).toList();
        int index = keys.indexOf(key);
        if (index < 0) {
            throw Suggestions.unknown("there is no field " + key, key, keys);
        }
        return values()[index];
    }
}
