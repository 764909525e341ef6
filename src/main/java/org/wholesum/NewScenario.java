package org.wholesum;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wholesum.internal.cli.ExitCode;
import org.wholesum.internal.cli.Purpose;
import org.wholesum.internal.cli.Starter;
import org.wholesum.internal.escape.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a scenario to begin with. */
@Command(
        name = "new",
        description = {
            "Writes a scenario to begin with: it has comments, runs as it is, and has invented records beside it.",
            "No file is overwritten."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineTool.Version.class)
final class NewScenario implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PURPOSE",
            description = {
                "compare: what an old and a pilot method cost;",
                "scale: from a few cases to everyone who is like them;",
                "appraise: what a pilot is worth over five years;",
                "evaluate: whether the pilot caused the change;",
                "settle: who should pay whom, and what can be released as cash;",
                "cohort: people moving between needs groups."
            })
    private String purpose = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The scenario, a new file whose name ends in .yaml; unless given, PURPOSE.yaml.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        Purpose chosen = Purpose.named(purpose);
        Path scenario = out.orElseGet(() -> Path.of(chosen.word() + ".yaml"));
        List<Path> files = Starter.write(chosen, scenario);
        files.forEach(file -> print.println("Written: " + Visible.of(file.toString())));
        print.println("Every figure in them is invented. Next: wholesum run " + Visible.of(scenario.toString()));
        print.flush();
        return ExitCode.GOOD.number();
    }
}
