package org.wholesum.validation;

import java.nio.file.Path;
import org.wholesum.Wholesum;
import org.wholesum.study.StudyResult;

/** The figures of a scenario of {@code examples/validation}, which is run when one is first asked for. */
final class ScenarioFigures {
    static final Path FOLDER = Path.of("examples", "validation");

    private final Path file;
    private StudyResult result;

    private ScenarioFigures(Path file) {
        this.file = file;
    }

    static ScenarioFigures of(String folder) {
        return new ScenarioFigures(FOLDER.resolve(folder).resolve("scenario.yaml"));
    }

    synchronized double figure(String name) {
        if (result == null) {
            result = Wholesum.study(file);
        }
        return result.figures().get(name).number().doubleValue();
    }
}
