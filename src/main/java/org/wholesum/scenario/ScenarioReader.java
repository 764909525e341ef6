package org.wholesum.scenario;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a scenario file with Jackson, and says what is wrong with it in its own terms, with line and column. */
final class ScenarioReader {
    private static final int LARGEST = 1 << 20;
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(50)
            .maxDocumentLength(LARGEST)
            .maxNumberLength(LARGEST)
            .maxNameLength(LARGEST)
            .build();

    private static final String SAVED = "it was saved as Windows-1252 or UTF-16: save it as UTF-8";

    private static final ObjectMapper JSON = settings(JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build()))
            .build();
    private static final ObjectMapper YAML = settings(YAMLMapper.builder(
                    YAMLFactory.builder().streamReadConstraints(LIMITS).build()))
            .build();

    private ScenarioReader() {}

    static Scenario read(Path file) {
        String name = file.toString();
        ScenarioSource origin = origin(name, folder(file), text(file));
        SchemaCheck.check(origin, origin.places());
        return read(origin);
    }

    /** Reads a scenario once more, some of its values changed; its keys and shapes are as they were. */
    static Scenario reread(ScenarioSource origin, Map<List<String>, String> changes) {
        return read(origin(origin.name(), origin.folder(), origin.text(changes)));
    }

    private static ObjectMapper mapper(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".json") ? JSON : YAML;
    }

    private static ScenarioSource origin(String name, Path folder, String text) {
        SourceMap places = places(name, mapper(name).tokenStreamFactory(), text);
        ScenarioSource origin = new ScenarioSource(name, folder, text, places);
        if (!places.complaints().isEmpty()) {
            throw origin.refuse(places.complaints());
        }
        if (places.shape(List.of()) == SourceMap.Shape.NOTHING) {
            throw new InvalidInputException(Problem.of(name, "empty, expected a scenario"));
        }
        return origin;
    }

    private static Scenario read(ScenarioSource origin) {
        try {
            return mapper(origin.name())
                    .reader(new InjectableValues.Std().addValue(ScenarioSource.class, origin))
                    .forType(Scenario.class)
                    .readValue(new WholeCharacters(origin.text()));
        } catch (JacksonException e) {
            throw refusal(origin, e);
        }
    }

    /** As the scenario itself was named, so that messages name the files beside it in the same way. */
    private static Path folder(Path file) {
        return Objects.requireNonNullElse(file.getParent(), Path.of(""));
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new InvalidInputException(Problem.of(file.toString(), "larger than 1 MiB, expected a scenario"));
            }
            String text = decoded(file, bytes);
            text.lines().filter(SourceMap::hasControl).findFirst().ifPresent(line -> {
                long number =
                        1 + text.lines().takeWhile(other -> !other.equals(line)).count();
                throw refusal(file, number, "has a control character, expected text", Optional.empty());
            });
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(Problem.of(file.toString(), "there is no such file"));
        } catch (IOException e) {
            throw new InvalidInputException(Problem.of(file.toString(), "can't be read: " + e.getMessage()));
        }
    }

    private static String decoded(Path file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, text, true).isError()) {
            long line = 1
                    + Bytes.asList(bytes).subList(0, in.position()).stream()
                            .filter(b -> b == '\n')
                            .count();
            throw refusal(file, line, "not text in UTF-8, expected UTF-8", Optional.of(SAVED));
        }
        return text.flip().toString();
    }

    private static InvalidInputException refusal(Path file, long line, String expected, Optional<String> maybe) {
        return new InvalidInputException(new Problem(file.toString(), (int) line, 0, "", "", expected, maybe));
    }

    private static <B extends MapperBuilder<?, B>> B settings(B builder) {
        return builder.addModule(ScalarFormats.module())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static SourceMap places(String name, TokenStreamFactory factory, String text) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), new WholeCharacters(text))) {
            return SourceMap.of(parser);
        } catch (JacksonException e) {
            throw new InvalidInputException(Unparsed.problem(name, e));
        }
    }

    /** What a record had to say of its values; of keys and shapes {@link SchemaCheck} has said it. */
    private static InvalidInputException refusal(ScenarioSource origin, JacksonException e) {
        List<String> path = new ArrayList<>();
        for (JacksonException.Reference step : e.getPath()) {
            path.add(step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName());
        }
        if (e.getCause() instanceof KeyProblem problem) {
            List<String> at =
                    Stream.concat(path.stream(), problem.path().stream()).toList();
            String[] where = at.toArray(String[]::new);
            return problem.ofKey()
                    ? origin.refuseKey(at, String.valueOf(problem.getMessage()))
                    : origin.refuse(problem, origin.has(where) ? where : path.toArray(String[]::new));
        }
        RuntimeException said = e.getCause() instanceof IllegalArgumentException cause ? cause : e;
        return origin.refuse(said, path.toArray(String[]::new));
    }
}
