package org.wholesum.internal.scenario.entry;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.wholesum.appraisal.ConfidenceGrade;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.costs.Agency;
import org.wholesum.guidance.Guidance;
import org.wholesum.guidance.ProjectCategory;
import org.wholesum.guidance.ValueLevel;
import org.wholesum.guidance.ValueUnit;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.MonthCount;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.RateOrName;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.ShortForm;
import org.wholesum.internal.scenario.worth.BusinessCaseEntry;
import org.wholesum.internal.scenario.worth.OutcomeEntry;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Timing;

/**
 * The value of the difference between both methods: present values and what follows from them.
 *
 * @param discount the rates: {@code green-book} and {@code green-book-health} of the edition that {@code guidance} names, or
 *     of 2022 without it; a flat rate as {@code 3.5%}; or a table. {@code green-book} unless given where there is
 *     {@code guidance}
 * @param timing when in its year a cost is taken as paid: {@code year_zero_undiscounted}, {@code end_of_year},
 *     {@code mid_year}, {@code by_month} or {@code by_day}
 * @param base the month of present values, {@code yyyy-MM}; the first of the horizon unless given
 * @param costs which costs are set against the benefits: {@code intervention}, the pilot's {@code one_off} and
 *     {@code ongoing_support} costs, or {@code paying_agencies}, the extra cost of the agencies that pay more, with costs
 *     and benefits netted within each agency; {@code intervention} unless given
 * @param investment the name of a method that is a part of the pilot's cost, and is set against the benefits instead
 * @param additionality which shares of the benefits are not additional
 * @param optimism by how much costs are raised and benefits lowered, as plans tend to be too optimistic
 * @param cashable which shares of the benefits can be released as cash, and when
 * @param values benefits outside every agency's budget, by name
 * @param outcomes outcomes with their chain from people in need to money, by name
 * @param businessCase the financial beside the economic case; none unless given
 * @param guidance which edition of the Green Book rates and values are from: {@code green-book-2022} or
 *     {@code green-book-2026}; and one to show beside it
 */
public record AppraisalEntry(
        Optional<Discount> discount,
        @Required Timing timing,
        Optional<YearMonth> base,
        Optional<Costs> costs,
        @Names(of = "methods", what = "method") Optional<String> investment,
        Optional<Additional> additionality,
        Optional<Optimism> optimism,
        Optional<Cashable> cashable,
        Map<String, Value> values,
        Map<String, OutcomeEntry> outcomes,
        Optional<BusinessCaseEntry> businessCase,
        Optional<Editions> guidance) {
    /** Which costs are set against the benefits. */
    public enum Costs {
        /** The pilot's one-off costs and ongoing support. */
        INTERVENTION,
        /** The extra cost of the agencies that pay more. */
        PAYING_AGENCIES
    }

    /** {@return whether a share of the benefits would have come without the change} */
    boolean hasDeadweight() {
        return additionality
                .flatMap(Additional::deadweight)
                .filter(share -> share.fraction().signum() != 0)
                .isPresent();
    }

    /** {@return whether costs are the extra cost of the agencies that pay more} */
    public boolean netsByAgency() {
        return costs.equals(Optional.of(Costs.PAYING_AGENCIES));
    }

    /**
     * Checks which keys there are together.
     *
     * @throws IllegalArgumentException if the costs are those of the paying agencies, and an investment is given, or there are
     *     neither rates nor an edition of guidance
     */
    public AppraisalEntry {
        new Checks()
                .require(
                        discount.isPresent() || guidance.isPresent(),
                        "expected either discount or guidance",
                        "discount")
                .require(
                        investment.isEmpty() || costs.orElse(Costs.INTERVENTION) == Costs.INTERVENTION,
                        "expected no investment with costs: paying_agencies",
                        "investment")
                .done();
    }

    /** {@return the edition of guidance whose rates and values are used: 2022 unless one is named} */
    public Guidance edition() {
        return guidance.map(Editions::edition).orElse(Guidance.GREEN_BOOK_2022);
    }

    /** {@return the rates of an edition, a flat rate, or empty if they are in a file} */
    public Optional<DiscountSchedule> scheduleOf(Guidance edition) {
        return discount.isPresent() ? discount.get().withoutFile(edition) : Optional.of(edition.standard());
    }

    /** {@return whether the rates are an edition's standard ones} */
    public boolean hasStandardRates() {
        return discount.map(rates -> rates.isNamed("green-book")).orElse(true);
    }

    /** {@return whether the rates are an edition's for health} */
    public boolean hasHealthRates() {
        return discount.map(rates -> rates.isNamed("green-book-health")).orElse(false);
    }

    /**
     * The editions of guidance; {@code guidance: green-book-2026} is short for {@code guidance: {edition: green-book-2026}}.
     *
     * @param edition whose rates and values are used
     * @param beside another whose results are shown beside them
     */
    @ShortForm(key = "edition", expected = "expected the name of an edition, or keys and values")
    public record Editions(@Required Guidance edition, Optional<Guidance> beside) {
        /**
         * Checks that there are two editions.
         *
         * @throws IllegalArgumentException if both are the same
         */
        public Editions {
            new Checks()
                    .require(!beside.equals(Optional.of(edition)), "expected another edition", "beside")
                    .done();
        }
    }

    /**
     * A table of discount rates; {@code discount: green-book} is short for {@code discount: {schedule: green-book}}.
     *
     * @param schedule {@code green-book}, {@code green-book-health}, a flat rate as {@code 3.5%}, or the name of a schedule
     *     in the file
     * @param file a CSV file with the columns {@code schedule, year_from, year_to, rate} below the scenario's folder
     * @param version which edition of the file's schedule it is
     * @param nominal whether the rates are for nominal costs; false unless given
     */
    @ShortForm(key = "schedule", expected = "expected the name of a schedule, a rate, or keys and values")
    public record Discount(
            @Required RateOrName schedule,
            @NamesFile Optional<String> file,
            Optional<String> version,
            Optional<Boolean> nominal) {
        /**
         * Checks that the schedule is known, unless it is one of a file.
         *
         * @throws IllegalArgumentException if it is neither a rate above -100% and at most 100% nor the name of a published schedule
         */
        public Discount {
            new Checks()
                    .require(
                            file.isPresent()
                                    || schedule.rate().isPresent()
                                    || published(schedule, Guidance.GREEN_BOOK_2022)
                                            .isPresent(),
                            "expected green-book, green-book-health, or a rate such as 3.5%",
                            "schedule")
                    .require(
                            schedule.rate()
                                    .map(rate -> rate.compareTo(BigDecimal.ONE.negate()) > 0
                                            && rate.compareTo(BigDecimal.ONE) <= 0)
                                    .orElse(true),
                            "expected a rate above -100% and at most 100%",
                            "schedule")
                    .done();
        }

        /** {@return the schedule of a flat rate or that of an edition; empty if it is one of a file} */
        private Optional<DiscountSchedule> withoutFile(Guidance edition) {
            return file.isPresent()
                    ? Optional.empty()
                    : schedule.rate().map(DiscountSchedule::flat).or(() -> published(schedule, edition));
        }

        private boolean isNamed(String name) {
            return file.isEmpty() && schedule.name().equals(name);
        }

        private static Optional<DiscountSchedule> published(RateOrName schedule, Guidance edition) {
            return switch (schedule.name()) {
                case "green-book" -> Optional.of(edition.standard());
                case "green-book-health" -> Optional.of(edition.health());
                default -> Optional.empty();
            };
        }
    }

    /**
     * The benefits that are not additional; the remaining shares are multiplied.
     *
     * @param deadweight the share that would have happened anyway
     * @param displacement the share that is taken from others
     * @param leakage the share that benefits people outside the target group
     * @param substitution the share for which something else is given up
     * @param attribution the share that is due to others
     * @param multiplier the last step: the benefit with what it brings about through suppliers and spending ÷ the benefit
     *     itself, from 1 to 10; 1 unless given
     */
    public record Additional(
            Optional<Percentage> deadweight,
            Optional<Percentage> displacement,
            Optional<Percentage> leakage,
            Optional<Percentage> substitution,
            Optional<Percentage> attribution,
            Optional<BigDecimal> multiplier) {
        /**
         * Checks each share.
         *
         * @throws IllegalArgumentException if one is not from 0% to 100%, or the multiplier is not from 1 to 10
         */
        public Additional {
            new Checks()
                    .share(deadweight, "deadweight")
                    .share(displacement, "displacement")
                    .share(leakage, "leakage")
                    .share(substitution, "substitution")
                    .share(attribution, "attribution")
                    .require(
                            multiplier
                                    .filter(ratio ->
                                            ratio.compareTo(BigDecimal.ONE) < 0 || ratio.compareTo(BigDecimal.TEN) > 0)
                                    .isEmpty(),
                            "expected a number from 1, for none, to 10, as 1.1",
                            "multiplier")
                    .done();
        }
    }

    /**
     * Optimism bias, as shares, by the grade of confidence in the data, or by the category of a project.
     *
     * @param costs by what share costs are raised
     * @param benefits by what share benefits are lowered
     * @param costsGrade the grade of confidence in the data on costs, from {@code one}, the highest, to {@code six}
     * @param benefitsGrade the grade of confidence in the data on benefits
     * @param byAgency by what share the benefits of single agencies are lowered instead
     * @param costsCategory the category of the project, whose bound of optimism bias is the share by which costs are raised
     * @param costsBound which bound: {@code upper} or {@code lower}; {@code upper} unless given
     */
    public record Optimism(
            Optional<Percentage> costs,
            Optional<Percentage> benefits,
            Optional<ConfidenceGrade> costsGrade,
            Optional<ConfidenceGrade> benefitsGrade,
            Map<Agency, Percentage> byAgency,
            Optional<ProjectCategory> costsCategory,
            Optional<ProjectCategory.Bound> costsBound) {
        private static final String NOT_BOTH = "expected either a share or a grade, not both";
        private static final String ONE_OF = "expected either a category, or a share or grade of the costs";

        /**
         * Checks that each has one source, and each share of the benefits.
         *
         * @throws IllegalArgumentException if one has both a share and a grade, or a share of the benefits is not from 0% to
         *     100%
         */
        public Optimism {
            Checks checks = new Checks();
            byAgency.forEach((agency, share) -> checks.share(Optional.of(share), "by_agency", agency.id()));
            checks.share(benefits, "benefits")
                    .require(costs.isEmpty() || costsGrade.isEmpty(), NOT_BOTH, "costs_grade")
                    .require(benefits.isEmpty() || benefitsGrade.isEmpty(), NOT_BOTH, "benefits_grade")
                    .require(
                            costsCategory.isEmpty() || (costs.isEmpty() && costsGrade.isEmpty()),
                            ONE_OF,
                            "costs_category")
                    .require(
                            costsBound.isEmpty() || costsCategory.isPresent(),
                            "expected a costs_category with it",
                            "costs_bound")
                    .done();
        }

        /** {@return which bound of the category is used} */
        public ProjectCategory.Bound bound() {
            return costsBound.orElse(ProjectCategory.Bound.UPPER);
        }

        /** {@return no adjustment} */
        public static Optimism none() {
            return new Optimism(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * The benefits that can be released as cash; the rest is capacity for other work.
     *
     * @param shares by agency; zero for an agency that isn't named
     * @param from the first month in which some can be, {@code yyyy-MM}
     * @param months how many months it takes until the whole share can be
     */
    public record Cashable(
            @Required Map<Agency, Percentage> shares,
            @Required YearMonth from,
            @Required MonthCount months) {
        /**
         * Checks each share.
         *
         * @throws IllegalArgumentException if one is not from 0% to 100%
         */
        public Cashable {
            Checks checks = new Checks();
            shares.forEach((agency, share) -> checks.share(Optional.of(share), "shares", agency.id()));
            checks.done();
        }
    }

    /**
     * A benefit outside every agency's budget.
     *
     * @param kind {@code fiscal}, {@code economic} or {@code social}; only a business case adds kinds up
     * @param aYear its value a year, in the scenario's prices; a twelfth a month. Either this, or units and their quantity
     * @param from its first month, {@code yyyy-MM}; that of the horizon unless given
     * @param months how many; to the end of the horizon unless given
     * @param source where the figure comes from
     * @param units {@code wellby} or {@code qaly}, whose value guidance states; it is converted to the scenario's prices
     * @param quantity how many of these a year
     * @param level which of the published values: {@code low}, {@code central} or {@code high}; {@code central} unless given
     */
    public record Value(
            @Required ValueKind kind,
            Optional<Amount> aYear,
            Optional<YearMonth> from,
            Optional<MonthCount> months,
            @Required String source,
            Optional<ValueUnit> units,
            Optional<BigDecimal> quantity,
            Optional<ValueLevel> level) {
        /**
         * Checks that the value is given once.
         *
         * @throws IllegalArgumentException if there are both an amount and units or neither, units without a quantity or of
         *     another kind than social, or what belongs to units without them
         */
        public Value {
            new Checks()
                    .require(
                            aYear.isPresent() || units.isPresent(),
                            "expected either a_year, or units and their quantity",
                            "a_year")
                    .require(
                            aYear.isEmpty() || units.isEmpty(), "expected either an amount or units, not both", "units")
                    .require(
                            units.isEmpty() || quantity.isPresent(),
                            "expected a quantity, how many units a year",
                            "quantity")
                    .require(units.isPresent() || quantity.isEmpty(), "expected units with it", "quantity")
                    .require(units.isPresent() || level.isEmpty(), "expected units with it", "level")
                    .require(
                            units.isEmpty() || kind == ValueKind.SOCIAL,
                            "expected social, as wellbeing and health are",
                            "kind")
                    .done();
        }
    }
}
