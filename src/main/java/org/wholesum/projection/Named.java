package org.wholesum.projection;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.escape.Visible;

/** A method under a name of its own. */
record Named(String name, Method method) implements ByAgency {
    Named {
        name = Visible.sentence(name);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("the name of a method is blank, expected a few words");
        }
    }

    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return method.costs(history, horizon);
    }

    @Override
    public Optional<Method> intervention() {
        return method.intervention();
    }

    @Override
    public Optional<ControlTrend> controlTrend() {
        return method.controlTrend();
    }

    @Override
    public MonthlyCosts interventionCosts(MonthlyCosts history, Months horizon) {
        return method.interventionCosts(history, horizon);
    }

    @Override
    public SortedMap<String, MonthlyCosts> effects(MonthlyCosts history, Months horizon) {
        return method.effects(history, horizon);
    }

    @Override
    public String describe() {
        return name;
    }

    /** The steps of the method itself; the one step of a lambda has this name. */
    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        String from = agency + ": projected by " + method.describe() + " = ";
        return method.explain(agency, history, horizon).stream()
                .map(step -> step.startsWith(from)
                        ? agency + ": projected by " + name + " = " + step.substring(from.length())
                        : step)
                .toList();
    }

    @Override
    public Optional<Series> series(Terms terms) {
        return ByAgency.series(method, terms);
    }

    @Override
    public String toString() {
        return name;
    }
}
