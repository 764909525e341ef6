package org.wholesum.study;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.costs.Months;
import org.wholesum.intake.LedgerChecks;
import org.wholesum.internal.evidence.ReadRecords;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.scenario.entry.LedgerFile.NoRecords;
import org.wholesum.internal.text.Typography;
import org.wholesum.ledger.ReadResult;
import org.wholesum.ledger.RowCount;

/** The records of a study after checks: the findings, the cases that are left out, and the ledger that is used. */
public final class CheckedRecords {
    private final ReadResult read;
    private final ReadResult used;
    private final Optional<String> given;
    private final LedgerChecks checks;
    private final Map<String, Months> compared;
    private final Optional<NoRecords> noRecords;
    private final ImmutableSortedMap<String, RowCount> leftOut;

    CheckedRecords(
            ReadRecords records,
            LedgerChecks checks,
            Map<String, Months> compared,
            Optional<NoRecords> noRecords,
            SortedMap<String, RowCount> leftOut) {
        this.read = records.read();
        this.given = records.given();
        this.used =
                leftOut.isEmpty() ? read : read.as(read.source(), read.ledger().without(leftOut.keySet()));
        this.checks = checks;
        this.compared = compared;
        this.noRecords = noRecords;
        this.leftOut = ImmutableSortedMap.copyOf(leftOut);
    }

    /** Whether these are checks of the same records in the same windows. */
    boolean isOf(ReadResult records, Plan plan) {
        return read.equals(records)
                && checks.windows().equals(plan.windows())
                && compared.equals(plan.comparedWindows());
    }

    /** The records without the cases that are left out, with the counts of all. */
    ReadResult used() {
        return used;
    }

    /** The windows of the old and the pilot method, by name. */
    Map<String, Months> compared() {
        return compared;
    }

    /** What the scenario says of cases without records in a window. */
    Optional<NoRecords> noRecords() {
        return noRecords;
    }

    /** {@return the findings about all records that were read, in the windows that the scenario's methods use} */
    public LedgerChecks checks() {
        return checks;
    }

    /**
     * The cases that are neither compared nor scaled up, as they have no record in a window of the old or the pilot method, and
     * the scenario says that they weren't observed there ({@code ledger.no_records: not_observed}).
     *
     * @return their rows, by id
     */
    public SortedMap<String, RowCount> leftOut() {
        return leftOut;
    }

    /** {@return the rows of the cases that are left out} */
    public RowCount rowsLeftOut() {
        return sum(leftOut);
    }

    /** {@return the rows of the cases that have no record in any window} */
    public RowCount rowsOfCasesInNoWindow() {
        return sum(checks.casesInNoWindow());
    }

    /**
     * That the records were given by a program, if they were; what they cover; and what the scenario states of cases without
     * records.
     *
     * @return sentences
     */
    public List<String> statements() {
        List<String> statements = new ArrayList<>(given.stream().toList());
        statements.add("The records cover "
                + Typography.months(checks.covered().first(), checks.covered().last()) + ".");
        if (noRecords.equals(Optional.of(NoRecords.ZERO))) {
            compared.forEach((name, months) -> {
                int without = checks.without(name);
                if (without > 0) {
                    statements.add(RecordCautions.without(checks, name) + ". "
                            + (without == 1 ? "It counts as a case" : "They count as cases")
                            + " without cost in those months, as the scenario states.");
                }
            });
        }
        return statements;
    }

    /**
     * That a program gave the records ({@link Study#ledger(org.wholesum.ledger.Ledger)}), what they replace, and which keys of
     * the scenario have no effect on them.
     *
     * @return a sentence or two; empty if the scenario names the records
     */
    public Optional<String> given() {
        return given;
    }

    private RowCount sum(SortedMap<String, RowCount> some) {
        Money cost = Money.zero(read.ledger().currency());
        long rows = 0;
        for (RowCount one : some.values()) {
            cost = cost.plus(one.cost());
            rows += one.rows();
        }
        return new RowCount(rows, cost);
    }

    /** The rows and cases that were checked. */
    @Override
    public String toString() {
        return checks.toString();
    }
}
