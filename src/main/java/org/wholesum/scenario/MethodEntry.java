package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.projection.Growth;
import org.wholesum.projection.PhaseShape;

/**
 * A method as a scenario writes it, under a name of its own: {@code old: {method: run_rate, window: before}}. Methods
 * that build on others name them. Amounts are for each case, unless they are said to be for the whole programme, and in the
 * scenario's prices.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MethodEntry.RunRate.class, name = "run_rate"),
    @JsonSubTypes.Type(value = MethodEntry.RelativeChange.class, name = "relative_change"),
    @JsonSubTypes.Type(value = MethodEntry.Plus.class, name = "plus"),
    @JsonSubTypes.Type(value = MethodEntry.Then.class, name = "then"),
    @JsonSubTypes.Type(value = MethodEntry.Scaled.class, name = "scaled"),
    @JsonSubTypes.Type(value = MethodEntry.Escalation.class, name = "escalation"),
    @JsonSubTypes.Type(value = MethodEntry.OneOff.class, name = "one_off"),
    @JsonSubTypes.Type(value = MethodEntry.Support.class, name = "ongoing_support"),
    @JsonSubTypes.Type(value = MethodEntry.PhasedIn.class, name = "phase_in"),
    @JsonSubTypes.Type(value = MethodEntry.DropOff.class, name = "drop_off"),
    @JsonSubTypes.Type(value = MethodEntry.TimeLag.class, name = "time_lag"),
    @JsonSubTypes.Type(value = MethodEntry.Drivers.class, name = "drivers"),
    @JsonSubTypes.Type(value = MethodEntry.WithoutFailureDemand.class, name = "without_failure_demand"),
    @JsonSubTypes.Type(value = CohortEntry.class, name = "needs_groups")
})
public sealed interface MethodEntry
        permits MethodEntry.RunRate,
                MethodEntry.RelativeChange,
                MethodEntry.Plus,
                MethodEntry.Then,
                MethodEntry.Scaled,
                MethodEntry.Escalation,
                MethodEntry.OneOff,
                MethodEntry.Support,
                MethodEntry.PhasedIn,
                MethodEntry.DropOff,
                MethodEntry.TimeLag,
                MethodEntry.Drivers,
                MethodEntry.WithoutFailureDemand,
                CohortEntry {
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
            WindowEntry.month("from", from);
        }
    }

    /**
     * Another method, so many times over.
     *
     * @param of the name of that method
     * @param factor nil or more, {@code 0.9} or {@code 90%}
     */
    record Scaled(
            @JsonProperty(required = true) String of,
            @JsonProperty(required = true) Figure factor) implements MethodEntry {}

    /**
     * Cost that grows by a constant rate, as the problem is never fixed; the growth is given, or fitted to what was
     * observed.
     *
     * @param window the name of the window that was observed
     * @param growth a year, {@code 23.5%}; either this or a fit
     * @param fit how the growth is found from the costs of each year: {@code log_linear} or {@code poisson}
     */
    record Escalation(
            @JsonProperty(required = true) String window, Optional<Percentage> growth, Optional<Growth.Fit> fit)
            implements MethodEntry {
        /**
         * Checks that there is one of both.
         *
         * @throws IllegalArgumentException if there isn't
         */
        public Escalation {
            growth = Defaults.or(growth);
            fit = Defaults.or(fit);
            if (growth.isPresent() == fit.isPresent()) {
                throw new IllegalArgumentException(
                        "expected either a growth or a fit, not " + (fit.isPresent() ? "both" : "neither"));
            }
        }
    }

    /**
     * A one-off or transition cost.
     *
     * @param amounts by agency, nil or more
     * @param from its month, {@code yyyy-MM}, within the horizon
     * @param months over how many months it is spread evenly; 1 unless given
     * @param per whether each {@code case} costs the amounts, or the whole {@code programme}, however many cases there are:
     *     they then share it evenly, and it can't be scaled up; case unless given
     */
    record OneOff(
            @JsonProperty(required = true) Map<String, Amount> amounts,
            @JsonProperty(required = true) String from,
            Optional<Integer> months,
            Optional<Per> per)
            implements MethodEntry {
        /** What amounts are paid for. */
        public enum Per {
            /** For each case. */
            CASE,
            /** Once for all of them. */
            PROGRAMME
        }

        /**
         * Takes what isn't given as empty, and checks agencies and months.
         *
         * @throws IllegalArgumentException if a key is no agency, two are the same, or the months are no run
         */
        public OneOff {
            amounts = ImmutableMap.copyOf(amounts);
            months = Defaults.or(months);
            per = Defaults.or(per);
            KeyProblem.checkAgencies("amounts", amounts.keySet());
            new WindowEntry(from, months.orElse(1));
        }

        /** Whether the amounts are paid once for all cases. */
        public boolean isForProgramme() {
            return per.equals(Optional.of(Per.PROGRAMME));
        }
    }

    /**
     * Ongoing support, over the whole horizon unless it says when.
     *
     * @param aYear what it costs a year, by agency; a twelfth a month
     * @param from its first month, {@code yyyy-MM}; that of the horizon unless given
     * @param months how many; to the end of the horizon unless given
     */
    record Support(
            @JsonProperty(required = true) Map<String, Amount> aYear, Optional<String> from, Optional<Integer> months)
            implements MethodEntry {
        /**
         * Takes what isn't given as empty, and checks agencies and months.
         *
         * @throws IllegalArgumentException if a key is no agency, two are the same, or the months are no run
         */
        public Support {
            aYear = ImmutableMap.copyOf(aYear);
            from = Defaults.or(from);
            months = Defaults.or(months);
            KeyProblem.checkAgencies("a_year", aYear.keySet());
            new WindowEntry(from.orElse("2000-01"), months.orElse(1));
        }
    }

    /**
     * One method that goes over into another month by month.
     *
     * @param before the name of the first method
     * @param after the name of the second method, of the same window
     * @param from the first month in which the second has a share, {@code yyyy-MM}
     * @param months how many months it takes; in the last all is by the second
     * @param shape how its share rises: {@code linear}, or {@code s_shaped}; linear unless given
     */
    record PhasedIn(
            @JsonProperty(required = true) String before,
            @JsonProperty(required = true) String after,
            @JsonProperty(required = true) String from,
            @JsonProperty(required = true) int months,
            Optional<PhaseShape> shape)
            implements MethodEntry {
        /**
         * Takes what isn't given as empty, and checks the months.
         *
         * @throws IllegalArgumentException if they are no run
         */
        public PhasedIn {
            shape = Defaults.or(shape);
            new WindowEntry(from, months);
        }
    }

    /**
     * A changed method whose effect fades.
     *
     * @param base the name of the method without the effect
     * @param changed the name of the method with all of it, of the same window
     * @param yearlyLoss what share of the effect is lost in a year, {@code 20%}
     * @param from the month from which it fades, {@code yyyy-MM}
     */
    record DropOff(
            @JsonProperty(required = true) String base,
            @JsonProperty(required = true) String changed,
            @JsonProperty(required = true) Percentage yearlyLoss,
            @JsonProperty(required = true) String from)
            implements MethodEntry {
        /**
         * Checks the month.
         *
         * @throws IllegalArgumentException if it is not written as {@code yyyy-MM}
         */
        public DropOff {
            WindowEntry.month("from", from);
        }
    }

    /**
     * A method that takes effect late.
     *
     * @param until the name of the method until then
     * @param effect the name of the method that takes effect, of the same window
     * @param months how many months of the horizon go by before it does
     */
    record TimeLag(
            @JsonProperty(required = true) String until,
            @JsonProperty(required = true) String effect,
            @JsonProperty(required = true) int months)
            implements MethodEntry {}

    /**
     * Another method with fewer contacts, or cheaper ones.
     *
     * @param of the name of that method
     * @param volume the change of the number of contacts, by agency
     * @param price the change of the cost of each, by agency
     */
    record Drivers(
            @JsonProperty(required = true) String of, Map<String, Percentage> volume, Map<String, Percentage> price)
            implements MethodEntry {
        /**
         * Takes what isn't given as empty, and checks the agencies.
         *
         * @throws IllegalArgumentException if nothing changes, a key is no agency, or two are the same
         */
        public Drivers {
            volume = Defaults.or(volume);
            price = Defaults.or(price);
            KeyProblem.checkAgencies("volume", volume.keySet());
            KeyProblem.checkAgencies("price", price.keySet());
            if (volume.isEmpty() && price.isEmpty()) {
                throw new IllegalArgumentException("expected a volume, a price, or both");
            }
        }
    }

    /**
     * Another method without a part of the failure demand that was observed, service by service.
     *
     * @param of the name of that method
     * @param services what share of each service's failure demand is removed, {@code 50%}
     * @param from the first month in which some is removed, {@code yyyy-MM}
     * @param months how many months it takes until all of the share is
     */
    record WithoutFailureDemand(
            @JsonProperty(required = true) String of,
            @JsonProperty(required = true) Map<String, Percentage> services,
            @JsonProperty(required = true) String from,
            @JsonProperty(required = true) int months)
            implements MethodEntry {
        /**
         * Takes a copy, and checks the months.
         *
         * @throws IllegalArgumentException if they are no run
         */
        public WithoutFailureDemand {
            services = ImmutableMap.copyOf(services);
            new WindowEntry(from, months);
        }
    }
}
