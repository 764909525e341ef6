package org.wholesum.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.table.RoundedAppraisal;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.worth.GuidanceNotes;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.EvidenceLevel;
import org.wholesum.study.StudyResult;

/** The figures that a page sets large: the net present saving first where there is an appraisal, then cash. */
final class KeyFigures {
    private KeyFigures() {}

    static List<KeyFigure> of(StudyResult result) {
        return of(
                result.comparison(),
                result.evidence(),
                result.appraisal(),
                GuidanceNotes.ratio(result).isPresent(),
                result.city().map(city -> new CitySection(result, city).figure()));
    }

    static List<KeyFigure> of(
            Comparison comparison,
            EvidenceLevel evidence,
            Optional<Appraisal> worth,
            boolean noPassMark,
            Optional<KeyFigure> city) {
        boolean appraised = worth.isPresent();
        List<KeyFigure> figures = new ArrayList<>();
        worth.ifPresent(appraisal -> figures.add(present(appraisal, noPassMark)));
        if (appraised) {
            figures.add(saving(comparison, evidence, " in cash"));
        }
        String months = Typography.months(
                comparison.horizon().first(), comparison.horizon().last());
        Compared exact = Compared.of(comparison.oldCost(), comparison.pilotCost());
        AmountFormat format = exact.format();
        figures.add(new KeyFigure(
                comparison.names().oldAsHeading(),
                format.sentence(exact.rounded().old()),
                months));
        figures.add(new KeyFigure(
                comparison.names().pilotAsHeading(),
                format.sentence(exact.rounded().pilot()),
                months));
        if (!appraised) {
            figures.add(saving(comparison, evidence, ""));
        }
        city.ifPresent(figures::add);
        return figures;
    }

    private static KeyFigure present(Appraisal appraisal, boolean noPassMark) {
        Money saving = appraisal.netPresentSaving();
        RoundedAppraisal rounded = RoundedAppraisal.of(appraisal, Precision.POUNDS);
        return new KeyFigure(
                saving.isNegative() ? "Net present cost" : "Net present saving",
                rounded.format().size(saving, rounded.all().saving()),
                appraisal
                        .benefitCostRatio()
                        .map(ratio -> "benefit-cost ratio "
                                + ratio.setScale(2, RoundingMode.HALF_UP).toPlainString()
                                + (noPassMark ? ", not a pass mark" : ""))
                        .orElse("no benefit-cost ratio: no cost of the intervention is stated"));
    }

    private static KeyFigure saving(Comparison comparison, EvidenceLevel evidence, String in) {
        Money saving = comparison.saving();
        Compared exact = Compared.of(comparison.oldCost(), comparison.pilotCost());
        return new KeyFigure(
                (saving.isNegative() ? "Costs more" : "Saving") + in,
                exact.format().size(saving, exact.rounded().saving()),
                comparison
                                .change()
                                .map(change -> Percent.of(change.abs()) + " of the cost of "
                                        + comparison.names().oldInSentence())
                                .orElse("the cost of " + comparison.names().oldInSentence() + " is zero")
                        + "; evidence: " + evidence.inWords());
    }
}
