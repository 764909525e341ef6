package org.wholesum.internal.scenario.entry;

import java.util.Optional;
import org.wholesum.internal.scenario.evidence.AdjustedByEntry;
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
 * @param adjustedBy the control whose trend the old method has; none unless given
 */
public record ComparisonEntry(
        @Required @Names(of = "methods", what = "method") String old,
        @Required @Names(of = "methods", what = "method") String pilot,
        Optional<String> oldName,
        Optional<String> pilotName,
        Optional<AdjustedByEntry> adjustedBy) {
    /**
     * Checks the names in reports.
     *
     * @throws IllegalArgumentException if they are blank or the same
     */
    public ComparisonEntry {
        boolean unnamed = oldName.isEmpty() && pilotName.isEmpty();
        new Checks()
                .require(!oldName.orElse("x").isBlank(), "expected a name", "old_name")
                .require(!pilotName.orElse("x").isBlank(), "expected a name", "pilot_name")
                .require(
                        (unnamed && old.equals(pilot))
                                || !oldWords(old, oldName).equals(words(pilot, pilotName)),
                        "expected another name than that of the old method",
                        pilotName.isPresent() ? "pilot_name" : "old_name")
                .done();
    }

    /** {@return what reports call the methods} */
    public MethodNames names() {
        if (old.equals(pilot) && oldName.isEmpty() && pilotName.isEmpty()) {
            return MethodNames.standard();
        }
        return new MethodNames(oldWords(old, oldName), words(pilot, pilotName));
    }

    private static String oldWords(String method, Optional<String> name) {
        return method.equals("old") && name.isEmpty() ? MethodNames.standard().old() : words(method, name);
    }

    private static String words(String method, Optional<String> name) {
        return name.map(String::strip)
                .orElseGet(() -> method.replace('_', ' ').replace('-', ' ').strip());
    }
}
