package org.wholesum.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** A rule put to people. */
final class RuleMatcher {
    private final CaseRule rule;
    private final People people;

    /** Checks first that people have what the rule asks about, all of it. */
    RuleMatcher(CaseRule rule, People people) {
        this.rule = rule;
        this.people = people;
        Set<String> columns = Set.copyOf(people.columns());
        List<Problem> problems = rule.conditions().stream()
                .map(CaseRule.Where::column)
                .distinct()
                .filter(column -> !columns.contains(column))
                .map(people::unknown)
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** The places of those who fit. */
    int[] fitting() {
        return places(Truth.YES);
    }

    private int[] places(Truth wanted) {
        int[] found = new int[people.count()];
        int size = 0;
        List<Problem> problems = new ArrayList<>();
        for (int place = 0; place < found.length; place++) {
            Truth truth = truth(rule, place);
            if (truth == Truth.UNTOLD) {
                problems.addAll(untold(place));
            } else if (truth == wanted) {
                found[size++] = place;
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return Arrays.copyOf(found, size);
    }

    private Truth truth(CaseRule part, int place) {
        return part.test(column -> people.text(place, column));
    }

    private List<Problem> untold(int place) {
        return rule.conditions().stream()
                .filter(where -> truth(where, place) == Truth.UNTOLD)
                .map(CaseRule.Where::column)
                .distinct()
                .map(column -> Condition.Between.refused(people.at(place, column)))
                .toList();
    }

    List<CaseRule.Misfit> misfits() {
        List<CaseRule.Misfit> misfits = new ArrayList<>();
        for (int place : places(Truth.NO)) {
            misfits.add(new CaseRule.Misfit(people.id(place), why(rule, place)));
        }
        return List.copyOf(misfits);
    }

    private List<String> why(CaseRule part, int place) {
        if (part instanceof CaseRule.All all) {
            return all.parts().stream()
                    .filter(p -> truth(p, place) == Truth.NO)
                    .flatMap(p -> why(p, place).stream())
                    .toList();
        }
        if (part instanceof CaseRule.Where where) {
            String text = people.text(place, where.column());
            String found = text.isEmpty() ? "empty" : "\"" + text + "\"";
            return List.of(where.column() + " is " + found + ", expected "
                    + where.condition().words());
        }
        return List.of("expected " + part);
    }

    List<Problem> unseen() {
        return rule.conditions().stream().flatMap(this::unseen).toList();
    }

    private Stream<Problem> unseen(CaseRule.Where where) {
        SortedSet<String> seen = people.values(where.column());
        return named(where.condition()).stream()
                .filter(text -> !seen.contains(text))
                .map(text -> {
                    String found = "no one has this " + where.column() + ", which the rule asks for";
                    Optional<String> near = Suggestions.to(text, seen);
                    return new Problem(people.source(), 0, 0, where.column(), text, found, near);
                });
    }

    private static List<String> named(Condition condition) {
        return condition instanceof Condition.Is is
                ? List.of(is.value())
                : condition instanceof Condition.OneOf some
                        ? some.values()
                        : condition instanceof Condition.Not not ? named(not.condition()) : List.of();
    }
}
