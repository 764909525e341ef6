package org.wholesum.internal.scenario.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.projection.Method;

/**
 * The cost of all cases, or some cases' share of it.
 *
 * @param all projects the cost of all cases
 * @param terms what the amounts are paid for, in words
 * @param share takes the share of these cases
 */
record Shared(Method all, String terms, UnaryOperator<MonthlyCosts> share) implements Method {
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return share.apply(all.costs(history, horizon));
    }

    @Override
    public Optional<Method> intervention() {
        return all.intervention().map(own -> new Shared(own, terms, share));
    }

    @Override
    public String describe() {
        return all.describe();
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        List<String> lines = new ArrayList<>(all.explain(agency, history, horizon));
        MonthlyCosts whole = all.costs(history, horizon);
        MonthlyCosts part = costs(history, horizon);
        if (!lines.isEmpty()) {
            lines.add(agency + ": " + terms);
        }
        if (!lines.isEmpty() && !part.equals(whole)) {
            lines.add(agency + ": the share of these cases = " + MoneyText.of(part.total(agency)));
        }
        return lines;
    }
}
