package org.wholesum.internal.plan;

import com.google.common.math.LongMath;
import java.util.Optional;
import org.wholesum.execution.Execution;
import org.wholesum.execution.Limit;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import org.wholesum.scenario.Scenario;

/** Compares what a scenario needs with a limit; a refusal names the limit, the number needed and how to set it. */
public record LimitCheck(Scenario scenario, Execution execution) {
    /**
     * Checks a number.
     *
     * @param limit the limit
     * @param needed the number needed
     * @param words what it is made from, as {@code 2 methods × 3 agencies}
     * @param path the keys that lead to the place to name
     * @throws InvalidInputException if it is more than the limit
     */
    public void check(Limit limit, long needed, String words, String... path) {
        check(limit, needed, words, Optional.empty(), path);
    }

    /**
     * Checks a number.
     *
     * @param limit the limit
     * @param needed the number needed
     * @param words what it is made from
     * @param otherwise what needs less
     * @param path the keys that lead to the place to name
     * @throws InvalidInputException if it is more than the limit
     */
    public void check(Limit limit, long needed, String words, Optional<String> otherwise, String... path) {
        long most = execution.most(limit);
        if (needed > most) {
            InvalidInputException refused = scenario.source()
                    .refuse(
                            words + " are " + WholeNumber.grouped(needed) + " " + limit.unit() + ", expected at most "
                                    + WholeNumber.grouped(most) + " unless the limit " + limit.key() + " is set",
                            path);
            throw InvalidInputException.of(refused.problems().stream()
                    .map(problem -> suggested(problem, limit, needed, otherwise))
                    .toList());
        }
    }

    private static Problem suggested(Problem problem, Limit limit, long needed, Optional<String> otherwise) {
        return problem.withSuggestion(otherwise.map(less -> less + ", or ").orElse("") + "--limit " + limit.key() + "="
                + needed + ", or Execution.withLimit(Limit." + limit.name() + ", " + needed + ") allows it");
    }

    /** {@return the product, or the greatest number if it is more} */
    public static long product(long... factors) {
        long product = 1;
        for (long factor : factors) {
            product = LongMath.saturatedMultiply(product, factor);
        }
        return product;
    }
}
