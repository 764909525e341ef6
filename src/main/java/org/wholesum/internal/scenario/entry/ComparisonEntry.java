package org.wholesum.internal.scenario.entry;

import java.util.Optional;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.projection.MethodNames;

/**
 * Which methods are compared.
 *
 * @param old the name of the old method
 * @param pilot the name of the pilot method
 * @param oldName what reports call the old method; the name of the method unless given, with spaces for {@code -} and
 *     {@code _}
 * @param pilotName what reports call the pilot method
 */
public record ComparisonEntry(
        @Required @Names(of = "methods", what = "method") String old,
        @Required @Names(of = "methods", what = "method") String pilot,
        Optional<String> oldName,
        Optional<String> pilotName) {
    /**
     * Checks the names in reports.
     *
     * @throws IllegalArgumentException if they are blank or the same
     */
    public ComparisonEntry {
        String former = oldName.orElse(old);
        String later = pilotName.orElse(pilot);
        new Checks()
                .require(!oldName.orElse("x").isBlank(), "expected a name", "old_name")
                .require(!pilotName.orElse("x").isBlank(), "expected a name", "pilot_name")
                .require(
                        old.equals(pilot) || !former.strip().equals(later.strip()),
                        "expected another name than that of the old method",
                        pilotName.isPresent() ? "pilot_name" : "old_name")
                .done();
    }

    /** {@return what reports call the methods} */
    public MethodNames names() {
        if (old.equals(pilot) && oldName.isEmpty() && pilotName.isEmpty()) {
            return MethodNames.standard();
        }
        return new MethodNames(
                oldName.orElseGet(
                        () -> old.equals("old") ? MethodNames.standard().old() : words(old)),
                pilotName.orElseGet(() -> words(pilot)));
    }

    private static String words(String method) {
        return method.replace('_', ' ').replace('-', ' ');
    }
}
