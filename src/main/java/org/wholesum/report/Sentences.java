package org.wholesum.report;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.ScaleUp;

/** Results in a sentence each. */
final class Sentences {
    /** The third interval, BCa, is in the tables of figures. */
    private static final int QUOTED = 2;

    private Sentences() {}

    /** The net present saving and the benefit-cost ratio. */
    static String of(Appraisal appraisal) {
        Money saving = appraisal.netPresentSaving();
        return "In present values (" + appraisal.discounting() + ") the pilot "
                + (saving.isNegative() ? "costs " : "saves ") + MoneyText.of(saving.abs())
                + (saving.isNegative() ? " more" : "")
                + appraisal
                        .benefitCostRatio()
                        .map(ratio -> ", a benefit-cost ratio of "
                                + ratio.setScale(2, RoundingMode.HALF_UP).toPlainString())
                        .orElse("")
                + ".";
    }

    /** The total and its intervals, and whether they include zero. */
    static String of(ScaleUp city) {
        Estimate total = city.total();
        List<Interval> intervals = total.intervals();
        int strata = city.byStratum().size();
        boolean doubtful = intervals.stream().anyMatch(i -> i.lower() <= 0 && i.upper() >= 0);
        return "Over " + WholeNumber.grouped(city.population()) + " similar cases"
                + (strata == 0 ? "" : " in " + strata + (strata == 1 ? " stratum" : " strata"))
                + " the pilot would " + (total.point().isNegative() ? "cost a further " : "save ")
                + MoneyText.brief(total.point().abs()) + "; " + total.interval().level()
                + (intervals.size() == 1 ? " interval" : " intervals") + " from n = " + city.n() + ": "
                + intervals.stream().limit(QUOTED).map(Sentences::brief).collect(Collectors.joining(", and ")) + "."
                + (doubtful ? " So " + city.n() + " cases can't rule out that it saves nothing." : "");
    }

    /** The costs unchanged, helped first, best and now. */
    static String of(CostOfWaiting waiting) {
        return "Case " + waiting.caseId() + " has cost "
                + MoneyText.of(waiting.recorded().total()) + " in "
                + waiting.recorded().window() + " and comes to " + MoneyText.of(waiting.unchangedTotal())
                + " by the end of "
                + waiting.unchanged().horizon().last() + " if nothing changes; helped when it first presented, in "
                + waiting.first().month() + ", it would have come to "
                + MoneyText.of(waiting.first().total())
                + (waiting.best().equals(waiting.first())
                        ? ""
                        : " (least in " + waiting.best().month() + ": "
                                + MoneyText.of(waiting.best().total()) + ")")
                + ", helped in " + waiting.now().month() + " it comes to "
                + MoneyText.of(waiting.now().total()) + ".";
    }

    private static String brief(Interval interval) {
        return MoneyText.brief(interval.lowerMoney()) + " to " + MoneyText.brief(interval.upperMoney()) + " by "
                + interval.method();
    }
}
