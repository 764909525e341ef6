package org.wholesum.report;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.table.RoundedAppraisal;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.MethodNames;
import org.wholesum.study.StudyResult;

/** What a change costs and is worth, and to whom, in the sentences of a board summary. */
final class BoardSentences {
    private final StudyResult result;
    private final Comparison comparison;
    private final Function<Agency, String> names;

    BoardSentences(StudyResult result, Comparison comparison, Function<Agency, String> names) {
        this.result = result;
        this.comparison = comparison;
        this.names = names;
    }

    /** Both costs and the saving, the mean of a month, and the price base. */
    Stream<String> costs() {
        return Stream.of(Sentences.of(comparison, result.appraisal().isPresent()), monthly(), prices());
    }

    private String monthly() {
        int months = comparison.horizon().count();
        MethodNames called = comparison.names();
        return months == 1
                ? ""
                : "On average over " + months + " months, " + called.oldInSentence() + " costs "
                        + mean(comparison.oldCost(), months) + " a month and " + called.pilotInSentence() + " "
                        + mean(comparison.pilotCost(), months) + ".";
    }

    private static String mean(Money cost, int months) {
        return MoneyText.round(cost.dividedBy(months, RoundingMode.HALF_UP));
    }

    private String prices() {
        PriceBase prices = result.comparison().old().costs().prices();
        return prices.isReal()
                ? "All amounts are in prices of " + prices + ", without general inflation."
                : "Amounts are in money of the day, as recorded and projected: no price base is stated.";
    }

    /** The net present saving, what it is made of, and how it is discounted; without an appraisal, that there is none. */
    Stream<String> worth(Optional<Appraisal> appraisal) {
        return appraisal
                .map(worth -> Stream.of(Sentences.of(worth), present(worth), Sentences.basis(worth)))
                .orElseGet(
                        () -> Stream.of(
                                result.appraisal().isPresent()
                                        ? "The appraisal is not published."
                                        : "The saving is in cash. Nothing is discounted or adjusted, as the study has no appraisal."));
    }

    private static String present(Appraisal worth) {
        RoundedAppraisal rounded = RoundedAppraisal.of(worth, Precision.POUNDS);
        AmountFormat format = rounded.format();
        return "Present benefits are " + format.sentence(rounded.all().old()) + " and present costs "
                + format.sentence(rounded.all().pilot()) + ".";
    }

    /** The agencies, and when the pilot has paid for itself. */
    Stream<String> who() {
        return Stream.concat(agencies(), Stream.of(PaybackSentence.of(result)));
    }

    /** The agencies with the largest amounts. */
    Stream<String> agencies() {
        return Stream.of(WhoSaves.briefly(comparison, names)
                + (result.appraisal().isPresent() ? " Amounts by agency are in cash, before discounting." : ""));
    }
}
