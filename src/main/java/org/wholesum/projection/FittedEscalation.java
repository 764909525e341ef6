package org.wholesum.projection;

import java.util.ArrayList;
import java.util.List;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;

/**
 * Cost that grows at the rate fitted to the history ({@link Growth#fit}), by {@link Escalation}. Every agency grows at the
 * rate of all agencies together.
 *
 * @param fit how the growth is found
 */
record FittedEscalation(Growth.Fit fit) implements Method {
    /**
     * Projects the history.
     *
     * @throws IllegalArgumentException if no growth can be fitted, or the horizon starts before the history ends
     */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return fitted(history).costs(history, horizon);
    }

    private Escalation fitted(MonthlyCosts history) {
        return new Escalation(Growth.fit(history, fit).rate());
    }

    @Override
    public String describe() {
        return "escalation by a " + (fit == Growth.Fit.LOG_LINEAR ? "log-linear" : "Poisson") + " fit";
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        List<String> lines = new ArrayList<>();
        Growth growth = Growth.fit(history, fit);
        growth.explain().steps().forEach(line -> lines.add(agency + ": " + line));
        int left = history.window().count() - growth.months().count();
        if (left > 0) {
            Months before = Months.of(history.window().first(), left);
            lines.add(agency + ": growth: " + before + " left out of the fit, as no whole year; every agency cost "
                    + MoneyText.of(history.during(before).total()) + " in them");
        }
        lines.addAll(fitted(history).explain(agency, history, horizon));
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return describe();
    }
}
