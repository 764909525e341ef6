package org.wholesum.study;

import static org.wholesum.study.FigureCatalogue.entry;
import static org.wholesum.study.FigureCatalogue.money;

import java.math.BigDecimal;
import java.util.List;
import org.wholesum.evaluation.AdjustedSaving;
import org.wholesum.evaluation.ExpectedFall;
import org.wholesum.evaluation.NextEvaluation;
import org.wholesum.evaluation.SavingEvidence;
import org.wholesum.evaluation.Tracking;
import org.wholesum.study.FigureCatalogue.Entry;
import org.wholesum.study.FigureValue.Unit;

/** The figures of what is known of a saving besides its amount. */
final class SavingFigures {
    private SavingFigures() {}

    static List<Entry> entries() {
        return List.of(
                entry("evidence_level", Unit.NUMBER, "level of evidence of the saving on the Maryland scale, 0 to 5"),
                money("saving_without_control", "saving without the trend of the control in the old method"),
                money("saving_control_lower", "lower end of the 95% interval of the saving, from the control alone"),
                money("saving_control_upper", "upper end of the 95% interval of the saving, from the control alone"),
                entry("control_change", Unit.CHANGE, "relative change of the control's cost"),
                entry("control_change.AGENCY", Unit.CHANGE, "relative change of the control's cost to an agency"),
                entry("control_change_lower", Unit.CHANGE, "lower end of its 95% interval"),
                entry("control_change_upper", Unit.CHANGE, "upper end of its 95% interval"),
                money(
                        "expected_fall",
                        "fall of the cost of cases selected by cost that is expected without any effect"),
                money("expected_fall_lower", "lower end of its 95% interval"),
                money("expected_fall_upper", "upper end of its 95% interval"),
                entry("expected_fall_share", Unit.SHARE, "the same as a share of their cost when selected"),
                entry("cases_needed", Unit.COUNT, "cases until the 95% interval of the mean saving excludes zero"),
                entry("next_cases", Unit.COUNT, "cases in each group that the next evaluation needs"),
                entry("next_cases_t", Unit.COUNT, "the same by Student's t"),
                entry("next_clusters", Unit.COUNT, "clusters in each group that the next evaluation needs"),
                entry("design_effect", Unit.RATIO, "how many times as many cases clusters need"),
                entry("effective_cases", Unit.COUNT, "singly drawn cases that the stated ones are worth"),
                entry("next_power", Unit.SHARE, "probability that the stated cases find the difference"),
                money("tracking.promised", "promised cost of the months with records"),
                money("tracking.arrived", "cost that arrived in those months"),
                money("tracking.arrived_saving", "old method's cost of those months less what arrived"),
                money("tracking.left_to_save", "promised saving less what has arrived of it"),
                entry("tracking.months", Unit.MONTHS, "months with both a promise and records"),
                entry("tracking.months_outside", Unit.MONTHS, "months outside the 95% band of the promise"),
                money("tracking.promised.AGENCY", "promised cost to an agency"),
                money("tracking.arrived.AGENCY", "cost to an agency that arrived"));
    }

    static void of(StudyResult result, FigureCollector to) {
        to.add("evidence_level", BigDecimal.valueOf(result.evidence().level()), Unit.NUMBER);
        SavingEvidence saving = result.evaluation().saving();
        saving.control().ifPresent(control -> control(control, to));
        saving.expectedFall().ifPresent(fall -> fall(fall, to));
        saving.casesNeeded().ifPresent(needed -> to.count("cases_needed", needed.cases()));
        saving.next().ifPresent(next -> next(next, to));
        saving.tracking().ifPresent(tracking -> tracking(tracking, to));
    }

    private static void control(AdjustedSaving saving, FigureCollector to) {
        to.money("saving_without_control", saving.plain().saving());
        to.interval("saving_control", saving.interval());
        to.add("control_change", saving.trend().change(), Unit.CHANGE);
        saving.trend().byAgency().forEach((agency, change) -> to.add("control_change." + agency, change, Unit.CHANGE));
        to.add("control_change_lower", saving.trend().lower(), Unit.CHANGE);
        to.add("control_change_upper", saving.trend().upper(), Unit.CHANGE);
    }

    private static void fall(ExpectedFall fall, FigureCollector to) {
        to.money("expected_fall", fall.amount().point());
        to.interval("expected_fall", fall.amount().interval());
        to.add("expected_fall_share", fall.regression().fall(), Unit.SHARE);
    }

    private static void next(NextEvaluation next, FigureCollector to) {
        to.count("next_cases", next.size().perGroup());
        to.count("next_cases_t", next.size().perGroupByStudent());
        to.count("next_clusters", next.size().clustersPerGroup());
        to.add("design_effect", next.size().designEffect(), Unit.RATIO);
        next.effective().ifPresent(effective -> to.add("effective_cases", effective, Unit.COUNT));
        next.power().ifPresent(power -> to.add("next_power", power, Unit.SHARE));
    }

    private static void tracking(Tracking tracking, FigureCollector to) {
        to.money("tracking.promised", tracking.promised().total());
        to.money("tracking.arrived", tracking.arrived().total());
        tracking.arrivedSaving().ifPresent(saving -> to.money("tracking.arrived_saving", saving));
        tracking.leftToSave().ifPresent(left -> to.money("tracking.left_to_save", left));
        to.months("tracking.months", tracking.months().count());
        to.months(
                "tracking.months_outside",
                tracking.lines().stream().filter(Tracking.Line::isOutside).count());
        tracking.agencies().forEach(agency -> {
            to.money("tracking.promised." + agency, tracking.promised().total(agency));
            to.money("tracking.arrived." + agency, tracking.arrived().total(agency));
        });
    }
}
