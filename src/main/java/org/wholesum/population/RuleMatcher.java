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

/** A rule applied to people. */
final class RuleMatcher {
    private final RuleNode rule;
    private final People people;

    /** Checks first that people have every attribute that the rule uses. */
    RuleMatcher(RuleNode rule, People people) {
        this.rule = rule;
        this.people = people;
        Set<String> columns = Set.copyOf(people.columns());
        List<Problem> problems = rule.conditions().stream()
                .map(RuleNode.Where::column)
                .distinct()
                .filter(column -> !columns.contains(column))
                .map(people::unknown)
                .toList();
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
    }

    /** The places of the people who match. */
    int[] matching() {
        return places(Truth.YES);
    }

    private int[] places(Truth wanted) {
        int[] found = new int[people.count()];
        int size = 0;
        List<Problem> problems = new ArrayList<>();
        for (int place = 0; place < found.length; place++) {
            Truth truth = truth(rule, place);
            if (truth == Truth.UNKNOWN) {
                problems.addAll(unknown(place));
            } else if (truth == wanted) {
                found[size++] = place;
            }
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return Arrays.copyOf(found, size);
    }

    private Truth truth(RuleNode part, int place) {
        return part.test(column -> people.text(place, column));
    }

    private List<Problem> unknown(int place) {
        return rule.conditions().stream()
                .filter(where -> truth(where, place) == Truth.UNKNOWN)
                .map(RuleNode.Where::column)
                .distinct()
                .map(column -> ConditionNode.Between.notNumeric(people.at(place, column)))
                .toList();
    }

    List<CaseRule.Mismatch> mismatches() {
        List<CaseRule.Mismatch> mismatches = new ArrayList<>();
        for (int place : places(Truth.NO)) {
            mismatches.add(new CaseRule.Mismatch(people.id(place), reasons(rule, place)));
        }
        return List.copyOf(mismatches);
    }

    private List<String> reasons(RuleNode part, int place) {
        if (part instanceof RuleNode.All all) {
            return all.parts().stream()
                    .filter(p -> truth(p, place) == Truth.NO)
                    .flatMap(p -> reasons(p, place).stream())
                    .toList();
        }
        if (part instanceof RuleNode.Where where) {
            String text = people.text(place, where.column());
            String found = text.isEmpty() ? "empty" : "\"" + text + "\"";
            return List.of(where.column() + " is " + found + ", expected "
                    + where.condition().words());
        }
        return List.of("expected " + part);
    }

    List<Problem> unusedTexts() {
        return rule.conditions().stream().flatMap(this::unusedTexts).toList();
    }

    private Stream<Problem> unusedTexts(RuleNode.Where where) {
        SortedSet<String> used = people.values(where.column());
        return where.condition().texts().stream()
                .filter(text -> !used.contains(text))
                .map(text -> {
                    String found = "no person has this " + where.column() + ", which the rule names";
                    Optional<String> near = Suggestions.to(text, used);
                    return Problem.of(people.source(), 0, 0, where.column(), text, found, near);
                });
    }
}
