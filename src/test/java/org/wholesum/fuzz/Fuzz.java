package org.wholesum.fuzz;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.wholesum.intake.ExtractFuzz;
import org.wholesum.internal.cli.ScriptFuzz;
import org.wholesum.internal.scenario.tree.ExpressionFuzz;
import org.wholesum.internal.sheet.WorkbookFuzz;
import org.wholesum.ledger.LedgerFuzz;
import org.wholesum.ledger.UnitCostsFuzz;

/** What Jazzer calls: the argument names the target. */
public final class Fuzz {
    /** The targets by name, which is also that of the folder of each target's inputs. */
    static final Map<String, Supplier<FuzzTarget>> TARGETS = ImmutableMap.of(
            "ledger", LedgerFuzz::new,
            "extract", ExtractFuzz::new,
            "unit-costs", UnitCostsFuzz::new,
            "scenario-yaml", () -> new ScenarioFuzz(".yaml"),
            "scenario-json", () -> new ScenarioFuzz(".json"),
            "workbook", WorkbookFuzz::new,
            "result", ResultFuzz::new,
            "expression", ExpressionFuzz::new,
            "script", ScriptFuzz::new);

    private static FuzzTarget target = input -> {};

    private Fuzz() {}

    /** Chooses the target. */
    public static void fuzzerInitialize(String[] args) {
        target = TARGETS.get(args[0]).get();
    }

    /** Passes one input to it. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        target.accept(input);
    }
}
