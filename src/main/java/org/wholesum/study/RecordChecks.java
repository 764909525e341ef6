package org.wholesum.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.intake.LedgerChecks;
import org.wholesum.intake.MergedId;
import org.wholesum.internal.evidence.ReadRecords;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.scenario.entry.LedgerFile;
import org.wholesum.internal.scenario.entry.LedgerFile.NoRecords;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.RowCount;
import org.wholesum.scenario.Scenario;

/** Checks the records of a scenario, and refuses or leaves out what the scenario says. */
final class RecordChecks {
    private static final int SHOWN = 5;

    private final Scenario scenario;
    private final Optional<LedgerFile> file;
    private final LedgerChecks checks;
    private final Map<String, Months> compared;

    private RecordChecks(Scenario scenario, LedgerChecks checks, Map<String, Months> compared) {
        this.scenario = scenario;
        this.file = scenario.entry().ledger();
        this.checks = checks;
        this.compared = compared;
    }

    /**
     * Checks records.
     *
     * @throws org.wholesum.problem.InvalidInputException if ids of cases may each be of several people, or if cases have no
     *     records in a window, and the scenario doesn't allow it; or if no case is left
     */
    static CheckedRecords of(Scenario scenario, Plan plan, ReadRecords records, Execution execution) {
        LedgerChecks checks = LedgerChecks.of(records.read().ledger(), plan.windows(), execution);
        RecordChecks step = new RecordChecks(scenario, checks, plan.comparedWindows());
        step.refuse();
        Optional<NoRecords> noRecords = step.noRecords();
        SortedMap<String, RowCount> leftOut = noRecords.equals(Optional.of(NoRecords.NOT_OBSERVED))
                ? checks.rowsOfCasesWithout(step.compared.keySet())
                : new TreeMap<>();
        if (!leftOut.isEmpty() && leftOut.size() == checks.cases()) {
            throw scenario.source()
                    .refuse(
                            "leaves out every case, as none has records in each of the windows "
                                    + String.join(", ", step.compared.keySet()),
                            "ledger",
                            "no_records");
        }
        return new CheckedRecords(records, checks, step.compared, noRecords, leftOut);
    }

    private Optional<NoRecords> noRecords() {
        return file.flatMap(LedgerFile::noRecords);
    }

    private boolean allowsMerged() {
        return file.filter(its -> its.allow().contains(LedgerFile.Allowed.MERGED_IDS))
                .isPresent();
    }

    /** The scenario's ledger with merged ids allowed; a ledger that a program gives may have no such block yet. */
    private String allowed() {
        return file.map(its -> its.file()
                        .map(name -> "ledger: {file: " + name + ", allow: [merged_ids]}")
                        .orElse(
                                its.extracts().isEmpty()
                                        ? "ledger: {given: true, allow: [merged_ids]}"
                                        : "ledger: {allow: [merged_ids], extracts: …}"))
                .orElse("ledger: {given: true, allow: [merged_ids]}");
    }

    private void refuse() {
        ProblemList problems = new ProblemList(scenario.source());
        if (!allowsMerged() && !checks.merged().isEmpty()) {
            problems.add(new KeyProblem(
                    List.of("ledger"),
                    false,
                    merged(checks) + ". Expected an id for each case",
                    Optional.of(allowed() + ", to count each as one case")));
        }
        if (noRecords().equals(Optional.of(NoRecords.REFUSE))) {
            compared.keySet().stream()
                    .filter(name -> checks.without(name) > 0)
                    .forEach(name -> problems.add(KeyProblem.of(without(name), "ledger", "no_records")));
        }
        problems.done();
    }

    private String without(String name) {
        Set<String> ids = checks.casesWithout(List.of(name));
        return RecordCautions.without(checks, name) + ": "
                + listed(ids.stream().limit(SHOWN).toList(), ids.size()) + "; expected records of every case";
    }

    /** What ids that several people may have mean for n. */
    static String merged(LedgerChecks checks) {
        List<MergedId> ids = checks.merged();
        boolean one = ids.size() == 1;
        return (one ? "An id may be that of several people: " : "Ids may each be those of several people: ")
                + listed(ids.stream().limit(SHOWN).map(MergedId::toString).toList(), ids.size()) + ". "
                + (one ? "It counts as one case" : "Each counts as one case") + " of n = "
                + WholeNumber.grouped(checks.cases()) + ", so that n may be too low and the saving of a case too high";
    }

    static String listed(List<String> some, int all) {
        List<String> shown = new ArrayList<>(some);
        if (all > some.size()) {
            shown.add("and " + WholeNumber.grouped(all - some.size()) + " more");
        }
        return shown.stream().collect(Collectors.joining("; "));
    }
}
