package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.price.Discounting;

/** The calculation of an appraisal. */
final class AppraisalExplanation {
    private static final int YEAR = 12;
    private static final int MOST_FACTORS = 60;

    private AppraisalExplanation() {}

    static Explanation of(Appraisal appraisal) {
        List<String> steps = new ArrayList<>();
        steps.add("Present values: " + appraisal.discounting() + ", rates for "
                + (appraisal.discounting().schedule().isReal() ? "real" : "nominal") + " costs, which are "
                + appraisal.comparison().old().costs().prices().inWords());
        factors(appraisal.discounting(), appraisal.comparison().savings(), steps);
        steps.add(
                switch (appraisal.costBasis()) {
                    case INTERVENTION ->
                        "costs: the pilot's one-off costs and ongoing support; benefits: the saving plus these costs";
                    case STATED -> "costs: the investment in the pilot; benefits: the saving plus these costs";
                    case PAYING_AGENCIES ->
                        "costs: the extra cost of the agencies that pay more, netted within each agency; benefits: the"
                                + " savings of the others";
                });
        if (appraisal.agencies().stream()
                .anyMatch(agency -> appraisal.inputs().plainBenefits().pence(agency) < 0)) {
            steps.add("a negative benefit is a cost: raised by optimism bias, not lowered by additionality");
        }
        steps.addAll(appraisal.additionality().explain());
        steps.addAll(appraisal.optimismBias().explain());
        appraisal.cashability().ifPresent(shares -> steps.addAll(shares.explain()));
        appraisal.agencies().forEach(agency -> steps.add(of(appraisal, agency)));
        steps.add("net present saving: "
                + MoneyText.of(appraisal.presentBenefits().total()) + " − "
                + MoneyText.of(appraisal.presentCosts().total()) + " = " + MoneyText.of(appraisal.netPresentSaving()));
        bridge(appraisal, steps);
        steps.add("equivalent annual saving: " + MoneyText.of(appraisal.netPresentSaving()) + " ÷ "
                + BigDecimal.valueOf(annuity(appraisal)).setScale(12, RoundingMode.HALF_UP)
                + ", the present value of £1 a year in twelfths = "
                + MoneyText.of(appraisal.equivalentAnnualSaving()));
        others(appraisal, steps);
        return new Explanation(steps);
    }

    private static void others(Appraisal appraisal, List<String> steps) {
        for (WiderBenefits.Benefit other : appraisal.widerBenefits().all()) {
            other.chain().ifPresent(chain -> steps.addAll(chain.explain()));
            steps.add(other.name() + " (" + other.kind().name().toLowerCase(Locale.ROOT)
                    + other.budget().map(agency -> ", budget of " + agency).orElse("") + ", " + other.source() + "): "
                    + MoneyText.of(other.value().total()) + ", present value "
                    + MoneyText.of(
                            appraisal.discounting().presentValue(other.value()).total()));
        }
    }

    private static void bridge(Appraisal appraisal, List<String> steps) {
        steps.add(appraisal.bridge().entrySet().stream()
                .map(step -> step.getKey() + " " + MoneyText.of(step.getValue()))
                .collect(Collectors.joining("; ", "from cash to present value: ", "")));
    }

    /** Each factor and the month from which it applies; where there are too many, those of every twelfth month. */
    private static void factors(Discounting discounting, MonthlyCosts savings, List<String> steps) {
        if (savings.agencies().isEmpty()) {
            return;
        }
        ToDoubleFunction<YearMonth> factor = month -> discounting.factor(month, savings.prices());
        Months horizon = savings.window();
        List<YearMonth> changes = horizon.stream()
                .filter(month -> month.equals(horizon.first())
                        || factor.applyAsDouble(month) != factor.applyAsDouble(month.minusMonths(1)))
                .toList();
        int step = changes.size() <= MOST_FACTORS ? 1 : YEAR;
        for (int i = 0; i < changes.size(); i += step) {
            steps.add("factor from " + changes.get(i) + (step == 1 ? "" : ", that month only") + ": "
                    + String.format(Locale.ROOT, "%.9f", factor.applyAsDouble(changes.get(i))));
        }
    }

    static String of(Appraisal appraisal, Agency agency) {
        appraisal.checkKnown(agency);
        return agency + ": benefits of "
                + MoneyText.of(appraisal.inputs().plainBenefits().total(agency)) + ", adjusted "
                + MoneyText.of(appraisal.benefits().total(agency)) + ", present value "
                + MoneyText.of(appraisal.presentBenefits().total(agency)) + "; costs of "
                + MoneyText.of(appraisal.inputs().plainCosts().total(agency)) + ", adjusted "
                + MoneyText.of(appraisal.costs().total(agency)) + ", present value "
                + MoneyText.of(appraisal.presentCosts().total(agency)) + "; net present saving "
                + MoneyText.of(appraisal.netPresentSaving(agency))
                + "; each month × its factor, cumulative series rounded half up to the penny";
    }

    /** The present value of £1 a year, paid in twelfths over the horizon. */
    static double annuity(Appraisal appraisal) {
        return appraisal.discounting().annuity(appraisal.comparison().horizon());
    }
}
