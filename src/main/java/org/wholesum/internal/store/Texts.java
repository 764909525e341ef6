package org.wholesum.internal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.WholeNumber;

/** The distinct texts of a ledger's rows, and the code of each. */
public final class Texts {
    /** The most agencies of a ledger. */
    static final int MOST_AGENCIES = 1 << 15;

    /** The most services of a ledger. */
    static final int MOST_SERVICES = 1 << 20;

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
     * @throws TooManyException if there are more than 32,768 agencies
     */
    public int agencyCode(Agency agency) {
        return agencyCodes.computeIfAbsent(agency, a -> {
            if (agencies.size() == MOST_AGENCIES) {
                throw tooMany("agencies", MOST_AGENCIES, "agency");
            }
            agencies.add(a);
            return agencies.size() - 1;
        });
    }

    /**
     * Checks the number of agencies and services of all the rows that several readers have read, which doesn't depend on which
     * reader has read which rows.
     *
     * @param all the texts of each reader
     * @throws TooManyException if there are more than 32,768 agencies or 1,048,576 services
     */
    public static void checkNumbers(List<Texts> all) {
        if (all.stream().mapToLong(texts -> texts.agencies.size()).sum() > MOST_AGENCIES
                && all.stream()
                                .flatMap(texts -> texts.agencies.stream())
                                .distinct()
                                .count()
                        > MOST_AGENCIES) {
            throw tooMany("agencies", MOST_AGENCIES, "agency");
        }
        if (all.stream().mapToLong(texts -> texts.services.size()).sum() > MOST_SERVICES) {
            Dictionary services = new Dictionary();
            for (Texts texts : all) {
                services.codes(texts.services, 0, texts.services.size(), new int[texts.services.size()]);
            }
            if (services.size() > MOST_SERVICES) {
                throw tooMany("services", MOST_SERVICES, "service");
            }
        }
    }

    private static TooManyException tooMany(String what, int most, String column) {
        return new TooManyException("more than " + WholeNumber.grouped(most) + " distinct " + what
                + ", the most that a ledger may have: the column " + column + " may have other texts in it");
    }
}
