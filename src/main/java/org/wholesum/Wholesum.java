package org.wholesum;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.projection.Growth;
import org.wholesum.projection.Method;
import org.wholesum.scenario.Scenario;
import org.wholesum.study.Study;
import org.wholesum.study.StudyResult;

/**
 * Static methods for notebooks: {@code import static org.wholesum.Wholesum.*;}. Each calls a factory of another class.
 */
public final class Wholesum {
    private Wholesum() {}

    /**
     * The observed cost per month, held.
     *
     * @return the method
     * @see Method#runRate()
     */
    public static Method runRate() {
        return Method.runRate();
    }

    /**
     * The run rate, changed agency by agency.
     *
     * @param changes by agency, −0.95 for 95% less and 1.5 for 150% more; an agency not named keeps its run rate
     * @return the method
     * @see Method#relativeChange(Map)
     */
    public static Method relativeChange(Map<Agency, BigDecimal> changes) {
        return Method.runRate().relativeChange(changes);
    }

    /**
     * Cost that grows by the same rate every year.
     *
     * @param growth the rate a year, 0.1 for 10%
     * @return the method
     * @see Method#escalation(BigDecimal)
     */
    public static Method escalation(BigDecimal growth) {
        return Method.escalation(growth);
    }

    /**
     * Cost that grows by the same rate every year.
     *
     * @param growth a year, {@code "0.1"} for 10%
     * @return the method
     * @see Method#escalation(String)
     */
    public static Method escalation(String growth) {
        return Method.escalation(growth);
    }

    /**
     * Cost that grows at the rate fitted to the history.
     *
     * @param fit how the growth is fitted
     * @return the method
     * @see Method#escalation(Growth.Fit)
     */
    public static Method escalation(Growth.Fit fit) {
        return Method.escalation(fit);
    }

    /**
     * A one-off cost in one month.
     *
     * @param amounts by agency, not negative
     * @param month within every horizon that is projected
     * @return the method
     * @see Method#oneOff(Map, YearMonth)
     */
    public static Method oneOff(Map<Agency, Money> amounts, YearMonth month) {
        return Method.oneOff(amounts, month);
    }

    /**
     * A one-off cost, spread evenly over some months.
     *
     * @param amounts by agency, not negative
     * @param months within every horizon that is projected
     * @return the method
     * @see Method#oneOff(Map, Months)
     */
    public static Method oneOff(Map<Agency, Money> amounts, Months months) {
        return Method.oneOff(amounts, months);
    }

    /**
     * Ongoing support over the whole horizon.
     *
     * @param aYear the cost a year by agency, not negative
     * @return the method
     * @see Method#support(Map)
     */
    public static Method support(Map<Agency, Money> aYear) {
        return Method.support(aYear);
    }

    /**
     * Ongoing support in some months.
     *
     * @param aYear the cost a year by agency, not negative
     * @param months the months in which it is paid
     * @return the method
     * @see Method#support(Map, Months)
     */
    public static Method support(Map<Agency, Money> aYear, Months months) {
        return Method.support(aYear, months);
    }

    /**
     * Reads a scenario file and runs it.
     *
     * @param file a scenario in YAML or JSON
     * @return the result
     * @throws org.wholesum.problem.InvalidInputException if the scenario or a file that it names can't be used
     */
    public static StudyResult study(Path file) {
        return Study.of(Scenario.read(file)).run();
    }

    /**
     * Reads a scenario file and runs it.
     *
     * @param file a scenario in YAML or JSON
     * @param work the threads for long work and the listener for its progress; the result depends on neither
     * @return the result
     * @throws org.wholesum.problem.InvalidInputException if the scenario or a file that it names can't be used
     * @throws java.util.concurrent.CancellationException if the thread is interrupted during long work
     */
    public static StudyResult study(Path file, Execution work) {
        return Study.of(Scenario.read(file)).run(work);
    }
}
