package org.wholesum.projection;

import java.util.ArrayList;
import java.util.List;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;

/**
 * The sum of projections that are already made; their histories and horizon are their own.
 *
 * @param parts one or more
 */
record SumOfProjections(List<Projection> parts) implements Method {
    SumOfProjections {
        parts = List.copyOf(parts);
    }

    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        return parts.stream().map(Projection::costs).reduce(MonthlyCosts::plus).orElseThrow();
    }

    @Override
    public String describe() {
        List<String> methods =
                parts.stream().map(part -> part.method().describe()).distinct().toList();
        return String.join(" or ", methods) + ", case by case";
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (String line : parts.get(i).explain(agency).steps()) {
                lines.add("case " + (i + 1) + " of " + parts.size() + ", " + line);
            }
        }
        lines.add(agency + ": sum of " + parts.size() + " cases = "
                + MoneyText.of(costs(history, horizon).total(agency)));
        return List.copyOf(lines);
    }
}
