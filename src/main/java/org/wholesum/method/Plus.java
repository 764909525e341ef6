package org.wholesum.method;

import java.util.List;
import java.util.stream.Stream;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/**
 * Two methods at once.
 *
 * @param one the first
 * @param other what comes on top
 */
public record Plus(Method one, Method other) implements Method {
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return one.project(history, horizon)
                .costs()
                .plus(other.project(history, horizon).costs());
    }

    @Override
    public String describe() {
        return one.describe() + ", plus " + other.describe();
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        return Stream.concat(
                        one.explain(agency, history, horizon).stream(),
                        other.explain(agency, history, horizon).stream().map(line -> "plus " + line))
                .toList();
    }
}
