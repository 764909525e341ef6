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
    private final CaseUnit unit;
    private final UnmatchedIds unmatched;
    private final Execution execution;

    LinkageStep(PersonLookup lookup, CaseUnit unit, UnmatchedIds unmatched, Execution execution) {
        this.lookup = lookup;
        this.unit = unit;
        this.unmatched = unmatched;
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
        List<Ledger> parts = new ArrayList<>();
        ids.values().forEach(its -> linked(its).ifPresent(parts::add));
        if (parts.isEmpty()) {
            throw InvalidInputException.of(Problem.of(
                    lookup.source(),
                    "no id of any extract has a match, expected one or more:\n"
                            + String.join(
                                    "\n",
                                    byExtract.values().stream()
                                            .map(ExtractLinkage::toString)
                                            .toList())));
        }
        Ledger ledger = Ledger.joined(parts);
        Set<String> without = new TreeSet<>(lookup.personsByCase(unit).keySet());
        without.removeAll(ledger.cases());
        return new Linkage(ledger, unit, unmatched, byExtract, new TreeSet<>(without));
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
                .map(its -> Problem.of(lookup.source(), "has no match of some ids of extract " + its))
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
        return Optional.of(ledger.withCaseIds(id -> lookup.caseId(its.name(), id, unit)
                .orElseGet(() -> Objects.requireNonNull(own.get(lookup.idRules().form(id))))));
    }
}
