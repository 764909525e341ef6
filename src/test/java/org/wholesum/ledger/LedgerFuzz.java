package org.wholesum.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.wholesum.costs.Agency;
import org.wholesum.execution.Execution;
import org.wholesum.fuzz.FuzzFile;
import org.wholesum.fuzz.FuzzTarget;
import org.wholesum.fuzz.Refused;
import org.wholesum.problem.InvalidInputException;

/** A file of interactions is read in parts of a few bytes as it is from beginning to end, and every row is counted. */
public final class LedgerFuzz implements FuzzTarget {
    private static final int BYTES = 64;

    private final FuzzFile file = FuzzFile.ending(".csv");
    private final LedgerReader strict = Ledger.reader()
            .prices(UnitCosts.uk())
            .agencies(Set.of(Agency.of("police"), Agency.of("nhs"), Agency.of("council")))
            .execution(Execution.onOneThread());

    private final LedgerReader lenient =
            Ledger.reader().execution(Execution.onOneThread()).lenient();

    @Override
    public void accept(byte[] input) throws IOException {
        Path path = file.with(input);
        check(() -> lenient.read(path, BYTES), () -> lenient.readThrough(path));
        if (input.length % 4 == 0) {
            check(() -> strict.read(path, BYTES), () -> strict.readThrough(path));
        }
    }

    private static void check(Supplier<ReadResult> inParts, Supplier<ReadResult> through) {
        List<Object> one = outcome(inParts);
        List<Object> other = outcome(through);
        if (!one.equals(other) && !(isNotText(one) || isNotText(other))) {
            throw new AssertionError("read in parts: " + one + "\nfrom beginning to end: " + other);
        }
    }

    /** Whether a file isn't UTF-8, which is found before other problems or after them. */
    private static boolean isNotText(List<Object> outcome) {
        return outcome.get(0).toString().contains("not text in UTF-8");
    }

    private static List<Object> outcome(Supplier<ReadResult> reading) {
        try {
            ReadResult read = reading.get();
            if (read.ledger().size() != read.accepted()
                    || !read.ledger().monthlyCosts().total().equals(read.cost())) {
                throw new AssertionError("not what was accepted: " + read);
            }
            return List.of(
                    read.toString(),
                    read.rejects(),
                    read.totals(),
                    read.ledger().monthlyCosts());
        } catch (InvalidInputException e) {
            Refused.check(e);
            return List.of(e.getMessage());
        }
    }
}
