package org.wholesum.internal.scenario.tree;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.wholesum.internal.csv.UnchangedFile;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** The text of a scenario file: at most 1 MiB of UTF-8 without control characters. */
final class ScenarioText {
    /** How many bytes a file, and characters a text, may have. */
    static final int LARGEST = 1 << 20;

    private static final String SAVED = "it was saved as Windows-1252 or UTF-16: save it as UTF-8";

    private ScenarioText() {}

    static String read(Path file) {
        return UnchangedFile.during(file, () -> text(file));
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            checkSize(file.toString(), bytes.length);
            return checked(file.toString(), decoded(file.toString(), bytes));
        } catch (NoSuchFileException e) {
            throw InvalidInputException.of(Problem.of(file.toString(), "there is no such file"));
        } catch (IOException e) {
            throw InvalidInputException.of(Problem.of(file.toString(), "can't be read: " + e.getMessage()));
        }
    }

    /** {@return a text without its byte order mark, which is not too long and has no control character} */
    static String checked(String name, String text) {
        checkSize(name, text.length());
        text.lines().filter(StructureProblem::hasControl).findFirst().ifPresent(line -> {
            long number =
                    1 + text.lines().takeWhile(other -> !other.equals(line)).count();
            throw refusal(name, number, "has a control character, expected text", Optional.empty());
        });
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void checkSize(String name, int size) {
        if (size > LARGEST) {
            throw InvalidInputException.of(Problem.of(name, "larger than 1 MiB, expected a scenario"));
        }
    }

    private static String decoded(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, text, true).isError()) {
            long line = 1
                    + Bytes.asList(bytes).subList(0, in.position()).stream()
                            .filter(b -> b == '\n')
                            .count();
            throw refusal(name, line, "not text in UTF-8, expected UTF-8", Optional.of(SAVED));
        }
        return text.flip().toString();
    }

    private static InvalidInputException refusal(String name, long line, String expected, Optional<String> suggestion) {
        return InvalidInputException.of(Problem.of(name, (int) line, 0, "", "", expected, suggestion));
    }
}
