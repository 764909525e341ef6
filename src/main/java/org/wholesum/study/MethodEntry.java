package org.wholesum.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * A method as a scenario writes it, under a name of its own: {@code old: {method: run_rate, window: before}}. Methods
 * that build on others name them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MethodEntry.RunRate.class, name = "run_rate"),
    @JsonSubTypes.Type(value = MethodEntry.RelativeChange.class, name = "relative_change"),
    @JsonSubTypes.Type(value = MethodEntry.Plus.class, name = "plus"),
    @JsonSubTypes.Type(value = MethodEntry.Then.class, name = "then")
})
public sealed interface MethodEntry {
    /** The names by which a scenario calls the kinds of method. */
    List<String> KINDS = List.of("run_rate", "relative_change", "plus", "then");

    /**
     * Observed cost per month, held.
     *
     * @param window the name of the window that was observed
     */
    record RunRate(@JsonProperty(required = true) String window) implements MethodEntry {}

    /**
     * Another method, changed agency by agency.
     *
     * @param of the name of that method
     * @param changes by agency, {@code -95%} or {@code +150%}; an agency that isn't named is held
     */
    record RelativeChange(
            @JsonProperty(required = true) String of,
            @JsonProperty(required = true) Map<String, Percentage> changes) implements MethodEntry {
        /**
         * Takes a copy, and checks the agencies.
         *
         * @throws IllegalArgumentException if a key is no agency, or two are the same
         */
        public RelativeChange {
            changes = ImmutableMap.copyOf(changes);
            KeyProblem.checkAgencies("changes", changes.keySet());
        }
    }

    /**
     * Several methods at once.
     *
     * @param of the names of two methods or more, of the same window
     */
    record Plus(@JsonProperty(required = true) List<String> of) implements MethodEntry {
        /**
         * Takes a copy.
         *
         * @throws IllegalArgumentException if there are fewer than two
         */
        public Plus {
            of = List.copyOf(of);
            if (of.size() < 2) {
                throw new KeyProblem("of", "expected the names of two methods or more");
            }
        }
    }

    /**
     * One method up to a month, another from then on.
     *
     * @param first the name of the first method
     * @param from the first month of the second, {@code yyyy-MM}, within the horizon
     * @param second the name of the second method, of the same window
     */
    record Then(
            @JsonProperty(required = true) String first,
            @JsonProperty(required = true) String from,
            @JsonProperty(required = true) String second)
            implements MethodEntry {
        /**
         * Checks the month.
         *
         * @throws IllegalArgumentException if it is not written as {@code yyyy-MM}
         */
        public Then {
            Window.month("from", from);
        }
    }
}
