package org.wholesum.projection;

import java.util.ArrayList;
import java.util.List;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;

/**
 * Cost that grows by the rate at which it has grown: {@link Growth#fit} of the history that is projected, and then
 * {@link Escalation}. Every agency grows by the rate of all together.
 *
 * @param fit how the growth is found
 */
public record FittedEscalation(Growth.Fit fit) implements Method {
    /**
     * Projects the history.
     *
     * @throws IllegalArgumentException as {@link Growth#fit} and {@link Escalation#costs}
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
        growth.explain().forEach(line -> lines.add(agency + ": " + line));
        int left = history.window().count() - growth.months().count();
        if (left > 0) {
            Months before = Months.of(history.window().first(), left);
            lines.add(agency + ": growth: " + before + " left out of the fit, as no whole year; every agency cost "
                    + MoneyText.of(history.during(before).total()) + " in them");
        }
        lines.addAll(fitted(history).explain(agency, history, horizon));
        return List.copyOf(lines);
    }
}
