package org.wholesum.internal.scenario.entry;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.wholesum.guidance.Guidance;
import org.wholesum.internal.scenario.appraisal.AdditionalityEntry;
import org.wholesum.internal.scenario.appraisal.BenefitEntry;
import org.wholesum.internal.scenario.appraisal.CashableEntry;
import org.wholesum.internal.scenario.appraisal.DiscountEntry;
import org.wholesum.internal.scenario.appraisal.EditionsEntry;
import org.wholesum.internal.scenario.appraisal.OptimismEntry;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Required;
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
        Optional<DiscountEntry> discount,
        @Required Timing timing,
        Optional<YearMonth> base,
        Optional<Costs> costs,
        @Names(of = "methods", what = "method") Optional<String> investment,
        Optional<AdditionalityEntry> additionality,
        Optional<OptimismEntry> optimism,
        Optional<CashableEntry> cashable,
        Map<String, BenefitEntry> values,
        Map<String, OutcomeEntry> outcomes,
        Optional<BusinessCaseEntry> businessCase,
        Optional<EditionsEntry> guidance) {
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
                .flatMap(AdditionalityEntry::deadweight)
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
        return guidance.map(EditionsEntry::edition).orElse(Guidance.GREEN_BOOK_2022);
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
}
