package org.wholesum.internal.analysis;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wholesum.costs.Months;
import org.wholesum.internal.scenario.evidence.MeasuresEntry;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.measure.Measure;
import org.wholesum.measure.MeasureChange;
import org.wholesum.measure.Measures;
import org.wholesum.scenario.Scenario;

/** Reads measures, and finds their changes. */
final class MeasureStep {
    private static final String EVALUATION = "evaluation";
    private static final String MEASURES = "measures";

    private final Scenario scenario;
    private final MeasuresEntry entry;
    private final Measures measures;

    MeasureStep(Scenario scenario, MeasuresEntry entry) {
        this.scenario = scenario;
        this.entry = entry;
        this.measures = scenario.source()
                .at(
                        () -> scenario.source().reading(entry.file(), Measures::read, EVALUATION, MEASURES, "file"),
                        EVALUATION,
                        MEASURES,
                        "file");
        ProblemList unknown = new ProblemList(scenario.source());
        checkAreas("pilot", entry.pilot(), unknown);
        checkAreas("control", entry.control(), unknown);
        checkAreas("city", entry.city(), unknown);
        unknown.done();
    }

    private void checkAreas(String key, List<String> areas, ProblemList unknown) {
        Set<String> known = areas();
        for (int i = 0; i < areas.size(); i++) {
            if (!known.contains(areas.get(i))) {
                unknown.add(KeyProblem.unknown(
                        "area", areas.get(i), known, EVALUATION, MEASURES, key, Integer.toString(i + 1)));
            }
        }
    }

    private Set<String> areas() {
        Set<String> known = new TreeSet<>();
        measures.all().forEach(measure -> known.addAll(measure.areas()));
        return known;
    }

    /** The areas that have the new method or are the whole city. */
    Set<String> pilotAndCity() {
        return Stream.of(entry.pilot(), entry.city()).flatMap(List::stream).collect(ImmutableSet.toImmutableSet());
    }

    /** The measure that a key names, if there is one; otherwise the problem is added. */
    List<Measure> named(String name, ProblemList problems, String... key) {
        List<String> known = measures.all().stream().map(Measure::name).toList();
        if (!known.contains(name)) {
            problems.add(KeyProblem.unknown("measure", name, known, key));
            return List.of();
        }
        return List.of(measures.measure(name));
    }

    List<MeasureChange> changes() {
        return entry.hasChanges() ? changes(entry.pilot(), entry.control(), "pilot") : List.of();
    }

    /** The changes of the whole city. */
    List<MeasureChange> city() {
        return entry.city().isEmpty() ? List.of() : changes(entry.city(), List.of(), "city");
    }

    private List<MeasureChange> changes(Collection<String> areas, Collection<String> control, String key) {
        return scenario.source()
                .at(
                        () -> measures.changes(Set.copyOf(areas), Set.copyOf(control), before(), after()),
                        EVALUATION,
                        MEASURES,
                        key);
    }

    private Months before() {
        return scenario.entry().window(entry.before().orElseThrow());
    }

    private Months after() {
        return scenario.entry().window(entry.after().orElseThrow());
    }
}
