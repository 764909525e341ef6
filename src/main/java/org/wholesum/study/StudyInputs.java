package org.wholesum.study;

import java.util.Optional;
import org.wholesum.execution.Execution;
import org.wholesum.internal.analysis.Control;
import org.wholesum.internal.analysis.ControlStep;
import org.wholesum.internal.evidence.ReadRecords;
import org.wholesum.internal.evidence.RecordSource;
import org.wholesum.internal.evidence.RecordSums;
import org.wholesum.internal.evidence.Records;
import org.wholesum.internal.plan.CityRun;
import org.wholesum.internal.plan.CityStep;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.plan.Runs;
import org.wholesum.ledger.FailureCosts;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.ReadResult;
import org.wholesum.scenario.Scenario;

/**
 * The files of a study, read once and used again by every run with changed numbers that don't affect what is read.
 *
 * @param scenario the scenario whose files were read
 * @param records the records as read; empty if the scenario has none
 * @param checked its checks, and the ledger that is used; empty if the scenario has none
 * @param sums what was calculated from the records that are used; empty if there are none
 * @param control the control whose trend the old method has; empty if the comparison isn't adjusted
 * @param simulated the simulated city; empty if the scenario has none
 * @param people the people that the cases are scaled up to; empty if the scenario has no population or no ledger
 */
record StudyInputs(
        Scenario scenario,
        Optional<ReadRecords> records,
        Optional<CheckedRecords> checked,
        Optional<RecordSums> sums,
        Optional<Control> control,
        Optional<CityRun> simulated,
        Optional<CountedPeople> people) {
    /**
     * Reads the files of a scenario.
     *
     * @throws org.wholesum.problem.InvalidInputException if a file can't be used, or the scenario doesn't match it
     */
    static StudyInputs read(Scenario scenario, Plan plan, RecordSource source, Execution execution) {
        return read(scenario, plan, source, execution, Optional.empty());
    }

    /**
     * The inputs of the scenario with some numbers changed. Files are read again only if a changed number requires it.
     */
    StudyInputs with(Scenario other, Plan plan, RecordSource source, Execution execution) {
        return read(other, plan, source, execution, Optional.of(this));
    }

    private static StudyInputs read(
            Scenario scenario, Plan plan, RecordSource source, Execution execution, Optional<StudyInputs> known) {
        if (!Records.areOf(scenario, source)) {
            return new StudyInputs(
                    scenario,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    control(scenario, plan, Optional.empty(), execution, known),
                    simulated(scenario, plan, execution, known),
                    Optional.empty());
        }
        Optional<StudyInputs> same = known.filter(inputs -> inputs.hasRecordsOf(scenario));
        ReadRecords read =
                same.flatMap(StudyInputs::records).orElseGet(() -> Records.read(scenario, source, execution));
        ReadResult records = read.read();
        Records.checkWindows(scenario, plan.windows(), records.ledger());
        CheckedRecords checked = same.flatMap(StudyInputs::checked)
                .filter(before -> before.isOf(records, plan))
                .orElseGet(() -> RecordChecks.of(scenario, plan, read, execution));
        Ledger ledger = checked.used().ledger();
        RecordSums sums = same.flatMap(StudyInputs::sums)
                .filter(before -> before.isOf(ledger))
                .orElseGet(() -> scenario.source().at(() -> new RecordSums(ledger, execution), "ledger"));
        plan.checkServices(() -> FailureCosts.of(ledger).services());
        Optional<CountedPeople> people = scenario.entry().population().map(population -> {
            plan.checkScales();
            return new PopulationStep(scenario, population, sums.byCase().cases())
                    .counted(known.flatMap(StudyInputs::people));
        });
        return new StudyInputs(
                scenario,
                Optional.of(read),
                Optional.of(checked),
                Optional.of(sums),
                control(scenario, plan, Optional.of(ledger), execution, known),
                Optional.empty(),
                people);
    }

    /** The control, read again only if something that it depends on has changed. */
    private static Optional<Control> control(
            Scenario scenario, Plan plan, Optional<Ledger> ledger, Execution work, Optional<StudyInputs> known) {
        return known.filter(inputs -> inputs.hasControlOf(scenario))
                .map(StudyInputs::control)
                .orElseGet(() -> new ControlStep(scenario, plan, ledger, work).run());
    }

    /** The city, simulated again only if something that it depends on has changed. */
    private static Optional<CityRun> simulated(
            Scenario scenario, Plan plan, Execution work, Optional<StudyInputs> known) {
        return known.filter(inputs -> CityStep.isSame(inputs.scenario(), scenario))
                .map(StudyInputs::simulated)
                .orElseGet(() -> scenario.entry().city().map(city -> new CityStep(scenario, plan, city)
                        .run(work, known.isPresent() ? new Runs(scenario.entry()).count() : 1)));
    }

    private boolean hasControlOf(Scenario other) {
        return hasRecordsOf(other)
                && other.entry().comparison().equals(scenario.entry().comparison())
                && other.entry().windows().equals(scenario.entry().windows())
                && other.entry().methods().equals(scenario.entry().methods())
                && other.entry().evaluation().equals(scenario.entry().evaluation());
    }

    private boolean hasRecordsOf(Scenario other) {
        return other.entry().ledger().equals(scenario.entry().ledger())
                && other.entry().prices().equals(scenario.entry().prices())
                && other.entry().agencies().equals(scenario.entry().agencies());
    }
}
