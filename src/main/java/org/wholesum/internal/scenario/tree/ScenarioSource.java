package org.wholesum.internal.scenario.tree;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wholesum.internal.csv.UnchangedFile;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * The source of a scenario: its name for messages, its tree, and the files that it may name.
 *
 * @param name what messages call it
 * @param root its tree
 * @param files the files that it may reach
 */
public record ScenarioSource(String name, Node root, Sandbox files) {
    private static final String IN_CODE = "scenario";

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(50)
            .maxDocumentLength(ScenarioText.LARGEST)
            .maxNumberLength(ScenarioText.LARGEST)
            .maxNameLength(ScenarioText.LARGEST)
            .build();

    private static final TokenStreamFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private static final TokenStreamFactory YAML =
            YAMLFactory.builder().streamReadConstraints(LIMITS).build();

    /**
     * Reads a file.
     *
     * @param file JSON if its name ends in {@code .json}, else YAML; at most 1 MiB
     * @return the source
     * @throws InvalidInputException if it can't be read or parsed, or has an error of structure
     */
    public static ScenarioSource read(Path file) {
        String name = file.toString();
        boolean json = name.toLowerCase(Locale.ROOT).endsWith(".json");
        // relative if the scenario's own name is, so that messages name files in the same way
        Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
        return parse(name, json ? JSON : YAML, ScenarioText.read(file), Sandbox.below(folder));
    }

    /**
     * Reads a text.
     *
     * @param text YAML or JSON, at most 1 MiB
     * @param files the files that it may name
     * @return the source
     * @throws InvalidInputException if it can't be parsed, or has an error of structure
     */
    public static ScenarioSource parse(String text, Sandbox files) {
        return parse(IN_CODE, YAML, ScenarioText.checked(IN_CODE, text), files);
    }

    /**
     * Makes a source from maps and values built in code.
     *
     * @param tree maps, lists and values by key
     * @param files the files that it may name
     * @return the source
     * @throws InvalidInputException if it has an error of structure
     */
    public static ScenarioSource of(Map<String, ?> tree, Sandbox files) {
        CodeTree reader = new CodeTree();
        return checked(new ScenarioSource(IN_CODE, reader.read(tree), files), reader.found());
    }

    private static ScenarioSource parse(String name, TokenStreamFactory factory, String text, Sandbox files) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), new SurrogateSafeReader(text))) {
            TreeReader reader = new TreeReader(parser);
            ScenarioSource source = new ScenarioSource(name, reader.read(), files);
            return checked(source, reader.found());
        } catch (JacksonException e) {
            throw InvalidInputException.of(ParserMessage.problem(name, e));
        }
    }

    private static ScenarioSource checked(ScenarioSource source, List<StructureProblem> found) {
        if (!found.isEmpty()) {
            throw source.refusals().refuse(found);
        }
        if (source.root.shape() == Node.Shape.NOTHING) {
            throw InvalidInputException.of(Problem.of(source.name, "empty, expected a scenario"));
        }
        return source;
    }

    /** {@return the same scenario with another tree} */
    public ScenarioSource with(Node tree) {
        return new ScenarioSource(name, tree, files);
    }

    /** {@return problems with its values} */
    public Refusals refusals() {
        return new Refusals(name, root);
    }

    /** {@return whether there is a value at a path} */
    public boolean has(String... path) {
        return root.at(List.of(path)).isPresent();
    }

    /** {@return a refusal of the value at a path} */
    public InvalidInputException refuse(String expected, String... path) {
        return refusals().refuse(expected, path);
    }

    /** {@return the supplied value; problems are located at the path} */
    public <T> T at(Supplier<T> what, String... path) {
        return refusals().at(what, path);
    }

    /**
     * A file that a value names, as it is now.
     *
     * @param file its path from the scenario's folder
     * @param path the keys that lead to the value
     * @return the file, to be read within {@link UnchangedFile#during}
     * @throws InvalidInputException if the scenario may not reach it, or it isn't there
     */
    public UnchangedFile open(String file, String... path) {
        return at(() -> files.open(file), path);
    }

    /**
     * Reads a file that a value names.
     *
     * @param <T> what is read
     * @param file its path from the scenario's folder
     * @param reader reads the file at a path
     * @param path the keys that lead to the value
     * @return what the reader returns
     * @throws InvalidInputException if the scenario may not reach the file, it isn't there, or it was replaced or written to
     *     while it was read; or as the reader throws it
     */
    public <T> T reading(String file, Function<Path, T> reader, String... path) {
        UnchangedFile found = open(file, path);
        return found.during(() -> reader.apply(found.file()));
    }

    @Override
    public String toString() {
        return name;
    }
}
