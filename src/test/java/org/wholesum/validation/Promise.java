package org.wholesum.validation;

import java.util.List;

/**
 * Something that a user can rely on.
 *
 * @param title in a few words
 * @param promised what is promised, in sentences
 * @param limits what is not promised, in sentences
 * @param checks how it is tested
 * @param measured last measured figures; empty if there are none
 */
record Promise(String title, String promised, String limits, List<Check> checks, List<String> measured) {
    /**
     * Test classes that check the same.
     *
     * @param what they check
     * @param tests their names below {@code org.wholesum}, as {@code ledger.LedgerTest}
     */
    record Check(String what, List<String> tests) {}

    static Check check(String what, String... tests) {
        return new Check(what, List.of(tests));
    }
}
