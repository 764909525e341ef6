package org.wholesum.internal.analysis;

import java.util.Arrays;
import org.wholesum.costs.Months;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.WindowEntry;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.scenario.Scenario;

/** The windows that analyses name. */
final class AnalysisWindows {
    private AnalysisWindows() {}

    /**
     * The months of a window of the scenario.
     *
     * @throws org.wholesum.problem.InvalidInputException if the scenario has no such window; the message names the key
     */
    static Months named(Scenario scenario, String name, String... key) {
        WindowEntry window = scenario.entry().windows().get(name);
        if (window == null) {
            throw scenario.source()
                    .refusals()
                    .refuse(new KeyProblem(
                            Arrays.asList(key),
                            false,
                            "\"" + name + "\" is not a window, expected one of those in windows",
                            Suggestions.to(name, scenario.entry().windows().keySet())));
        }
        return window.toMonths();
    }
}
