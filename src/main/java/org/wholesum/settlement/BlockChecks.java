package org.wholesum.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import org.wholesum.projection.Comparison;

/** Whether blocks are costs of their agencies. */
final class BlockChecks {
    private final Comparison comparison;
    private final CurrencyUnit currency;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Agency, Long> together = new HashMap<>();
    private final Set<List<Object>> names = new HashSet<>();

    private BlockChecks(Comparison comparison) {
        this.comparison = comparison;
        this.currency = comparison.old().costs().currency();
    }

    static void check(Comparison comparison, List<CashBlock> blocks) {
        BlockChecks checks = new BlockChecks(comparison);
        blocks.forEach(checks::check);
        if (!checks.problems.isEmpty()) {
            throw InvalidInputException.of(checks.problems);
        }
    }

    private void check(CashBlock block) {
        Agency agency = block.agency();
        String of = agency + ", \"" + block.name() + "\": ";
        if (!comparison.agencies().contains(agency)) {
            List<String> known = comparison.agencies().stream().map(Agency::id).toList();
            problems.add(Problem.of(of + "the agency has no cost here, expected one of " + String.join(", ", known))
                    .withSuggestion(Suggestions.to(agency.id(), known)));
        } else if (!block.aYear().getCurrencyUnit().equals(currency)) {
            problems.add(Problem.of(of + "in " + block.aYear().getCurrencyUnit() + ", expected " + currency));
        } else {
            checkSize(block, of);
        }
        if (!names.add(List.of(agency, block.name()))) {
            problems.add(Problem.of(of + "is given twice, expected another name"));
        }
    }

    private void checkSize(CashBlock block, String of) {
        long cost = Exact.multiply(comparison.old().costs().pence(block.agency()), Months.IN_YEAR)
                / comparison.horizon().count();
        long size = block.aYear().getAmountMinorLong();
        long before = together.getOrDefault(block.agency(), 0L);
        long sum = Exact.add(before, size);
        together.put(block.agency(), sum);
        if (size > cost) {
            problems.add(Problem.of(of + "costs " + MoneyText.of(block.aYear()) + " a year, expected at most what the "
                    + "old method costs " + block.agency() + ", " + MoneyText.of(currency, cost) + " a year"));
        } else if (sum > cost && before <= cost) {
            problems.add(Problem.of(of + "with the blocks before it costs " + MoneyText.of(currency, sum)
                    + " a year, expected at most what the old method costs " + block.agency() + ", "
                    + MoneyText.of(currency, cost) + " a year"));
        }
    }
}
