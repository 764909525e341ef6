package org.wholesum.internal.worth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.wholesum.appraisal.BusinessCase;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.table.RoundedCases;

/** Both cases in a sentence each. */
final class BusinessCaseSentences {
    private static final int PLACES = 2;

    private BusinessCaseSentences() {}

    /**
     * What the change means for budgets, and when it pays back.
     *
     * @param rounded both cases
     * @return sentences
     */
    static String financial(RoundedCases rounded) {
        BusinessCase cases = rounded.cases();
        Money net = cases.financial().netPresentValue();
        String pilot = cases.appraisal().comparison().names().pilotInSentence();
        return "Financial case: in the budgets of agencies, " + pilot
                + (net.isZero()
                        ? " costs as much as it saves"
                        : (net.isNegative() ? " costs " : " saves ")
                                + size(net, rounded.financial(), rounded.format())
                                + (net.isNegative() ? " more than it saves" : " more than it costs"))
                + " in present values"
                + (cases.financial().cashOnly() ? ", counting only savings that can be released as cash" : "") + ". "
                + payback(cases.financial().paybackMonths());
    }

    private static String payback(OptionalInt months) {
        return months.isEmpty()
                ? "It does not pay back within the horizon."
                : "It pays back within " + months.getAsInt() + (months.getAsInt() == 1 ? " month." : " months.");
    }

    /**
     * What the change is worth to society, and that the two cases differ in sign if they do.
     *
     * @param rounded both cases
     * @return sentences
     */
    static String economic(RoundedCases rounded) {
        BusinessCase cases = rounded.cases();
        Money net = cases.economic().netPresentValue();
        boolean differs =
                net.isNegative() != cases.financial().netPresentValue().isNegative()
                        && !net.isZero()
                        && !cases.financial().netPresentValue().isZero();
        return "Economic case: to society as a whole, "
                + cases.appraisal().comparison().names().pilotInSentence()
                + (net.isZero()
                        ? " is worth as much as it costs"
                        : (net.isNegative() ? " is worth " : " has a net present public value of ")
                                + size(net, rounded.economic(), rounded.format())
                                + (net.isNegative() ? " less than it costs in present values" : ""))
                + (differs ? ", although its net budget impact is " + (net.isNegative() ? "a saving" : "a cost") : "")
                + cases.economic()
                        .benefitCostRatio()
                        .map(ratio -> "; its benefits are " + places(ratio) + " times its costs" + alone(cases, ratio))
                        .orElse(".");
    }

    /** The ratio of the appraisal beside that of the economic case, where they differ. */
    private static String alone(BusinessCase cases, BigDecimal ratio) {
        return cases.appraisal()
                .benefitCostRatio()
                .map(BusinessCaseSentences::places)
                .filter(own -> !own.equals(places(ratio)))
                .map(own -> ", and those of the compared agencies alone " + own + " times.")
                .orElse(".");
    }

    /** The economic case with weights; empty without them. */
    static Optional<String> weighted(RoundedCases rounded) {
        return rounded.weighted()
                .map(net -> "With distributional weights on the benefits to people, the net present public value"
                        + " is " + rounded.format().sentence(net)
                        + rounded.cases()
                                .economic()
                                .weightedBenefitCostRatio()
                                .map(ratio -> ", and its benefits are " + places(ratio) + " times its costs.")
                                .orElse("."));
    }

    private static String size(Money exact, Money printed, AmountFormat format) {
        return format.size(exact, printed);
    }

    private static String places(BigDecimal ratio) {
        return ratio.setScale(PLACES, RoundingMode.HALF_UP).toPlainString();
    }
}
