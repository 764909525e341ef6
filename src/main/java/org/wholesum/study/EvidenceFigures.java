package org.wholesum.study;

import java.util.List;
import java.util.Optional;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.study.FigureCatalogue.Entry;
import org.wholesum.study.FigureValue.Unit;

/** The figures of the evidence of a study: evaluation and demand. */
final class EvidenceFigures {
    private EvidenceFigures() {}

    static List<Entry> entries() {
        return List.of(
                share("measure_change.MEASURE", Unit.CHANGE, "relative change of a measure in the pilot"),
                share("measure_change_control.MEASURE", Unit.CHANGE, "relative change of a measure in the control"),
                share("evidence_level", Unit.NUMBER, "level of evidence of the saving on the Maryland scale, 0 to 5"),
                money("saving_without_control", "saving without the trend of the control in the old method"),
                money("saving_control_lower", "lower end of the 95% interval of the saving, from the control alone"),
                money("saving_control_upper", "upper end of the 95% interval of the saving, from the control alone"),
                share("control_change", Unit.CHANGE, "relative change of the control's cost"),
                share("control_change.AGENCY", Unit.CHANGE, "relative change of the control's cost to an agency"),
                share("control_change_lower", Unit.CHANGE, "lower end of its 95% interval"),
                share("control_change_upper", Unit.CHANGE, "upper end of its 95% interval"),
                money(
                        "expected_fall",
                        "fall of the cost of cases selected by cost that is expected without any effect"),
                money("expected_fall_lower", "lower end of its 95% interval"),
                money("expected_fall_upper", "upper end of its 95% interval"),
                share("expected_fall_share", Unit.SHARE, "the same as a share of their cost when selected"),
                share("cases_needed", Unit.COUNT, "cases until the 95% interval of the mean saving excludes zero"),
                share("next_cases", Unit.COUNT, "cases in each group that the next evaluation needs"),
                share("next_cases_t", Unit.COUNT, "the same by Student's t"),
                share("next_clusters", Unit.COUNT, "clusters in each group that the next evaluation needs"),
                share("design_effect", Unit.RATIO, "how many times as many cases clusters need"),
                share("effective_cases", Unit.COUNT, "singly drawn cases that the stated ones are worth"),
                share("next_power", Unit.SHARE, "probability that the stated cases find the difference"),
                money("tracking.promised", "promised cost of the months with records"),
                money("tracking.arrived", "cost that arrived in those months"),
                money("tracking.arrived_saving", "old method's cost of those months less what arrived"),
                money("tracking.left_to_save", "promised saving less what has arrived of it"),
                share("tracking.months", Unit.MONTHS, "months with both a promise and records"),
                share("tracking.months_outside", Unit.MONTHS, "months outside the 95% band of the promise"),
                money("tracking.promised.AGENCY", "promised cost to an agency"),
                money("tracking.arrived.AGENCY", "cost to an agency that arrived"),
                share("gini", Unit.RATIO, "Gini coefficient of cost over the cases with a record"));
    }

    static void of(StudyResult result, FigureCollector to) {
        SavingFigures.of(result, to);
        evaluation(result.evaluation(), to);
        result.demand()
                .highCostUsers()
                .ifPresent(users -> to.add("gini", users.concentration().gini(), Unit.RATIO));
    }

    private static void evaluation(Evaluation evaluation, FigureCollector to) {
        evaluation.measures().forEach(change -> {
            String name = change.measure().name();
            to.add("measure_change." + name, change.relativeChange(), Unit.CHANGE);
            change.relativeControlChange()
                    .ifPresent(control -> to.add("measure_change_control." + name, control, Unit.CHANGE));
        });
    }

    private static Entry money(String name, String meaning) {
        return new Entry(name, Optional.of(Unit.MONEY), meaning);
    }

    private static Entry share(String name, Unit unit, String meaning) {
        return new Entry(name, Optional.of(unit), meaning);
    }
}
