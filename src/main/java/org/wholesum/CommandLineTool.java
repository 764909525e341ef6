package org.wholesum;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wholesum.execution.Execution;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.report.Expectations;
import org.wholesum.report.Report;
import org.wholesum.report.ReportFiles;
import org.wholesum.report.TextFormat;
import org.wholesum.study.StudyResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands, read by picocli; a class of its own, as that library is optional. */
@Command(
        name = "wholesum",
        description = {
            "What does it cost, over every agency together, to keep helping people the old way; what would the new way"
                    + " cost; and who saves, who pays?",
            "Without a command, runs the example of the pilot."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineTool.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is good",
            "1:an expectation failed",
            "2:an input or an argument can't be used",
            "3:a fault of the program's own"
        },
        subcommands = {CommandLineTool.Run.class, CommandLineTool.Check.class})
final class CommandLineTool implements Callable<Integer> {
    private static final int GOOD = 0;
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;
    private static final int FAULT = 3;
    private static final Path EXAMPLE = Path.of("examples", "stoke", "scenario.yaml");
    private static final Path EXAMPLE_OUT = Path.of("target", "stoke");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        return new CommandLine(new CommandLineTool())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command.getErr()))
                .execute(arguments);
    }

    private static int explain(Exception e, PrintWriter err) {
        boolean badInput = e instanceof IllegalArgumentException
                || e instanceof ArithmeticException
                || e instanceof IllegalStateException
                || e instanceof UncheckedIOException;
        if (badInput) {
            err.println(e.getMessage());
            return BAD_INPUT;
        }
        err.println("A fault of the program's own, please report it: " + e);
        return FAULT;
    }

    /** Without a command: the example. */
    @Override
    public Integer call() {
        if (!Files.exists(EXAMPLE)) {
            spec.commandLine().usage(spec.commandLine().getOut());
            return GOOD;
        }
        return study(EXAMPLE, Optional.of(EXAMPLE_OUT), spec, false);
    }

    /** On a terminal, or if it is asked for, long work is shown by a bar. */
    private static Execution work(CommandSpec spec, boolean bar) {
        boolean shown = bar || CommandLine.Help.Ansi.AUTO.enabled();
        return shown
                ? Execution.onAllProcessors()
                        .withProgress(new ProgressBar(spec.commandLine().getErr(), System::nanoTime))
                : Execution.onAllProcessors();
    }

    private static int study(Path scenario, Optional<Path> folder, CommandSpec spec, boolean bar) {
        PrintWriter out = spec.commandLine().getOut();
        StudyResult result = Wholesum.study(scenario, work(spec, bar));
        boolean asExpected = result.asExpected();
        out.print(TextFormat.of(Report.brief(result)));
        folder.ifPresent(to -> {
            List<Path> files = ReportFiles.write(result, to);
            out.println();
            files.forEach(file -> out.println("Written: " + file));
        });
        out.flush();
        return asExpected ? GOOD : FAILED;
    }

    /** Runs a scenario. */
    @Command(
            name = "run",
            description = "Runs a scenario and prints what came out.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    static final class Run implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "SCENARIO", description = "A scenario in YAML, or JSON if its name ends in .json.")
        private Path scenario = EXAMPLE;

        @Option(
                names = "--out",
                paramLabel = "DIR",
                description = "Writes report.html, report.md, report.txt and result.json into this folder.")
        private Optional<Path> folder = Optional.empty();

        @Option(names = "--progress", description = "Shows how far long work is, where that isn't a terminal either.")
        private boolean bar;

        @Override
        public Integer call() {
            return study(scenario, folder, spec, bar);
        }
    }

    /** Checks what scenarios expect. */
    @Command(
            name = "check",
            description = "Runs scenarios and tells which of their expectations are not met.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "SCENARIO", arity = "1..*", description = "Scenarios in YAML or JSON.")
        private List<Path> scenarios = new ArrayList<>();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            int code = GOOD;
            for (Path scenario : scenarios) {
                code = Math.max(code, check(scenario, out));
            }
            return code;
        }

        private int check(Path scenario, PrintWriter out) {
            try {
                Expectations expectations = Expectations.of(Wholesum.study(scenario, work(spec, false)));
                out.println(scenario + ": " + expectations.verdict());
                if (!expectations.allMet()) {
                    out.println(expectations.table());
                }
                return expectations.allMet() ? GOOD : FAILED;
            } catch (InvalidInputException e) {
                spec.commandLine().getErr().println(e.getMessage());
                return BAD_INPUT;
            }
        }
    }

    /** The version that the jar's manifest has. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"wholesum " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
