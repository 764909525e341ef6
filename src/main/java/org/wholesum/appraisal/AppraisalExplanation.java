package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.price.Discounting;

/** How an appraisal came about. */
final class AppraisalExplanation {
    private static final int YEAR = 12;
    private static final int MOST_FACTORS = 60;

    private AppraisalExplanation() {}

    static Explanation of(Appraisal appraisal) {
        List<String> steps = new ArrayList<>();
        Months horizon = appraisal.comparison().horizon();
        steps.add("Present values: " + appraisal.discounting() + ", rates for "
                + (appraisal.discounting().schedule().isReal() ? "real" : "nominal") + " costs, which are "
                + appraisal.comparison().old().costs().prices().inWords());
        factors(appraisal.discounting(), horizon, steps);
        steps.add(
                appraisal.investment().isPresent()
                        ? "costs: what is invested in the pilot; benefits: the saving and those costs"
                        : "costs: what the agencies pay that pay more; benefits: the savings of the others");
        steps.addAll(appraisal.additionality().explain());
        steps.addAll(appraisal.optimism().explain());
        appraisal.cashability().ifPresent(shares -> steps.addAll(shares.explain()));
        appraisal.agencies().forEach(agency -> steps.add(of(appraisal, agency)));
        steps.add("net present saving: "
                + MoneyText.of(appraisal.presentBenefits().total()) + " − "
                + MoneyText.of(appraisal.presentCosts().total()) + " = " + MoneyText.of(appraisal.netPresentSaving()));
        steps.add("equivalent annual saving: " + MoneyText.of(appraisal.netPresentSaving()) + " ÷ "
                + BigDecimal.valueOf(annuity(appraisal)).setScale(12, RoundingMode.HALF_UP)
                + ", the present value of £1 a year in twelfths = "
                + MoneyText.of(appraisal.equivalentAnnualSaving()));
        appraisal
                .others()
                .all()
                .forEach(other -> steps.add(other.name() + " ("
                        + other.kind().name().toLowerCase(Locale.ROOT) + ", " + other.source() + "): "
                        + MoneyText.of(other.worth().total()) + ", present value "
                        + MoneyText.of(appraisal.discounting().total(other.worth()))));
        return new Explanation(steps);
    }

    /** Each factor with the months that it is for; where there are too many, those of every twelfth month. */
    private static void factors(Discounting discounting, Months horizon, List<String> steps) {
        List<YearMonth> changes = horizon.stream()
                .filter(month -> month.equals(horizon.first())
                        || discounting.factor(month) != discounting.factor(month.minusMonths(1)))
                .toList();
        int step = changes.size() <= MOST_FACTORS ? 1 : YEAR;
        for (int i = 0; i < changes.size(); i += step) {
            steps.add("factor from " + changes.get(i) + (step == 1 ? "" : ", alone") + ": "
                    + String.format(Locale.ROOT, "%.9f", discounting.factor(changes.get(i))));
        }
    }

    static String of(Appraisal appraisal, Agency agency) {
        appraisal.checkKnown(agency);
        return agency + ": benefits of "
                + MoneyText.of(appraisal.plainBenefits().total(agency)) + ", adjusted "
                + MoneyText.of(appraisal.benefits().total(agency)) + ", present value "
                + MoneyText.of(appraisal.presentBenefits().total(agency)) + "; costs of "
                + MoneyText.of(appraisal.plainCosts().total(agency)) + ", adjusted "
                + MoneyText.of(appraisal.costs().total(agency)) + ", present value "
                + MoneyText.of(appraisal.presentCosts().total(agency)) + "; net present saving "
                + MoneyText.of(appraisal.netPresentSaving(agency))
                + "; each month × its factor, cumulative series rounded half up to the penny";
    }

    /** The present value of £1 a year, paid in twelfths over the horizon. */
    static double annuity(Appraisal appraisal) {
        return appraisal.comparison().horizon().stream()
                        .mapToDouble(appraisal.discounting()::factor)
                        .sum()
                / YEAR;
    }
}
