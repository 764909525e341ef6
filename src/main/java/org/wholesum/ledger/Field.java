package org.wholesum.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of a ledger's file or query, and {@link #OTHER} for those that are ignored. */
enum Field {
    CASE_ID,
    DATE,
    AGENCY,
    SERVICE,
    QUANTITY,
    UNIT_COST,
    COST,
    FAILURE_DEMAND,
    CORRECTION,
    OTHER;

    static final Set<String> KNOWN =
            Arrays.stream(values()).filter(f -> f != OTHER).map(Field::column).collect(Collectors.toUnmodifiableSet());
    static final Set<String> REQUIRED = Set.of(CASE_ID.column(), DATE.column(), AGENCY.column(), SERVICE.column());

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
