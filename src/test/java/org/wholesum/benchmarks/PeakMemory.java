package org.wholesum.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.Ledger;

/** Reads the ledger of {@link ManyRows}, keeps it, and says the most memory that the process ever had (on Linux). */
public final class PeakMemory {
    private PeakMemory() {}

    public static void main(String[] arguments) throws Exception {
        Execution work = Execution.onAllProcessors().threads(2);
        Ledger ledger = Ledger.reader().execution(work).read(ManyRows.file()).ledger();
        System.out.println(ledger.costByCase(work));
        System.out.println(ledger.monthlyCosts(work).total() + " in " + ledger.size() + " rows");
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .forEach(System.out::println);
    }
}
