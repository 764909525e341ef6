package org.wholesum.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.costs.Agency;

/** The distinct texts of a ledger's rows, and the code of each. */
final class Texts {
    final Dictionary cases;
    final Dictionary services = new Dictionary();
    final List<Agency> agencies = new ArrayList<>();
    private final Map<Agency, Integer> agencyCodes = new HashMap<>();

    /** Has space for this number of cases before it grows. */
    Texts(int expectedCases) {
        cases = new Dictionary(expectedCases);
    }

    int agencyCode(Agency agency) {
        return agencyCodes.computeIfAbsent(agency, a -> {
            if (agencies.size() > Short.MAX_VALUE) {
                throw new IllegalArgumentException("more than " + agencies.size() + " agencies");
            }
            agencies.add(a);
            return agencies.size() - 1;
        });
    }
}
