package org.wholesum;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wholesum.study.StudyResult;

/** The results of the examples, each calculated once for all tests of a process: results can't be changed. */
public final class ExampleResults {
    private static final Map<Path, StudyResult> RESULTS = new ConcurrentHashMap<>();

    private ExampleResults() {}

    /**
     * The result of an example.
     *
     * @param scenario its file
     * @return what {@link Wholesum#study} gives
     */
    public static StudyResult study(Path scenario) {
        StudyResult known = RESULTS.get(scenario); // a study isn't run within computeIfAbsent, as it may take seconds
        if (known == null) {
            known = Wholesum.study(scenario);
            RESULTS.put(scenario, known);
        }
        return known;
    }
}
