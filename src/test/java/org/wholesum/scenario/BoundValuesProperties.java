package org.wholesum.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wholesum.benchmarks.DrawnScenario;
import org.wholesum.internal.scenario.tree.Node;

/** A scenario with changed numbers is the same whether it is bound anew or shares the values of the other numbers. */
class BoundValuesProperties {
    private static final List<Scenario> EXAMPLES = Stream.concat(
                    Stream.of(
                                    "calibration/scenario.yaml",
                                    "city/scenario.yaml",
                                    "needs-groups/scenario.yaml",
                                    "stoke/scenario.yaml",
                                    "stoke/appraisal.yaml",
                                    "stoke/business-case.yaml",
                                    "case-a/scenario.yaml",
                                    "strata/scenario.yaml")
                            .map(name -> Scenario.read(Path.of("examples", name))),
                    Stream.of(DrawnScenario.of(100)))
            .toList();

    @Property(tries = 300)
    void a_changed_scenario_is_as_if_bound_anew(
            @ForAll("examples") Scenario scenario, @ForAll int which, @ForAll("values") BigDecimal value) {
        List<String> paths = numbers(scenario.source().root(), List.of());
        String path = paths.get(Math.floorMod(which, paths.size()));
        Throwable refused = catchThrowable(() -> scenario.with(path, value));
        if (refused == null) {
            Scenario changed = scenario.with(path, value);
            assertThat(changed.entry()).isEqualTo(Binder.rebind(changed.source(), new BoundValues()));
            String other = paths.get(Math.floorMod(which / 7, paths.size()));
            if (catchThrowable(() -> changed.with(other, value)) == null) {
                Scenario again = changed.with(other, value);
                assertThat(again.entry()).isEqualTo(Binder.rebind(again.source(), new BoundValues()));
            }
        }
    }

    @Example
    void a_block_without_a_changed_number_is_the_same_object() {
        Scenario scenario = DrawnScenario.of(100);
        Scenario changed = scenario.with("methods.since.people.well", BigDecimal.ONE);
        assertThat(changed.entry().methods().get("before"))
                .isSameAs(scenario.entry().methods().get("before"));
        assertThat(changed.entry().methods().get("since"))
                .isNotEqualTo(scenario.entry().methods().get("since"));
    }

    private static List<String> numbers(Node node, List<String> path) {
        List<String> found = new ArrayList<>();
        if (node.shape() == Node.Shape.VALUE && node.written().matches("-?[\\d.]+%?")) {
            found.add(String.join(".", path));
        }
        node.values()
                .forEach((key, member) -> found.addAll(numbers(
                        member, Stream.concat(path.stream(), Stream.of(key)).toList())));
        return found;
    }

    @Provide
    Arbitrary<Scenario> examples() {
        return Arbitraries.of(EXAMPLES);
    }

    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.of("0", "1", "0.4", "12", "2.5", "-0.1", "0.000001", "24")
                .map(BigDecimal::new);
    }
}
