package org.wholesum.internal.analysis;

import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.evaluation.ControlGroup;
import org.wholesum.execution.Execution;
import org.wholesum.inference.Effect;
import org.wholesum.internal.evidence.FurtherRecords;
import org.wholesum.internal.evidence.Records;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.scenario.evidence.AdjustedByEntry;
import org.wholesum.internal.scenario.method.EscalationEntry;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.Ledger;
import org.wholesum.measure.MeasureChange;
import org.wholesum.projection.ControlTrend;
import org.wholesum.scenario.Scenario;

/** Finds the control of a comparison, before methods are projected. */
public final class ControlStep {
    private static final String[] KEY = {"comparison", "adjusted_by"};
    private static final double LEVEL = 0.95;
    private static final int PLACES = 9;

    private final Scenario scenario;
    private final Plan plan;
    private final Optional<Ledger> pilot;
    private final Execution work;

    public ControlStep(Scenario scenario, Plan plan, Optional<Ledger> pilot, Execution work) {
        this.scenario = scenario;
        this.plan = plan;
        this.pilot = pilot;
        this.work = work;
    }

    /** The control; empty if the comparison isn't adjusted. */
    public Optional<Control> run() {
        return scenario.entry().comparison().adjustedBy().map(entry -> entry.file()
                .map(file -> ofCases(entry, file))
                .orElseGet(() -> ofMeasure(entry, entry.measure().orElseThrow())));
    }

    private Control ofCases(AdjustedByEntry entry, String file) {
        Months before = window(entry.before(), Plan.OLD, "before");
        Months after = window(entry.after(), Plan.PILOT, "after");
        Ledger records = FurtherRecords.read(scenario, file, work, path("file"));
        checkOthers(records);
        ControlGroup group = scenario.source().at(() -> group(records, before, after), KEY);
        boolean byAgency = entry.byAgency().orElse(false);
        ControlTrend trend = byAgency ? group.trendByAgency() : group.trend();
        List<String> cautions = new ArrayList<>(cautions(entry));
        if (byAgency) {
            without(trend).ifPresent(cautions::add);
        }
        return new Control(entry.isRandom() ? trend.allocatedAtRandom() : trend, Optional.of(group), cautions);
    }

    private ControlGroup group(Ledger records, Months before, Months after) {
        ControlGroup.checkWindows(records, before, after);
        CaseTable cases = records.byCase(work);
        return ControlGroup.of(
                Records.converted(scenario, cases.during(before)), Records.converted(scenario, cases.during(after)));
    }

    private Months window(Optional<String> given, String side, String key) {
        String name = given.or(() -> plan.step(side).window()).orElseThrow(() -> scenario.source()
                .refuse("the " + side + " method has no window, expected " + key + " with it", KEY));
        return scenario.entry().window(name);
    }

    /** A case of the pilot is no control. */
    private void checkOthers(Ledger control) {
        Set<String> both = pilot.map(ledger -> new TreeSet<>(Sets.intersection(ledger.cases(), control.cases())))
                .orElseGet(TreeSet::new);
        if (!both.isEmpty()) {
            throw scenario.source()
                    .refuse(
                            (both.size() == 1 ? "case " : both.size() + " cases, first ")
                                    + both.iterator().next()
                                    + ", of the control are in the ledger of the pilot too, expected other cases",
                            path("file"));
        }
    }

    private Optional<String> without(ControlTrend trend) {
        List<String> others = pilot.map(Ledger::agencies).orElseGet(TreeSet::new).stream()
                .filter(agency -> !trend.byAgency().containsKey(agency))
                .map(Agency::id)
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("The control's cases cost " + String.join(", ", others)
                        + " nothing in the window before, so the trend of all agencies together is used there.");
    }

    private Control ofMeasure(AdjustedByEntry entry, String name) {
        List<MeasureChange> changes = new EvaluationStep(scenario).run().measures();
        List<String> known =
                changes.stream().map(change -> change.measure().name()).toList();
        MeasureChange change = changes.stream()
                .filter(one -> one.measure().name().equals(name))
                .findFirst()
                .orElseThrow(() -> scenario.source()
                        .refusals()
                        .refuse(KeyProblem.unknown("measure of evaluation.measures", name, known, path("measure"))));
        Effect effect = change.relativeControl().orElseThrow(() -> scenario.source()
                .refuse(
                        "\"" + name + "\" has no control, expected areas as control in evaluation.measures",
                        path("measure")));
        return new Control(
                scenario.source().at(() -> trend(name, effect), path("measure")), Optional.empty(), cautions(entry));
    }

    private static ControlTrend trend(String name, Effect effect) {
        BigDecimal change = new BigDecimal(effect.value())
                .setScale(PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return ControlTrend.of(
                "the control areas, as measured by " + name + ",",
                change,
                Math.min(effect.lower(LEVEL), change.doubleValue()),
                Math.max(effect.upper(LEVEL), change.doubleValue()));
    }

    private List<String> cautions(AdjustedByEntry entry) {
        List<String> cautions = new ArrayList<>();
        if (!entry.isRandom()) {
            cautions.add(entry.reason()
                    .map(reason -> "The control is taken as similar to the pilot's cases: " + reason
                            + (reason.endsWith(".") ? "" : "."))
                    .orElse("Why the control is similar to the pilot's cases is not stated."));
        }
        if (scenario.entry().methods().get(scenario.entry().comparison().old()) instanceof EscalationEntry) {
            cautions.add(
                    "The old method grows by itself and has the control's trend too; growth between the two windows"
                            + " may be counted twice.");
        }
        if (scenario.entry().population().isPresent()) {
            cautions.add("The intervals of the whole population take the control's trend as certain.");
        }
        if (scenario.entry().uncertainty().isPresent()) {
            cautions.add("The draws of uncertain inputs take the control's trend as certain.");
        }
        return cautions;
    }

    private static String[] path(String key) {
        return new String[] {KEY[0], KEY[1], key};
    }
}
