package org.wholesum.study;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.scenario.value.NumberForm;
import org.wholesum.sensitivity.Assumption;
import org.wholesum.sensitivity.NamedCases;
import org.wholesum.sensitivity.SwitchingValue;
import org.wholesum.sensitivity.Tornado;
import org.wholesum.sensitivity.TwoWay;

/** How a figure of a study depends on numbers of its scenario. */
public final class SensitivityResult {
    private final String figure;
    private final FigureValue base;
    private final Tornado tornado;
    private final List<SwitchingValue> switching;
    private final Optional<TwoWay> grid;
    private final Optional<NamedCases> cases;
    private final Map<String, NumberForm> forms;

    SensitivityResult(
            String figure,
            FigureValue base,
            Tornado tornado,
            List<SwitchingValue> switching,
            Optional<TwoWay> grid,
            Optional<NamedCases> cases,
            Map<String, NumberForm> forms) {
        this.figure = figure;
        this.base = base;
        this.tornado = tornado;
        this.switching = List.copyOf(switching);
        this.grid = grid;
        this.cases = cases;
        this.forms = ImmutableMap.copyOf(forms);
    }

    /** {@return the name of the watched figure, as in {@link StudyResult#figures()}} */
    public String figure() {
        return figure;
    }

    /** {@return the watched figure as assumed} */
    public FigureValue base() {
        return base;
    }

    /** {@return the watched figure with each assumption at its low and its high value} */
    public Tornado tornado() {
        return tornado;
    }

    /** {@return the value of each assumption at which the watched figure is zero} */
    public List<SwitchingValue> switching() {
        return switching;
    }

    /** {@return the watched figure with two assumptions varied together; empty if the scenario doesn't ask for it} */
    public Optional<TwoWay> grid() {
        return grid;
    }

    /** {@return the watched figure in named cases; empty if the scenario has none} */
    public Optional<NamedCases> cases() {
        return cases;
    }

    /**
     * A value of an assumption, written as in the scenario.
     *
     * @param assumption one of those that are varied
     * @param value its value, 0.4 for 40%
     * @return a percentage or a number
     */
    public String assumptionText(Assumption assumption, BigDecimal value) {
        return form(assumption).text(value);
    }

    /**
     * The switching value of an assumption, written as in the scenario.
     *
     * @param one one of {@link #switching()}
     * @return the value, a percentage with at most two decimals; empty if there is none in the assumption's range
     */
    public Optional<String> switchingText(SwitchingValue one) {
        NumberForm form = form(one.assumption());
        return one.value().map(form::asRead).map(form::text);
    }

    /**
     * A value of the watched figure, written in its unit.
     *
     * @param value its number
     * @return the text, as {@code £104,000.00}
     */
    public String figureText(BigDecimal value) {
        return base.with(value).toString();
    }

    boolean isPercentage(Assumption assumption) {
        return form(assumption).percent();
    }

    private NumberForm form(Assumption assumption) {
        NumberForm form = forms.get(assumption.name());
        if (form == null) {
            throw new IllegalStateException(assumption.name());
        }
        return form;
    }

    /** The tornado. */
    @Override
    public String toString() {
        return tornado.toString();
    }
}
