package org.wholesum.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.wholesum.internal.csv.UnchangedFile;
import org.wholesum.internal.json.JsonText;
import org.wholesum.internal.json.SchemaCheck;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import org.wholesum.scenario.Scenario;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Reads {@code result.json}, and refuses what its schema doesn't describe. */
final class ResultReader {
    private static final int VERSION = SavedResult.SCHEMA_VERSION;
    private static final String VERSION_KEY = "schema_version";

    /** The most bytes of a file. */
    private static final long MOST = 512L << 20;

    private final String source;

    ResultReader(String source) {
        this.source = source;
    }

    static SavedResult read(Path file) {
        return UnchangedFile.during(file, () -> readThrough(file));
    }

    private static SavedResult readThrough(Path file) {
        String name = Objects.toString(file.getFileName(), file.toString());
        try {
            if (Files.size(file) > MOST) {
                throw InvalidInputException.of(
                        Problem.of(name, "is larger than 512 MiB, the most that is read of a result"));
            }
            return new ResultReader(name).read(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw InvalidInputException.of(Problem.of(name, "is not in UTF-8"));
        } catch (IOException e) {
            throw InvalidInputException.of(Problem.of(file.toString(), "can't be read")
                    .withSuggestion("the result.json that run --out writes"));
        }
    }

    SavedResult read(String text) {
        JsonNode json = parsed(text);
        checkVersion(json);
        List<Problem> problems = new ArrayList<>(SchemaCheck.of(json, schema(), source));
        if (problems.isEmpty()) {
            problems.addAll(new ResultChecks(json, source).problems());
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return new SavedResult(json);
    }

    private JsonNode parsed(String text) {
        try {
            return JsonText.tree(text);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw InvalidInputException.of(Problem.of(source, "is not JSON that can be read, or has a key twice")
                    .at(
                            source,
                            at == null ? 0 : Math.max(0, at.getLineNr()),
                            at == null ? 0 : Math.max(0, at.getColumnNr()),
                            "",
                            ""));
        }
    }

    private void checkVersion(JsonNode json) {
        JsonNode version = json.path(VERSION_KEY);
        if (version.isIntegralNumber() && version.asLong() > VERSION) {
            throw InvalidInputException.of(at(version.toString(), "is of a newer version, expected at most " + VERSION)
                    .withSuggestion("a newer version of Wholesum reads it"));
        }
        if (!version.isIntegralNumber()) {
            throw InvalidInputException.of(at("", "is missing, so this is not a result that can be read")
                    .withSuggestion("run --out writes a result.json that has it"));
        }
    }

    private Problem at(String value, String expected) {
        return Problem.of(source, expected).at(source, 0, 0, VERSION_KEY, value);
    }

    /** The schema that is shipped. */
    static JsonNode schema() {
        try (InputStream in = Objects.requireNonNull(Scenario.class.getResourceAsStream("result.schema.json"))) {
            return JsonText.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the source is called. */
    @Override
    public String toString() {
        return source;
    }
}
