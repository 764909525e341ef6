package org.wholesum.study;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wholesum.costs.BadInput;
import org.wholesum.costs.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a scenario file with Jackson, and says what is wrong with it in its own terms, with line and column. */
final class ScenarioReader {
    private static final long LARGEST = 1 << 20;
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(50)
            .maxDocumentLength(LARGEST)
            .build();

    private ScenarioReader() {}

    static Scenario read(Path file) {
        String name = file.toString();
        String text = text(file);
        boolean json = name.toLowerCase(Locale.ROOT).endsWith(".json");
        ObjectMapper mapper = json ? jsonMapper() : yamlMapper();
        Places places = places(name, mapper.tokenStreamFactory(), text);
        Origin origin = new Origin(name, folder(file), places);
        if (!places.nulls().isEmpty()) {
            throw refuse(origin, places.nulls().get(0), "has no value, expected one, or no such key");
        }
        try {
            return mapper.reader(new InjectableValues.Std().addValue(Origin.class, origin))
                    .forType(Scenario.class)
                    .readValue(text);
        } catch (DatabindException e) {
            throw refusal(origin, e);
        }
    }

    /** As the scenario itself was named, so that messages name the files beside it in the same way. */
    private static Path folder(Path file) {
        return Optional.ofNullable(file.normalize().getParent()).orElse(Path.of(""));
    }

    private static String text(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
                throw new BadInput(Problem.of(file.toString(), "larger than 1 MiB, expected a scenario"));
            }
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInput(Problem.of(file.toString(), "not text in UTF-8, expected UTF-8"));
        } catch (NoSuchFileException e) {
            throw new BadInput(Problem.of(file.toString(), "there is no such file"));
        } catch (IOException e) {
            throw new BadInput(Problem.of(file.toString(), "can't be read: " + e.getMessage()));
        }
    }

    private static ObjectMapper jsonMapper() {
        return settings(JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(LIMITS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build()))
                .build();
    }

    private static ObjectMapper yamlMapper() {
        return settings(YAMLMapper.builder(YAMLFactory.builder()
                        .streamReadConstraints(LIMITS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build()))
                .build();
    }

    private static <B extends MapperBuilder<?, B>> B settings(B builder) {
        return builder.addModule(new SimpleModule()
                        .addDeserializer(Amount.class, new FromText<>(Amount.class, Amount::parse))
                        .addDeserializer(Percentage.class, new FromText<>(Percentage.class, Percentage::parse))
                        .addDeserializer(Figure.class, new FromText<>(Figure.class, Figure::parse))
                        .addDeserializer(Expectation.class, new ExpectationReader()))
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    private static Places places(String name, TokenStreamFactory factory, String text) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return Places.of(parser);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            String message = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new BadInput(new Problem(
                    name,
                    Math.max(line, 0),
                    Math.max(column, 0),
                    "",
                    "",
                    "can't be parsed: " + message,
                    Optional.empty()));
        }
    }

    private static BadInput refusal(Origin origin, DatabindException e) {
        List<String> path = path(e);
        if (e instanceof UnrecognizedPropertyException unknown) {
            return origin.refuseKey(path, names(unknown.getKnownPropertyIds()));
        }
        if (e instanceof InvalidTypeIdException type) {
            List<String> kind = append(path, "method");
            return type.getTypeId() == null
                    ? origin.missingKey(kind, MethodEntry.KINDS)
                    : origin.refuseWord("method", MethodEntry.KINDS, kind.toArray(String[]::new));
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof KeyProblem problem) {
            return refuse(origin, append(path, problem.key()), String.valueOf(problem.getMessage()));
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException cause) {
            return refuse(origin, path, String.valueOf(cause.getMessage()));
        }
        return other(origin, path, e.getOriginalMessage());
    }

    /** What Jackson says of a value of the wrong shape, in the words of a scenario's author. */
    private static BadInput other(Origin origin, List<String> path, String message) {
        if (message.startsWith("Missing required creator property")) {
            return origin.missingKey(path, List.of());
        }
        if (message.startsWith("No content to map")) {
            return refuse(origin, path, "empty, expected a scenario");
        }
        String expected = message.contains("`long`") || message.contains("`int`") || message.contains("Long`")
                ? "expected a whole number"
                : message.contains("Boolean`")
                        ? "expected true or false"
                        : message.contains("List<")
                                ? "expected a list"
                                : message.contains("`java.lang.String`") ? "expected text" : "expected keys and values";
        return refuse(origin, path, expected);
    }

    private static BadInput refuse(Origin origin, List<String> path, String message) {
        String[] parts = message.split("\n  Maybe ", 2);
        return origin.refuse(path, parts[0], Arrays.stream(parts).skip(1).findFirst());
    }

    private static Collection<String> names(Collection<Object> ids) {
        return ids.stream()
                .map(Object::toString)
                .filter(id -> !id.equals("origin"))
                .toList();
    }

    private static List<String> path(DatabindException e) {
        List<String> path = new ArrayList<>();
        for (JacksonException.Reference step : e.getPath()) {
            path.add(step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName());
        }
        return path;
    }

    private static List<String> append(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }
}
