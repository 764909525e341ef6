package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * The cost of waiting: what a case would have cost, had it been helped at an earlier presentation.
 *
 * @param caseId the case in the ledger
 * @param unchanged the name of the method by which its cost goes on if nothing changes, given all that was recorded of it
 * @param help what help costs once, in its first month, by agency
 * @param support what support costs a year from then on, by agency; nothing unless given
 * @param until the last month that counts, {@code yyyy-MM}, after the ledger's
 */
public record WaitingEntry(
        @JsonProperty(required = true) String caseId,
        @JsonProperty(required = true) String unchanged,
        @JsonProperty(required = true) Map<String, Amount> help,
        Map<String, Amount> support,
        @JsonProperty(required = true) String until) {
    /**
     * Takes what isn't given as empty, and checks agencies and month.
     *
     * @throws IllegalArgumentException if a key is no agency, two are the same, or the month is not written as
     *     {@code yyyy-MM}
     */
    public WaitingEntry {
        help = ImmutableMap.copyOf(help);
        support = Defaults.or(support);
        KeyProblem.checkAgencies("help", help.keySet());
        KeyProblem.checkAgencies("support", support.keySet());
        WindowEntry.month("until", until);
    }
}
