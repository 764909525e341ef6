package org.wholesum.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.WordIndex;
import org.wholesum.problem.Problem;

/**
 * What was probably meant by unknown agencies and services of rejected rows: computed for the rows that are listed, in the
 * order of the file, once for each distinct name, and no more after many steps.
 */
final class RowSuggestions {
    /** About a second at most. */
    private static final long STEPS = 20_000_000;

    /** Distinct names that suggestions are sought for, the first of the file. */
    private static final int MOST_NAMES = 10_000;

    private final Names agencies;
    private final Names services;

    private static final class Names {
        private final WordIndex known;
        private final Map<String, Optional<String>> nearest = new HashMap<>();

        Names(Collection<String> known) {
            this.known = new WordIndex(known, STEPS);
        }

        Problem in(Problem problem) {
            boolean remembered = nearest.containsKey(problem.value()) || nearest.size() < MOST_NAMES;
            return remembered
                    ? problem.withSuggestion(nearest.computeIfAbsent(problem.value(), known::nearest))
                    : problem;
        }
    }

    RowSuggestions(LedgerReader options) {
        this.agencies = new Names(options.agencies().stream().map(Agency::id).toList());
        this.services = new Names(options.prices().services());
    }

    RejectedRow to(RejectedRow row) {
        List<Problem> problems = row.problems().stream().map(this::to).toList();
        return problems.equals(row.problems()) ? row : new RejectedRow(row.line(), row.pence(), problems);
    }

    private Problem to(Problem problem) {
        if (problem.value().isEmpty() || problem.suggestion().isPresent()) {
            return problem;
        }
        if (problem.path().equals(Field.AGENCY.column())) {
            return agencies.in(problem);
        }
        return problem.expected().equals(Pricing.NO_PRICE) ? services.in(problem) : problem;
    }
}
