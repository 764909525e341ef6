package org.wholesum.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wholesum.execution.Execution;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Links extracts by a lookup. */
final class LinkageStep {
    private static final String SEPARATOR = ":";

    private final PersonLookup lookup;
    private final UnmatchedIds unmatched;
    private final Execution execution;

    LinkageStep(PersonLookup lookup, Execution execution) {
        this.lookup = lookup;
        this.unmatched = lookup.unmatched();
        this.execution = execution;
    }

    Linkage link(SortedMap<String, Ledger> extracts) {
        check(extracts);
        SortedMap<String, ExtractIds> ids = new TreeMap<>();
        extracts.forEach((name, ledger) -> ids.put(name, new ExtractIds(name, ledger, lookup, execution)));
        SortedMap<String, ExtractLinkage> byExtract = new TreeMap<>();
        ids.forEach((name, its) -> byExtract.put(name, its.linkage()));
        if (unmatched == UnmatchedIds.REFUSE) {
            refuseUnmatched(byExtract);
        }
        SortedMap<String, Ledger> linked = new TreeMap<>();
        ids.forEach((name, its) -> linked(its).ifPresent(ledger -> linked.put(name, ledger)));
        if (linked.isEmpty()) {
            throw InvalidInputException.of(Problem.of(
                    lookup.source(),
                    "no id of any extract has a match, expected one or more:\n" + Linkage.text(byExtract)));
        }
        Set<String> without = new TreeSet<>(lookup.cases());
        linked.values().forEach(ledger -> without.removeAll(ledger.cases()));
        return new Linkage(linked, byExtract, new TreeSet<>(without));
    }

    private void check(SortedMap<String, Ledger> extracts) {
        List<Problem> problems = new ArrayList<>();
        for (String name : extracts.keySet()) {
            if (name.contains(SEPARATOR)) {
                problems.add(Problem.of("extract \"" + name + "\": expected a name without a colon"));
            }
            if (!lookup.extracts().contains(name)) {
                problems.add(
                        Problem.of(lookup.source(), "has no ids of extract \"" + name + "\", expected a column of them")
                                .withSuggestion(Suggestions.to(name, lookup.extracts())));
            }
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
    }

    private void refuseUnmatched(SortedMap<String, ExtractLinkage> byExtract) {
        List<Problem> problems = byExtract.values().stream()
                .filter(its -> its.unmatched() > 0)
                .map(its -> Problem.of(
                        lookup.source(), "has no match of some ids of extract " + its + ": " + its.unmatchedInWords()))
                .toList();
        if (!problems.isEmpty()) {
            List<Problem> all = new ArrayList<>(problems);
            int last = all.size() - 1;
            all.set(
                    last,
                    all.get(last)
                            .withSuggestion(
                                    "state what is done with their rows: unmatched: own_cases (each such id is a"
                                            + " case of its own) or unmatched: left_out"));
            throw InvalidInputException.of(all);
        }
    }

    private Optional<Ledger> linked(ExtractIds its) {
        Ledger ledger = its.ledger();
        if (unmatched != UnmatchedIds.OWN_CASES) {
            Set<String> left = its.unmatched();
            if (left.size() == ledger.cases().size()) {
                return Optional.empty();
            }
            ledger = left.isEmpty() ? ledger : ledger.without(left);
        }
        Map<String, String> own = its.ownCases();
        return Optional.of(ledger.withCaseIds(id -> lookup.caseId(its.name(), id)
                .orElseGet(() -> Objects.requireNonNull(own.get(lookup.idRules().form(id))))));
    }
}
