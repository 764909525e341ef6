package org.wholesum.study;

import static org.wholesum.study.FigureCatalogue.entry;
import static org.wholesum.study.FigureCatalogue.money;

import java.util.List;
import java.util.Locale;
import org.wholesum.appraisal.EditionAppraisal;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.study.FigureValue.Unit;

/** The figures of an appraisal by edition of guidance. */
final class GuidanceFigures {
    private static final String BY = "by_edition.";

    private GuidanceFigures() {}

    static List<FigureCatalogue.Entry> entries() {
        return List.of(
                money(BY + "EDITION.net_present_saving", "net present saving by an edition of guidance"),
                entry(BY + "EDITION.benefit_cost_ratio", Unit.RATIO, "benefit-cost ratio by an edition of guidance"),
                money(
                        BY + "EDITION.net_present_saving_sensitivity",
                        "net present saving by an edition's sensitivity schedule, past 50 years"),
                money(BY + "EDITION.value_economic", "present value of economic benefits by an edition of guidance"),
                money(BY + "EDITION.value_social", "present value of social benefits by an edition of guidance"));
    }

    static void of(StudyResult result, FigureCollector to) {
        result.editions().forEach(one -> of(one, to));
    }

    private static void of(EditionAppraisal one, FigureCollector to) {
        String name = BY + one.guidance().id() + ".";
        to.money(name + "net_present_saving", one.appraisal().netPresentSaving());
        one.appraisal().benefitCostRatio().ifPresent(ratio -> to.add(name + "benefit_cost_ratio", ratio, Unit.RATIO));
        one.sensitivity().ifPresent(test -> to.money(name + "net_present_saving_sensitivity", test.netPresentSaving()));
        for (ValueKind kind : List.of(ValueKind.ECONOMIC, ValueKind.SOCIAL)) {
            to.money(
                    name + "value_" + kind.name().toLowerCase(Locale.ROOT),
                    one.appraisal().presentValue(kind));
        }
    }
}
