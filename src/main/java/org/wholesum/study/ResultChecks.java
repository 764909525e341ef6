package org.wholesum.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.wholesum.problem.Problem;
import tools.jackson.databind.JsonNode;

/** Whether the parts of a {@code result.json} fit together, beyond what a schema can say. */
final class ResultChecks {
    private final JsonNode json;
    private final String source;
    private final List<Problem> problems = new ArrayList<>();

    ResultChecks(JsonNode json, String source) {
        this.json = json;
        this.source = source;
    }

    List<Problem> problems() {
        units();
        at("horizon", () -> SavedCosts.months(json.get("horizon")));
        if (json.has("monthly_costs") && problems.isEmpty()) {
            at("monthly_costs", () -> new SavedResult(json).comparison());
            at("monthly_costs.options", () -> new SavedResult(json).optionCosts());
        }
        if (problems.isEmpty()) {
            at("monthly_costs", this::totals);
        }
        return problems;
    }

    private void units() {
        Set<String> names = Set.copyOf(json.get("figures").propertyNames());
        if (!names.equals(Set.copyOf(json.get("figure_units").propertyNames()))) {
            problems.add(problem("figure_units", "expected the unit of each of the figures and no other"));
        } else {
            at("figure_units", () -> new SavedResult(json).figures());
        }
    }

    /** The monthly costs add up to the totals. */
    private Optional<?> totals() {
        return new SavedResult(json).comparison().map(comparison -> {
            JsonNode stated = json.get("comparison");
            String old = comparison.oldCost().getAmount().toPlainString();
            String pilot = comparison.pilotCost().getAmount().toPlainString();
            if (!old.equals(stated.at("/old/amount").asString())
                    || !pilot.equals(stated.at("/pilot/amount").asString())) {
                throw new IllegalArgumentException(
                        "add up to " + old + " and " + pilot + ", expected the totals of the comparison");
            }
            return comparison;
        });
    }

    /** A part that can't be made from its text is a problem of that part. */
    private void at(String key, Supplier<?> part) {
        try {
            Object unused = part.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.add(problem(key, String.valueOf(e.getMessage())));
        }
    }

    private Problem problem(String key, String expected) {
        return Problem.of(source, expected).at(source, 0, 0, key, "");
    }

    /** The source, and how many problems it has. */
    @Override
    public String toString() {
        return source + ": " + problems.size() + " problems";
    }
}
