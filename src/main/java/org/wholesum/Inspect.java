package org.wholesum;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wholesum.intake.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what files are, and drafts their entries in a scenario. */
@Command(
        name = "inspect",
        description = {
            "Says what files of records are, CSV or .xlsx: encoding, columns, and what looks wrong; and drafts the block ledger:"
                    + " extracts: of a scenario.",
            "No value of a column of ids, names or notes is shown."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineTool.Version.class)
final class Inspect implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of records.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--width",
            paramLabel = "CHARACTERS",
            defaultValue = "80",
            description = "The number of characters in a line. Default: ${DEFAULT-VALUE}.")
    private int width;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Inspection> all = new ArrayList<>();
        for (Path file : files) {
            Inspection inspection = Inspection.of(file);
            all.add(inspection);
            out.print(inspection.text(width));
        }
        out.println("Draft for the scenario: check it, and write the scenario in the folder of the files.");
        out.println();
        out.print(Inspection.draft(all));
        out.flush();
        return 0;
    }
}
