package org.wholesum.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;

/** A scenario is read, and its calculations are shown, or it is refused. */
final class ScenarioFuzz implements FuzzTarget {
    private final FuzzFile file;

    /** Reads files whose names end so. */
    ScenarioFuzz(String suffix) {
        this.file = FuzzFile.ending(suffix);
    }

    @Override
    public void accept(byte[] input) throws IOException {
        Path path = file.with(input);
        try {
            Scenario scenario = Scenario.read(path);
            scenario.parameters();
            scenario.calculations();
            Refused.checkPrints(scenario);
        } catch (InvalidInputException e) {
            Refused.check(e);
        }
    }
}
