package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;

/** The measures of an appraisal by name, in words. */
final class AppraisalMeasures {
    private static final String NO_COSTS = "none: no costs of the intervention";

    private AppraisalMeasures() {}

    static Map<String, String> of(Appraisal appraisal) {
        Map<String, String> measures = new LinkedHashMap<>();
        measures.put(
                "present benefits", MoneyText.of(appraisal.presentBenefits().total()));
        measures.put("present costs", MoneyText.of(appraisal.presentCosts().total()));
        measures.put("net present saving", MoneyText.of(appraisal.netPresentSaving()));
        measures.put(
                "benefit-cost ratio",
                appraisal.benefitCostRatio().map(AppraisalMeasures::ratio).orElse(NO_COSTS));
        measures.put(
                "return on investment",
                appraisal.returnOnInvestment().map(Percent::of).orElse(NO_COSTS));
        measures.put("payback, adjusted, not discounted", months(appraisal.paybackMonths()));
        measures.put("payback, adjusted and discounted", months(appraisal.discountedPaybackMonths()));
        measures.put("equivalent annual saving", MoneyText.of(appraisal.equivalentAnnualSaving()));
        measures.put("internal rate of return", appraisal.internalRate().toString());
        appraisal.presentCashable().ifPresent(cash -> measures.put("benefits, cashable", MoneyText.of(cash.total())));
        appraisal
                .presentCapacity()
                .ifPresent(rest -> measures.put("benefits, capacity only", MoneyText.of(rest.total())));
        if (!appraisal.widerBenefits().all().isEmpty()) {
            for (ValueKind kind : ValueKind.values()) {
                measures.put(words(kind), MoneyText.of(appraisal.presentValue(kind)));
            }
        }
        return Collections.unmodifiableMap(measures);
    }

    private static String words(ValueKind kind) {
        return switch (kind) {
            case FISCAL -> "fiscal value";
            case ECONOMIC -> "economic value (separate)";
            case SOCIAL -> "social value (separate)";
        };
    }

    private static String ratio(BigDecimal ratio) {
        return ratio.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String months(OptionalInt months) {
        return months.isEmpty()
                ? "not within the horizon"
                : months.getAsInt() + (months.getAsInt() == 1 ? " month" : " months");
    }
}
