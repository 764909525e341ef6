package org.wholesum.appraisal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholesum.costs.Explanation;
import org.wholesum.guidance.Guidance;
import org.wholesum.guidance.GuidanceUse;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;

/**
 * An appraisal by one edition of guidance. Where its horizon ends more than 50 years after the base month and the edition has a
 * sensitivity schedule, there is a second appraisal by that schedule.
 *
 * @param guidance the edition
 * @param appraisal by its discount rates, or by others that were stated
 * @param sensitivity the same by its sensitivity schedule, or empty if the horizon is shorter, the edition has no such schedule,
 *     or the rates are not its standard ones
 * @param uses what the appraisal took from guidance
 */
public record EditionAppraisal(
        Guidance guidance, Appraisal appraisal, Optional<Appraisal> sensitivity, List<GuidanceUse> uses) {
    /** Copies the list. */
    public EditionAppraisal {
        uses = List.copyOf(uses);
    }

    /**
     * An appraisal by an edition's standard rates.
     *
     * @param guidance the edition
     * @param appraisal its timing and base month are kept, its rates are replaced by the edition's
     * @param uses what else the appraisal took from guidance
     * @return the appraisal, and that by the sensitivity schedule where one is needed
     */
    public static EditionAppraisal of(Guidance guidance, Appraisal appraisal, List<GuidanceUse> uses) {
        Discounting now = appraisal.discounting();
        YearMonth last = appraisal.comparison().horizon().last();
        List<GuidanceUse> all = new ArrayList<>();
        all.add(GuidanceUse.ofRates("discount rates", guidance, guidance.standard()));
        Optional<DiscountSchedule> test = guidance.sensitivity(now.base(), last);
        test.ifPresent(rates ->
                all.add(GuidanceUse.ofRates("discount rates of the test of horizons past 50 years", guidance, rates)));
        all.addAll(uses);
        return new EditionAppraisal(
                guidance, with(guidance.standard(), appraisal), test.map(rates -> with(rates, appraisal)), all);
    }

    private static Appraisal with(DiscountSchedule schedule, Appraisal appraisal) {
        Discounting now = appraisal.discounting();
        return appraisal.with(
                new Discounting(now.schedule().isReal() ? schedule : schedule.nominal(), now.timing(), now.base()));
    }

    /**
     * What was taken from guidance, with its edition and date, what the edition says of benefit-cost ratios, and the net
     * present saving by the sensitivity schedule.
     *
     * @return the steps
     */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        uses.forEach(use -> steps.add(use.toString()));
        sensitivity.ifPresent(test -> steps.add("net present saving by "
                + test.discounting().schedule() + ": "
                + MoneyText.of(test.presentBenefits().total()) + " \u2212 "
                + MoneyText.of(test.presentCosts().total()) + " = " + MoneyText.of(test.netPresentSaving())
                + ", beside " + MoneyText.of(appraisal.netPresentSaving()) + " by "
                + appraisal.discounting().schedule()));
        guidance.ratioNote().ifPresent(steps::add);
        return new Explanation(steps);
    }

    /** The edition and the net present saving. */
    @Override
    public String toString() {
        return guidance.shortName() + ": net present saving " + MoneyText.of(appraisal.netPresentSaving());
    }
}
