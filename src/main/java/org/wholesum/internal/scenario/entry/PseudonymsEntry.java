package org.wholesum.internal.scenario.entry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholesum.intake.IdRule;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Required;

/**
 * Replaces ids of cases by pseudonyms. Without a lookup table, every id is replaced. With one, the persons' ids are replaced
 * after linkage; and if the table has pseudonyms of an extract's ids, the ids of that extract are replaced before linkage. An id
 * that is a pseudonym already stays.
 *
 * @param key the secret key
 * @param idsAs what is disregarded of an id; as for people unless given, or trim and case
 */
public record PseudonymsEntry(@Required KeyEntry key, List<IdRule> idsAs) {
    /**
     * Where a key is: in a file outside the scenario's folder, or in an environment variable.
     *
     * @param file a file outside the scenario's folder, from that folder or from the root; at least 32 random bytes, raw or in
     *     hexadecimal or Base64
     * @param environment the name of an environment variable with such a text
     */
    public record KeyEntry(Optional<String> file, Optional<String> environment) {
        /**
         * Checks that there is one of both.
         *
         * @throws IllegalArgumentException if there is none or both
         */
        public KeyEntry {
            new Checks()
                    .require(
                            file.isPresent() != environment.isPresent(),
                            "expected either file, a file outside the scenario's folder, or environment, the name of a variable")
                    .done();
        }
    }

    /** {@return what is disregarded of an id, if it is stated here or for people} */
    public Set<IdRule> rules(Optional<PeopleEntry> people) {
        return idsAs.isEmpty() ? people.map(PeopleEntry::rules).orElse(IdRule.standard()) : Set.copyOf(idsAs);
    }
}
