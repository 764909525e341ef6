package org.wholesum.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wholesum.internal.text.Suggestions;

/** The fields of a record, in the order of {@link org.wholesum.ledger.LedgerRows#columns()}. */
enum Ours {
    CASE_ID,
    DATE,
    AGENCY,
    SERVICE,
    QUANTITY,
    UNIT_COST,
    COST,
    FAILURE_DEMAND,
    CORRECTION;

    /** Fields that every record has. */
    static final List<Ours> REQUIRED = List.of(CASE_ID, DATE, AGENCY, SERVICE);
    /** Fields that are numbers. */
    static final List<Ours> NUMBERS = List.of(QUANTITY, UNIT_COST, COST);

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isNumber() {
        return NUMBERS.contains(this);
    }

    /**
     * The field with a name.
     *
     * @throws org.wholesum.problem.InvalidInputException if there is none
     */
    static Ours of(String key) {
        List<String> keys = Arrays.stream(values()).map(Ours::key).toList();
        int index = keys.indexOf(key);
        if (index < 0) {
            throw Suggestions.unknown("there is no field " + key, key, keys);
        }
        return values()[index];
    }
}
