package org.wholesum;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.wholesum.costs.Agency;
import org.wholesum.method.Method;
import org.wholesum.study.Scenario;
import org.wholesum.study.Study;
import org.wholesum.study.StudyResult;

/**
 * The front door for notebooks: {@code import static org.wholesum.Wholesum.*;} gives the methods by their plain names.
 * There is no logic here; each is a factory that stands elsewhere.
 */
public final class Wholesum {
    private Wholesum() {}

    /**
     * Holds the observed cost per month.
     *
     * @return the method
     * @see Method#runRate()
     */
    public static Method runRate() {
        return Method.runRate();
    }

    /**
     * Changes the run rate of each agency.
     *
     * @param changes by agency, −0.95 for 95% less and 1.5 for 150% more; an agency not named is held
     * @return the method
     * @see Method#relativeChange(Map)
     */
    public static Method relativeChange(Map<Agency, BigDecimal> changes) {
        return Method.relativeChange(changes);
    }

    /**
     * Reads a scenario file and runs it.
     *
     * @param file a scenario in YAML or JSON
     * @return what came out
     * @throws org.wholesum.costs.BadInput if the scenario or a file that it names can't be used
     */
    public static StudyResult study(Path file) {
        return Study.of(Scenario.read(file)).run();
    }
}
