package org.wholesum.study;

import java.math.BigDecimal;
import org.wholesum.evaluation.AdjustedSaving;
import org.wholesum.evaluation.ExpectedFall;
import org.wholesum.evaluation.NextEvaluation;
import org.wholesum.evaluation.SavingEvidence;
import org.wholesum.evaluation.Tracking;
import org.wholesum.study.FigureValue.Unit;

/** The figures of what is known of a saving besides its amount. */
final class SavingFigures {
    private SavingFigures() {}

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
