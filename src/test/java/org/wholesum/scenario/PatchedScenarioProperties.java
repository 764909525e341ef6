package org.wholesum.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wholesum.internal.scenario.tree.Node;
import org.wholesum.internal.scenario.tree.Place;
import org.wholesum.problem.InvalidInputException;

/** A scenario with a number changed in code is the scenario of a file with that number. */
class PatchedScenarioProperties {
    private static final Path FOLDER = Path.of("examples");

    @Provide
    Arbitrary<Path> files() {
        return Arbitraries.of(
                        "calibration/scenario.yaml",
                        "case-a/scenario.yaml",
                        "city/scenario.yaml",
                        "needs-groups/scenario.yaml",
                        "stoke/appraisal.yaml",
                        "stoke/business-case.yaml",
                        "stoke/scenario.yaml",
                        "strata/scenario.yaml")
                .map(FOLDER::resolve);
    }

    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.of("0", "1", "0.4", "12", "2.5", "-0.1", "0.01", "24", "1000000")
                .map(BigDecimal::new);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_patched_scenario_is_the_one_of_the_changed_file(
            @ForAll("files") Path file, @ForAll int which, @ForAll("values") BigDecimal value) {
        String text = text(file);
        Path folder = file.getParent();
        Scenario scenario = Scenario.parse(text, folder);
        List<List<String>> paths = numbers(scenario.source().root(), List.of());
        List<String> path = paths.get(Math.floorMod(which, paths.size()));
        Optional<Scenario> patched = read(() -> scenario.with(String.join(".", path), value));
        patched.ifPresent(one -> {
            Node before = scenario.source().root().at(path).orElseThrow();
            Node after = one.source().root().at(path).orElseThrow();
            Scenario again = Scenario.parse(replaced(text, before, after.written()), folder);
            assertThat(again.entry())
                    .usingRecursiveComparison()
                    .withEqualsForType((a, b) -> a.compareTo(b) == 0, BigDecimal.class)
                    .isEqualTo(one.entry());
            assertThat(again.calculations()).isEqualTo(one.calculations());
        });
    }

    private static Optional<Scenario> read(Supplier<Scenario> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    /** The text with another number in the place of one. */
    private static String replaced(String text, Node number, String written) {
        Place place = number.place();
        List<String> lines = new ArrayList<>(text.lines().toList());
        String line = lines.get(place.line() - 1);
        String rest = line.substring(place.column() - 1);
        assertThat(rest).startsWith(number.written());
        lines.set(
                place.line() - 1,
                line.substring(0, place.column() - 1)
                        + written
                        + rest.substring(number.written().length()));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<List<String>> numbers(Node node, List<String> path) {
        List<List<String>> found = new ArrayList<>();
        if (node.shape() == Node.Shape.VALUE && node.written().matches("-?[\\d.]+%?")) {
            found.add(path);
        }
        node.values()
                .forEach((key, member) -> found.addAll(numbers(
                        member, Stream.concat(path.stream(), Stream.of(key)).toList())));
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
