package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.wholesum.appraisal.ConfidenceGrade;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.price.Timing;

/**
 * What the difference between both methods is worth: present values and what follows from them.
 *
 * @param discount the rates: {@code green-book}, {@code green-book-health}, a flat rate as {@code 3.5%}, or a table
 * @param timing when in its year a cost counts as paid: {@code year_zero_undiscounted}, {@code end_of_year},
 *     {@code mid_year}, {@code by_month} or {@code by_day}
 * @param base the month that present values are of, {@code yyyy-MM}; the first of the horizon unless given
 * @param investment the name of a method that is a part of the pilot's cost, and what is invested in it; unless given, what
 *     the agencies pay that pay more
 * @param additionality what of the benefits would have come anyway, or is lost elsewhere
 * @param optimism by how much costs are raised and benefits lowered, as those who plan are hopeful
 * @param cashable what of the benefits can be released as cash, and when
 * @param values benefits that fall to nobody's budget, by name
 */
public record AppraisalEntry(
        @JsonProperty(required = true) Discount discount,
        @JsonProperty(required = true) Timing timing,
        Optional<String> base,
        Optional<String> investment,
        Optional<Additional> additionality,
        Optional<Optimism> optimism,
        Optional<Cashable> cashable,
        Map<String, Value> values) {

    /**
     * A table of discount rates; {@code discount: green-book} is short for {@code discount: {schedule: green-book}}.
     *
     * @param schedule {@code green-book}, {@code green-book-health}, a flat rate as {@code 3.5%}, or the name of a schedule
     *     in the file
     * @param file a CSV file with the columns {@code schedule, year_from, year_to, rate} below the scenario's folder
     * @param version which edition of the file's schedule it is
     * @param nominal whether the rates are for nominal costs; false unless given
     */
    public record Discount(
            @JsonProperty(required = true) String schedule,
            Optional<String> file,
            Optional<String> version,
            Optional<Boolean> nominal) {
        /** Takes what isn't given as empty. */
        public Discount {
            file = Defaults.or(file);
            version = Defaults.or(version);
            nominal = Defaults.or(nominal);
        }

        /**
         * Rates that are shipped, or flat.
         *
         * @param schedule their name, or the rate
         * @return the rates
         */
        public static Discount of(String schedule) {
            return new Discount(schedule, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * What of the benefits isn't additional; the shares that are left multiply.
     *
     * @param deadweight the share that would have come anyway
     * @param displacement the share that is taken from others
     * @param leakage the share that goes to those it isn't meant for
     * @param substitution the share for which something else is given up
     * @param attribution the share that others brought about
     */
    public record Additional(
            Optional<Percentage> deadweight,
            Optional<Percentage> displacement,
            Optional<Percentage> leakage,
            Optional<Percentage> substitution,
            Optional<Percentage> attribution) {
        /** Takes what isn't given as empty. */
        public Additional {
            deadweight = Defaults.or(deadweight);
            displacement = Defaults.or(displacement);
            leakage = Defaults.or(leakage);
            substitution = Defaults.or(substitution);
            attribution = Defaults.or(attribution);
        }
    }

    /**
     * Optimism bias, as shares or by how sure the data are.
     *
     * @param costs by what share costs are raised
     * @param benefits by what share benefits are lowered
     * @param costsGrade how sure the data on costs are, from {@code one}, the surest, to {@code six}
     * @param benefitsGrade how sure the data on benefits are
     * @param byAgency by what share the benefits of single agencies are lowered instead
     */
    public record Optimism(
            Optional<Percentage> costs,
            Optional<Percentage> benefits,
            Optional<ConfidenceGrade> costsGrade,
            Optional<ConfidenceGrade> benefitsGrade,
            Map<String, Percentage> byAgency) {
        /**
         * Takes what isn't given as empty, and checks that each has one source.
         *
         * @throws IllegalArgumentException if one has both a share and a grade, or a key is no agency
         */
        public Optimism {
            costs = Defaults.or(costs);
            benefits = Defaults.or(benefits);
            costsGrade = Defaults.or(costsGrade);
            benefitsGrade = Defaults.or(benefitsGrade);
            byAgency = Defaults.or(byAgency);
            if (costs.isPresent() && costsGrade.isPresent()) {
                throw new KeyProblem("costs_grade", "expected either a share or a grade, not both");
            }
            if (benefits.isPresent() && benefitsGrade.isPresent()) {
                throw new KeyProblem("benefits_grade", "expected either a share or a grade, not both");
            }
            KeyProblem.checkAgencies("by_agency", byAgency.keySet());
        }

        /** Nobody is hopeful. */
        public static Optimism none() {
            return new Optimism(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
        }
    }

    /**
     * What of the benefits can be released as cash; the rest is capacity for other work.
     *
     * @param shares by agency; of an agency that isn't named, nothing
     * @param from the first month in which some can be, {@code yyyy-MM}
     * @param months how many months it takes until the whole share can be
     */
    public record Cashable(
            @JsonProperty(required = true) Map<String, Percentage> shares,
            @JsonProperty(required = true) String from,
            @JsonProperty(required = true) int months) {
        /**
         * Takes a copy, and checks agencies and months.
         *
         * @throws IllegalArgumentException if a key is no agency, two are the same, or the months are no run
         */
        public Cashable {
            shares = ImmutableMap.copyOf(shares);
            KeyProblem.checkAgencies("shares", shares.keySet());
            new WindowEntry(from, months);
        }
    }

    /**
     * A benefit that falls to nobody's budget.
     *
     * @param kind {@code fiscal}, {@code economic} or {@code social}; kinds are never added up
     * @param aYear what it is worth a year, in the scenario's prices; a twelfth a month
     * @param from its first month, {@code yyyy-MM}; that of the horizon unless given
     * @param months how many; to the end of the horizon unless given
     * @param source where the figure comes from
     */
    public record Value(
            @JsonProperty(required = true) ValueKind kind,
            @JsonProperty(required = true) Amount aYear,
            Optional<String> from,
            Optional<Integer> months,
            @JsonProperty(required = true) String source) {
        /**
         * Takes what isn't given as empty, and checks the months.
         *
         * @throws IllegalArgumentException if they are no run
         */
        public Value {
            from = Defaults.or(from);
            months = Defaults.or(months);
            new WindowEntry(from.orElse("2000-01"), months.orElse(1));
        }
    }

    /**
     * Takes what isn't given as empty, and checks the base.
     *
     * @throws IllegalArgumentException if it is not written as {@code yyyy-MM}
     */
    public AppraisalEntry {
        base = Defaults.or(base);
        investment = Defaults.or(investment);
        additionality = Defaults.or(additionality);
        optimism = Defaults.or(optimism);
        cashable = Defaults.or(cashable);
        values = Defaults.or(values);
        base.ifPresent(month -> WindowEntry.month("base", month));
    }
}
