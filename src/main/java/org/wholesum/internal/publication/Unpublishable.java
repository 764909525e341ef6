package org.wholesum.internal.publication;

import java.util.List;
import java.util.Optional;
import org.wholesum.internal.scenario.tree.Refusals;
import org.wholesum.internal.scenario.tree.ScenarioSource;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;

/** The refusal to publish, with the table and what to do. */
final class Unpublishable {
    private Unpublishable() {}

    static InvalidInputException because(Scenario scenario, String why, String instead) {
        ScenarioSource source = scenario.source();
        return new Refusals(source.name(), source.root())
                .refuse(new KeyProblem(
                        List.of("publication"), false, "can't be published: " + why, Optional.of(instead)));
    }
}
