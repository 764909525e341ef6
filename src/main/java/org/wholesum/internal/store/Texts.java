package org.wholesum.internal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.costs.Agency;

/** The distinct texts of a ledger's rows, and the code of each. */
public final class Texts {
    final Dictionary cases;
    final Dictionary services = new Dictionary();
    final List<Agency> agencies = new ArrayList<>();
    private final Map<Agency, Integer> agencyCodes = new HashMap<>();

    /**
     * No texts.
     *
     * @param expectedCases the number of cases that there is space for before more is needed
     */
    public Texts(int expectedCases) {
        cases = new Dictionary(expectedCases);
    }

    /** {@return the ids of cases} */
    public Dictionary cases() {
        return cases;
    }

    /** {@return the names of services} */
    public Dictionary services() {
        return services;
    }

    /** {@return the agencies, by code: a view} */
    public List<Agency> agencies() {
        return Collections.unmodifiableList(agencies);
    }

    /**
     * The code of an agency, which is added if it is new.
     *
     * @param agency an agency
     * @return its code
     * @throws IllegalArgumentException if there are more than 32,768 agencies
     */
    public int agencyCode(Agency agency) {
        return agencyCodes.computeIfAbsent(agency, a -> {
            if (agencies.size() > Short.MAX_VALUE) {
                throw new IllegalArgumentException("more than " + agencies.size() + " agencies");
            }
            agencies.add(a);
            return agencies.size() - 1;
        });
    }
}
