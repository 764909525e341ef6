package org.wholesum;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.execution.Execution;
import org.wholesum.projection.Growth;
import org.wholesum.projection.Method;
import org.wholesum.scenario.Scenario;
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
     * Lets costs grow by the same rate every year.
     *
     * @param growth a year, 0.1 for 10%
     * @return the method
     * @see Method#escalation(BigDecimal)
     */
    public static Method escalation(BigDecimal growth) {
        return Method.escalation(growth);
    }

    /**
     * Lets costs grow by the rate at which they have grown.
     *
     * @param fit how that is found from the history
     * @return the method
     * @see Method#escalation(Growth.Fit)
     */
    public static Method escalation(Growth.Fit fit) {
        return Method.escalation(fit);
    }

    /**
     * Costs once.
     *
     * @param amounts by agency, not negative
     * @param month when, within every horizon that is projected
     * @return the method
     * @see Method#oneOff(Map, YearMonth)
     */
    public static Method oneOff(Map<Agency, Money> amounts, YearMonth month) {
        return Method.oneOff(amounts, month);
    }

    /**
     * Costs so much a year over the whole horizon.
     *
     * @param aYear by agency, not negative
     * @return the method
     * @see Method#support(Map)
     */
    public static Method support(Map<Agency, Money> aYear) {
        return Method.support(aYear);
    }

    /**
     * Reads a scenario file and runs it.
     *
     * @param file a scenario in YAML or JSON
     * @return what came out
     * @throws org.wholesum.problem.InvalidInputException if the scenario or a file that it names can't be used
     */
    public static StudyResult study(Path file) {
        return Study.of(Scenario.read(file)).run();
    }

    /**
     * Reads a scenario file and runs it.
     *
     * @param file a scenario in YAML or JSON
     * @param work on how many threads long work is done, and who is told; the answer depends on neither
     * @return what came out
     * @throws org.wholesum.problem.InvalidInputException if the scenario or a file that it names can't be used
     * @throws java.util.concurrent.CancellationException if the thread is interrupted during long work
     */
    public static StudyResult study(Path file, Execution work) {
        return Study.of(Scenario.read(file)).run(work);
    }
}
