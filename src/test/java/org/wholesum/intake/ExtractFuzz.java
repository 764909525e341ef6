package org.wholesum.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.wholesum.costs.Agency;
import org.wholesum.execution.Execution;
import org.wholesum.fuzz.FuzzFile;
import org.wholesum.fuzz.FuzzTarget;
import org.wholesum.fuzz.Refused;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.LedgerReader;
import org.wholesum.problem.InvalidInputException;

/** An extract in any encoding and form is looked at and read, or refused; accepted rows are those of the ledger. */
public final class ExtractFuzz implements FuzzTarget {
    private final FuzzFile file = FuzzFile.ending(".csv");
    private final LedgerReader reader = Ledger.reader().lenient().execution(Execution.onOneThread());

    @Override
    public void accept(byte[] input) throws IOException {
        Path path = file.with(input);
        try {
            Inspection.of(path).draft();
        } catch (InvalidInputException e) {
            Refused.check(e);
        }
        try {
            Extract extract = Extract.of(path).agency(Agency.of("police"));
            check(Intake.of(Map.of("police", extract), reader));
        } catch (InvalidInputException e) {
            Refused.check(e);
        }
    }

    private static void check(Intake intake) {
        Ledger ledger = intake.ledger();
        if (ledger.size() != intake.quality().accepted().rows()
                || !ledger.monthlyCosts()
                        .total()
                        .equals(intake.quality().accepted().cost())) {
            throw new AssertionError("not what was accepted: " + intake);
        }
        Refused.checkPrints(intake);
        Refused.checkPrints(intake.quality());
    }
}
