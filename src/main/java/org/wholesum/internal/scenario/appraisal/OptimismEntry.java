package org.wholesum.internal.scenario.appraisal;

import java.util.Map;
import java.util.Optional;
import org.wholesum.appraisal.ConfidenceGrade;
import org.wholesum.costs.Agency;
import org.wholesum.guidance.ProjectCategory;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Percentage;

/**
 * Optimism bias, as shares, by the grade of confidence in the data, or by the category of a project.
 *
 * @param costs by what share costs are raised
 * @param benefits by what share benefits are lowered
 * @param costsGrade the grade of confidence in the data on costs, from {@code one}, the highest, to {@code six}
 * @param benefitsGrade the grade of confidence in the data on benefits
 * @param byAgency by what share the benefits of single agencies are lowered instead
 * @param costsCategory the category of the project, whose bound of optimism bias is the share by which costs are raised
 * @param costsBound which bound: {@code upper} or {@code lower}; {@code upper} unless given
 */
public record OptimismEntry(
        Optional<Percentage> costs,
        Optional<Percentage> benefits,
        Optional<ConfidenceGrade> costsGrade,
        Optional<ConfidenceGrade> benefitsGrade,
        Map<Agency, Percentage> byAgency,
        Optional<ProjectCategory> costsCategory,
        Optional<ProjectCategory.Bound> costsBound) {
    private static final String NOT_BOTH = "expected either a share or a grade, not both";
    private static final String ONE_OF = "expected either a category, or a share or grade of the costs";

    /**
     * Checks that each has one source, and each share of the benefits.
     *
     * @throws IllegalArgumentException if one has both a share and a grade, or a share of the benefits is not from 0% to
     *     100%
     */
    public OptimismEntry {
        Checks checks = new Checks();
        byAgency.forEach((agency, share) -> checks.share(Optional.of(share), "by_agency", agency.id()));
        checks.share(benefits, "benefits")
                .require(costs.isEmpty() || costsGrade.isEmpty(), NOT_BOTH, "costs_grade")
                .require(benefits.isEmpty() || benefitsGrade.isEmpty(), NOT_BOTH, "benefits_grade")
                .require(costsCategory.isEmpty() || (costs.isEmpty() && costsGrade.isEmpty()), ONE_OF, "costs_category")
                .require(
                        costsBound.isEmpty() || costsCategory.isPresent(),
                        "expected a costs_category with it",
                        "costs_bound")
                .done();
    }

    /** {@return which bound of the category is used} */
    public ProjectCategory.Bound bound() {
        return costsBound.orElse(ProjectCategory.Bound.UPPER);
    }

    /** {@return no adjustment} */
    public static OptimismEntry none() {
        return new OptimismEntry(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }
}
