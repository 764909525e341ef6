package org.wholesum;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wholesum.execution.Execution;
import org.wholesum.internal.cli.ExitCode;
import org.wholesum.internal.cli.Failure;
import org.wholesum.internal.escape.Visible;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.report.CaseListing;
import org.wholesum.report.Disclosure;
import org.wholesum.report.Expectations;
import org.wholesum.report.Report;
import org.wholesum.report.ReportFiles;
import org.wholesum.report.TextFormat;
import org.wholesum.report.WrittenFiles;
import org.wholesum.study.StudyResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands, parsed by picocli. It is a class of its own because that library is optional. */
@Command(
        name = "wholesum",
        description = {
            "Costs what agencies do for people under an old and a pilot method, and shows which agencies save and which"
                    + " pay.",
            "Without a command, runs the example examples/stoke/scenario.yaml."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineTool.Version.class,
        subcommands = {
            CommandLineTool.Run.class,
            CommandLineTool.Check.class,
            Inspect.class,
            Pseudonymise.class,
            NewScenario.class,
            RunScript.class
        })
final class CommandLineTool implements Callable<Integer> {
    private static final int SUCCESS = ExitCode.GOOD.number();
    private static final int NOT_MET = ExitCode.NOT_MET.number();
    private static final int BAD_INPUT = ExitCode.INPUT.number();
    private static final Path EXAMPLE = Path.of("examples", "stoke", "scenario.yaml");
    private static final Path EXAMPLE_OUT = Path.of("target", "stoke");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        PrintWriter printed = new PrintWriter(out, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new CommandLineTool())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(printed)
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, given) -> misused(e))
                .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command.getErr()));
        explainExitCodes(line);
        int code = line.execute(arguments);
        return printed.checkError() && code != ExitCode.MACHINE.number()
                ? ended(Failure.unprinted(), line.getErr())
                : code;
    }

    private static void explainExitCodes(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.meanings());
        command.getSubcommands().values().forEach(CommandLineTool::explainExitCodes);
    }

    /** As picocli does by itself, with escapes for control characters of the arguments. */
    private static int misused(CommandLine.ParameterException e) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(Visible.lines(String.valueOf(e.getMessage()))));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
            command.usage(err);
        }
        return BAD_INPUT;
    }

    private static int explain(Exception e, PrintWriter err) {
        return ended(Failure.of(e), err);
    }

    private static int ended(Failure failure, PrintWriter err) {
        err.println(failure.message());
        return failure.code().number();
    }

    /** Runs the example, or prints the help if there is none below the working directory. */
    @Override
    public Integer call() {
        if (!Files.exists(EXAMPLE)) {
            spec.commandLine().usage(spec.commandLine().getOut());
            return SUCCESS;
        }
        return study(
                EXAMPLE,
                Optional.of(EXAMPLE_OUT),
                new Readers(Optional.empty(), CaseListing.AUTOMATIC),
                spec,
                work(spec, false, new LimitOption()));
    }

    /** With a progress bar on a terminal, or if the option asks for one. */
    private static Execution work(CommandSpec spec, boolean bar, LimitOption limits) {
        boolean shown = bar || CommandLine.Help.Ansi.AUTO.enabled();
        Execution work = limits.in(Execution.onAllProcessors());
        return shown ? work.withProgress(new ProgressBar(spec.commandLine().getErr(), System::nanoTime)) : work;
    }

    private static int study(Path scenario, Optional<Path> folder, Readers readers, CommandSpec spec, Execution work) {
        PrintWriter out = spec.commandLine().getOut();
        StudyResult result = Wholesum.study(scenario, work);
        boolean asExpected = result.asExpected();
        Optional<Disclosure> rules = readers.rules(result);
        out.print(TextFormat.of(
                rules.map(some -> Report.briefForPublication(result, some)).orElseGet(() -> Report.brief(result))));
        folder.ifPresent(to -> {
            WrittenFiles written = rules.map(some -> ReportFiles.writeForPublication(result, to, some))
                    .orElseGet(() -> ReportFiles.write(result, to, readers.listing()));
            out.println();
            written.forEach(file -> out.println("Written: " + Visible.of(file.toString())));
            written.leftOut().forEach(file -> out.println(Visible.lines(file)));
        });
        out.flush();
        return asExpected ? SUCCESS : NOT_MET;
    }

    /** Runs a scenario. */
    @Command(
            name = "run",
            description = "Runs a scenario and prints a short report.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    static final class Run implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(
                paramLabel = "SCENARIO",
                description = "A scenario in YAML, or in JSON if the file name ends in .json.")
        private Path scenario = EXAMPLE;

        @Option(
                names = "--out",
                paramLabel = "DIR",
                description =
                        "Writes the report (page, workbook, Markdown, text) and its data (JSON, CSV) to this folder.")
        private Optional<Path> folder = Optional.empty();

        @Option(
                names = "--cases",
                paramLabel = "WHERE",
                description = {
                    "Where the costs of each case are listed: json (in result.json), csv (in cases.csv), none, or automatic"
                            + " (in cases.csv, and for up to 1,000 cases in result.json too).",
                    "Default: automatic."
                },
                converter = ListingConverter.class)
        private CaseListing listing = CaseListing.AUTOMATIC;

        @Option(
                names = "--for",
                paramLabel = "PURPOSE",
                description = {
                    "Whom the report is for: publication (sums over many cases; what could identify people is suppressed) or"
                            + " working (with every case).",
                    "Default: publication if the scenario has the key publication, else working."
                },
                converter = PurposeConverter.class)
        private Optional<Purpose> purpose = Optional.empty();

        @Option(
                names = "--progress",
                description = "Shows a progress bar for long work even if the output isn't a terminal.")
        private boolean bar;

        @Mixin
        private LimitOption limits = new LimitOption();

        @Override
        public Integer call() {
            return study(scenario, folder, new Readers(purpose, listing), spec, work(spec, bar, limits));
        }
    }

    /** Whom a report is for. */
    enum Purpose {
        PUBLICATION,
        WORKING
    }

    /** Whom a report is for, if that is said, and where cases are listed in one for working. */
    private record Readers(Optional<Purpose> purpose, CaseListing listing) {
        /** The rules for publication; empty for a report for working. */
        Optional<Disclosure> rules(StudyResult result) {
            Optional<Disclosure> stated = Disclosure.of(result.scenario());
            if (!purpose.map(one -> one == Purpose.PUBLICATION).orElse(stated.isPresent())) {
                return Optional.empty();
            }
            if (listing == CaseListing.CSV || listing == CaseListing.JSON) {
                throw InvalidInputException.of(
                        "--cases lists single cases, and a report for publication has none", "--for working");
            }
            return stated.or(() -> Optional.of(Disclosure.standard()));
        }
    }

    private static <E extends Enum<E>> E named(String name, E[] all, String expected) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new CommandLine.TypeConversionException("'" + name + "': expected " + expected));
    }

    /** A purpose, in any letter case. */
    static final class PurposeConverter implements CommandLine.ITypeConverter<Purpose> {
        @Override
        public Purpose convert(String value) {
            return named(value, Purpose.values(), "publication or working");
        }
    }

    /** A place of the cases' costs, in any letter case. */
    static final class ListingConverter implements CommandLine.ITypeConverter<CaseListing> {
        @Override
        public CaseListing convert(String value) {
            return named(value, CaseListing.values(), "automatic, json, csv or none");
        }
    }

    /** Checks the expectations of scenarios. */
    @Command(
            name = "check",
            description = {
                "Runs scenarios and lists expectations that are not met.",
                "A scenario without expectations has its figures printed as a block to paste into it; its exit code is 0."
            },
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "SCENARIO", arity = "1..*", description = "Scenarios in YAML or JSON.")
        private List<Path> scenarios = new ArrayList<>();

        @Mixin
        private LimitOption limits = new LimitOption();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            int code = SUCCESS;
            for (Path scenario : scenarios) {
                code = Math.max(code, check(scenario, out));
            }
            return code;
        }

        private int check(Path scenario, PrintWriter out) {
            try {
                StudyResult result = Wholesum.study(scenario, work(spec, false, limits));
                Expectations expectations = Expectations.of(result);
                out.println(Visible.lines(scenario + ": " + expectations));
                if (expectations.isEmpty()) {
                    out.println("Its figures, to check and to paste into it:\n");
                    out.print(Visible.lines(Expectations.block(result)));
                    out.flush();
                }
                return expectations.allMet() ? SUCCESS : NOT_MET;
            } catch (InvalidInputException e) {
                spec.commandLine().getErr().println(Visible.lines(String.valueOf(e.getMessage())));
                return BAD_INPUT;
            }
        }
    }

    /** The version in the manifest of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandLineTool.class.getPackage().getImplementationVersion();
            return new String[] {"wholesum " + (version == null ? "(development build)" : version)};
        }
    }
}
