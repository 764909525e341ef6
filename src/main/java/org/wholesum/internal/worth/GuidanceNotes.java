package org.wholesum.internal.worth;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.EditionAppraisal;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.table.RoundedAppraisal;
import org.wholesum.study.StudyResult;

/** What has to be said of an appraisal by its edition of guidance, wherever its results are printed. */
public final class GuidanceNotes {
    private GuidanceNotes() {}

    /** A sentence on the benefit-cost ratio; empty if the edition of guidance says nothing, or there is no ratio. */
    public static Optional<String> ratio(StudyResult result) {
        return main(result).flatMap(GuidanceNotes::ratio);
    }

    static Optional<String> ratio(EditionAppraisal one) {
        return one.appraisal().benefitCostRatio().flatMap(some -> one.guidance().ratioNote());
    }

    /** What follows the sentence on the net present saving: the test of a long horizon, and what a ratio is not. */
    public static List<String> headline(StudyResult result) {
        return Stream.of(main(result).flatMap(one -> sensitivity(one, format(result))), ratio(result))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The net present saving by the sensitivity schedule beside that by the standard rates. */
    static Optional<String> sensitivity(EditionAppraisal one, AmountFormat format) {
        return one.sensitivity()
                .map(test ->
                        "By the sensitivity schedule of the " + one.guidance().shortName()
                                + " for horizons past 50 years, " + words(test, format) + "; by its standard rates, "
                                + words(one.appraisal(), format) + ".");
    }

    /** How the amounts of all editions are written. */
    static AmountFormat format(StudyResult result) {
        return RoundedAppraisal.of(
                        result.editions().get(0).appraisal(),
                        result.scenario().entry().precision())
                .format();
    }

    private static Optional<EditionAppraisal> main(StudyResult result) {
        return result.editions().stream().findFirst();
    }

    private static String words(Appraisal appraisal, AmountFormat format) {
        Money saving = appraisal.netPresentSaving();
        Money printed = Money.ofMinor(format.currency(), format.nearest(saving.getAmountMinorLong()));
        return "the net present " + (saving.isNegative() ? "cost" : "saving") + " is " + format.size(saving, printed);
    }
}
