package org.wholesum.internal.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wholesum.appraisal.ConfidenceGrade;
import org.wholesum.guidance.GuidanceUse;
import org.wholesum.guidance.ProjectCategory;
import org.wholesum.internal.scenario.appraisal.OptimismEntry;
import org.wholesum.internal.scenario.value.PlainNumber;

/** What an appraisal's optimism bias takes from guidance, in words. */
final class GuidanceUses {
    private GuidanceUses() {}

    static List<GuidanceUse> of(OptimismEntry optimism) {
        List<GuidanceUse> uses = new ArrayList<>();
        optimism.costsCategory().ifPresent(category -> uses.add(of(category, optimism.bound())));
        optimism.costsGrade().ifPresent(grade -> uses.add(of("costs", grade, grade.costData())));
        optimism.benefitsGrade().ifPresent(grade -> uses.add(of("benefits", grade, grade.benefitData())));
        return uses;
    }

    private static GuidanceUse of(ProjectCategory category, ProjectCategory.Bound bound) {
        String which = " (" + bound.name().toLowerCase(Locale.ROOT) + " bound)";
        return new GuidanceUse(
                "optimism bias of costs, "
                        + category.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                category.costsInWords() + " " + percent(category.costs().at(bound)) + which
                        + ", applied to every cost; works duration "
                        + category.duration()
                                .map(
                                        duration -> percent(duration.at(bound)) + which
                                                + ", not applied, as the months of costs and benefits are those of the scenario")
                                .orElse("none"),
                category.source());
    }

    private static GuidanceUse of(String what, ConfidenceGrade grade, String data) {
        return new GuidanceUse(
                "optimism bias of " + what + ", confidence grade "
                        + grade.name().toLowerCase(Locale.ROOT),
                percent(grade.bias()) + ": " + data,
                grade.source());
    }

    private static String percent(BigDecimal share) {
        return PlainNumber.text(share.movePointRight(2)) + "%";
    }
}
