package org.wholesum;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wholesum.internal.cli.Echo;
import org.wholesum.internal.cli.ExitCode;
import org.wholesum.internal.cli.Script;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a JShell script. */
@Command(
        name = "script",
        description = {
            "Runs a JShell script with this library's packages imported, and prints each value as name ==> value.",
            "Stops at the first statement that is refused or ends with an exception. A script may do all that you may do: run"
                    + " none that you don't trust."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineTool.Version.class)
final class RunScript implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCRIPT", description = "A script in Java, as a file that ends in .jsh.")
    private Path script = Path.of("");

    @Option(names = "--echo", description = "Prints each statement with its comments before its value.")
    private boolean echo;

    @Override
    public Integer call() {
        Script.run(script, spec.commandLine().getOut(), echo ? Echo.ALL : Echo.VALUES);
        return ExitCode.GOOD.number();
    }
}
