package org.wholesum;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.wholesum.internal.cli.Failure;
import org.wholesum.internal.output.OptionalPart;

/**
 * The command line: {@code wholesum run SCENARIO [--out DIR]}, {@code wholesum check SCENARIO…}, {@code wholesum inspect
 * FILE…}, {@code wholesum pseudonymise FILE --columns NAME --key KEYFILE}, {@code wholesum new PURPOSE [--out FILE]} and
 * {@code wholesum script FILE}. The exit code is 0 if the command succeeded, 1 if an expectation is not met or a script
 * failed, 2 if an input can't be used, and 3 if the machine is at fault: out of memory, output can't be written, or an
 * internal error.
 */
public final class Main {
    private static final int MISSING = 2;

    private Main() {}

    /**
     * Runs a command, and exits the Java virtual machine if the exit code is not 0.
     *
     * @param arguments a command with its options and parameters; without any, the example of the pilot is run
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(arguments, out, err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs a command.
     *
     * @param arguments as for {@link #main}
     * @param out receives results
     * @param err receives errors
     * @return the exit code
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            return CommandLineTool.run(arguments, out, err);
        } catch (NoClassDefFoundError e) {
            err.println("The command line needs a class that is not on the class path: " + e.getMessage());
            err.println("  " + OptionalPart.COMMAND_LINE.add());
            return MISSING;
        } catch (OutOfMemoryError | StackOverflowError e) {
            Failure failure = Failure.of(e);
            err.println(failure.message());
            return failure.code().number();
        }
    }
}
