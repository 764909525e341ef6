package org.wholesum.internal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wholesum.internal.output.Reason;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** A JShell script, run with the imports of {@code examples/startup.jsh}. */
public final class Script {
    private Script() {}

    /**
     * Runs a script in this process; {@code System.out} of the script is that of the process.
     *
     * @param file the script, in UTF-8
     * @param out receives the values
     * @param echo what is shown of each statement besides
     * @throws InvalidInputException if the file can't be read
     * @throws ScriptException at the first statement that JShell refuses or that ends with an exception
     * @throws MissingModuleException if this Java has no JShell
     */
    public static void run(Path file, PrintWriter out, Echo echo) {
        String text = read(file);
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            throw new MissingModuleException(
                    "A script needs the module jdk.jshell, which this Java does not have: use a JDK,"
                            + " 17 or later, or the option --add-modules jdk.jshell");
        }
        try (ScriptSession session = new ScriptSession(file.toString(), out, echo)) {
            session.run(ScriptText.of(text));
        }
    }

    private static String read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw refused(file, Files.exists(file) ? "is not a file, expected one" : "there is no such file");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw refused(file, "is not in UTF-8, expected a text in UTF-8");
        } catch (IOException e) {
            throw refused(file, "can't be read: " + Reason.of(e));
        }
    }

    private static InvalidInputException refused(Path file, String expected) {
        return InvalidInputException.of(Problem.of(file.toString(), expected));
    }
}
