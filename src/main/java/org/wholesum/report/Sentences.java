package org.wholesum.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.costs.Months;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.table.DiscountWords;
import org.wholesum.internal.table.RoundedAppraisal;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.ScaleUp;
import org.wholesum.price.Discounting;
import org.wholesum.price.Timing;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.MethodNames;

/** Results in a sentence each. */
final class Sentences {
    /** The third interval, BCa, is in the tables of figures. */
    private static final int QUOTED = 2;

    private Sentences() {}

    /** Both costs and the saving; where there is an appraisal, that these are cash. */
    static String of(Comparison comparison, boolean appraised) {
        String sentence = comparison.sentence();
        return appraised ? "In cash, before discounting and other adjustments: f" + sentence.substring(1) : sentence;
    }

    /** The net present saving first, the cash saving where it has the other sign and why, and the benefit-cost ratio. */
    static String of(Appraisal appraisal) {
        Money present = appraisal.netPresentSaving();
        Money cash = appraisal.comparison().saving();
        RoundedAppraisal rounded = RoundedAppraisal.of(appraisal, Precision.POUNDS);
        AmountFormat format = rounded.format();
        MethodNames names = appraisal.comparison().names();
        String result = "In present values, " + names.pilotInSentence()
                + (present.isZero()
                        ? " costs as much as "
                        : (present.isNegative() ? " costs " : " saves ")
                                + format.size(present, rounded.all().saving())
                                + (present.isNegative() ? " more than " : " compared with "))
                + names.oldInSentence();
        return result
                + (present.isNegative() == cash.isNegative() || present.isZero() || cash.isZero()
                        ? ""
                        : ", although in cash it " + (cash.isNegative() ? "costs " : "saves ")
                                + format.size(cash, rounded.cash().all().saving()) + (cash.isNegative() ? " more" : "")
                                + ": "
                                + reasons(rounded))
                + "." + ratio(appraisal);
    }

    /** Which costs are set against which benefits, and how present values are calculated. */
    static String basis(Appraisal appraisal) {
        Discounting discounting = appraisal.discounting();
        return costs(appraisal) + " Present values are at " + Typography.month(discounting.base()) + ", discounted by "
                + DiscountWords.rates(discounting.schedule()) + ". " + timing(discounting.timing());
    }

    private static String costs(Appraisal appraisal) {
        String pilot = appraisal.comparison().names().pilotInSentence();
        return switch (appraisal.costBasis()) {
            case INTERVENTION ->
                "Costs are the one-off costs and ongoing support of " + pilot
                        + "; benefits are the change in all other costs.";
            case STATED -> "Costs are the stated investment; benefits are the change in all other costs.";
            case PAYING_AGENCIES ->
                "Costs are the extra cost of the agencies that pay more, netted within each agency; benefits are the savings"
                        + " of the others.";
        };
    }

    private static String timing(Timing timing) {
        return switch (timing) {
            case YEAR_ZERO_UNDISCOUNTED ->
                "Amounts of the first twelve months are not discounted, later ones by whole years.";
            case END_OF_YEAR -> "Amounts count at the end of their year.";
            case MID_YEAR -> "Amounts count in the middle of their year.";
            case BY_MONTH -> "Each month is discounted by twelfths of a year.";
            case BY_DAY -> "Each month is discounted by days, as if paid on its last.";
        };
    }

    /** What the adjustments take from the saving or add to it, the largest first. */
    private static String reasons(RoundedAppraisal appraisal) {
        List<String> parts = appraisal.bridge().entrySet().stream()
                .skip(1)
                .filter(step -> !step.getKey().equals("net present saving"))
                .filter(step -> !step.getValue().isZero())
                .sorted(Comparator.comparing((Map.Entry<String, Money> step) ->
                                step.getValue().abs())
                        .reversed())
                .map(step -> step.getKey()
                        + (step.getValue().isNegative() ? " takes " : " adds ")
                        + appraisal.format().sentence(step.getValue().abs()))
                .toList();
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    private static String ratio(Appraisal appraisal) {
        return appraisal
                .benefitCostRatio()
                .map(ratio -> " The benefit-cost ratio is "
                        + ratio.setScale(2, RoundingMode.HALF_UP).toPlainString() + ".")
                .orElse(" There is no benefit-cost ratio, as no cost of the intervention is stated (one-off costs,"
                        + " ongoing support or an investment).");
    }

    /** The total and its intervals, and whether they include zero. */
    static String of(ScaleUp city, Comparison comparison, Optional<Appraisal> appraisal) {
        Estimate total = city.total();
        int strata = city.byStratum().size();
        String result = "Over " + WholeNumber.grouped(city.population())
                + (city.population() == city.n() ? " cases, the whole population" : " similar cases")
                + (strata == 0 ? "" : " in " + strata + (strata == 1 ? " stratum" : " strata")) + ", "
                + comparison.names().pilotInSentence() + " would "
                + (total.point().isNegative() ? "cost a further " : "save ")
                + MoneyText.brief(total.point().abs())
                + appraisal.map(worth -> " in cash").orElse("");
        return (city.population() == city.n()
                        ? result + ". Every case is in the sample, so there is no sampling uncertainty."
                        : result + "; " + intervals(city))
                + appraisal.flatMap(worth -> present(city, worth)).orElse("");
    }

    private static String intervals(ScaleUp city) {
        List<Interval> intervals = city.total().intervals();
        List<Interval> quoted = intervals.stream().limit(QUOTED).toList();
        return city.total().interval().level()
                + (intervals.size() == 1 ? " interval" : " intervals") + " from n = " + city.n() + ": "
                + quoted.stream().map(Sentences::brief).collect(Collectors.joining(", and ")) + "."
                + doubt(city, quoted);
    }

    /** Whether the intervals include zero; where they disagree on it, that they do, with the recommended one first. */
    private static String doubt(ScaleUp city, List<Interval> quoted) {
        List<Interval> include = quoted.stream().filter(Sentences::includesZero).toList();
        if (include.isEmpty()) {
            return "";
        }
        String doubt = city.n() + " cases can't rule out that it "
                + (city.total().point().isNegative() ? "saves money." : "saves nothing.");
        if (include.size() == quoted.size()) {
            return " So " + doubt;
        }
        Interval recommended = quoted.get(0);
        return " The intervals disagree: the recommended one, by " + recommended.method()
                + (includesZero(recommended) ? ", includes zero" : ", does not include zero") + ", the other "
                + (includesZero(recommended) ? "does not" : "does")
                + (includesZero(recommended) ? ". So " + doubt : ".");
    }

    private static boolean includesZero(Interval interval) {
        return interval.lower() <= 0 && interval.upper() >= 0;
    }

    /** The net present saving of the cases × N ÷ n; not where strata have weights or costs don't grow with each case. */
    private static Optional<String> present(ScaleUp city, Appraisal worth) {
        if (city.strata().isPresent() || !city.fixed().isEmpty()) {
            return Optional.empty();
        }
        Money present = worth.netPresentSaving()
                .multipliedBy(
                        BigDecimal.valueOf(city.population())
                                .divide(BigDecimal.valueOf(city.n()), MathContext.DECIMAL128),
                        RoundingMode.HALF_UP);
        return Optional.of(" Scaled up in the same way, the net present " + (present.isNegative() ? "cost" : "saving")
                + " would be " + MoneyText.brief(present.abs()) + ".");
    }

    /** The costs unchanged, helped first, best and now. */
    static String of(CostOfWaiting waiting) {
        return "Case " + waiting.caseId() + " has cost "
                + MoneyText.round(waiting.recorded().total()) + " from "
                + months(waiting.recorded().window()) + " and comes to " + MoneyText.round(waiting.unchangedTotal())
                + " by the end of "
                + Typography.month(waiting.unchanged().horizon().last())
                + " if nothing changes; helped when it first presented, in "
                + Typography.month(waiting.first().month()) + ", it would have come to "
                + MoneyText.round(waiting.first().total())
                + (waiting.best().equals(waiting.first())
                        ? ""
                        : " (least in " + Typography.month(waiting.best().month()) + ": "
                                + MoneyText.round(waiting.best().total()) + ")")
                + ", helped in " + Typography.month(waiting.now().month()) + " it comes to "
                + MoneyText.round(waiting.now().total()) + ".";
    }

    private static String months(Months months) {
        return Typography.months(months.first(), months.last());
    }

    private static String brief(Interval interval) {
        return MoneyText.range(interval.lowerMoney(), interval.upperMoney()) + " by " + interval.method();
    }
}
