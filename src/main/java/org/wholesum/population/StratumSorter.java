package org.wholesum.population;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Assigns the cases of a sample to their strata, and reports every problem with them. */
final class StratumSorter {
    private static final int SHOWN = 20;
    private static final String MERGE = "merge it with a similar stratum";

    private final Strata strata;
    private final SortedMap<String, IntStream.Builder> byStratum = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private StratumSorter(Strata strata) {
        this.strata = strata;
        strata.counts().keySet().forEach(name -> byStratum.put(name, IntStream.builder()));
    }

    /** The strata by name. */
    static List<StratumSample> sorted(Sample sample, Strata strata) {
        StratumSorter sorter = new StratumSorter(strata);
        for (int i = 0; i < sample.n(); i++) {
            sorter.put(i, sample.cases().cases().get(i));
        }
        List<StratumSample> sorted = sorter.byStratum.entrySet().stream()
                .map(e -> new StratumSample(
                        e.getKey(),
                        strata.counts().getOrDefault(e.getKey(), 0L),
                        ImmutableIntArray.copyOf(e.getValue().build())))
                .toList();
        sorter.check(sorted);
        return sorted;
    }

    private void put(int index, String id) {
        String name = strata.byCase().get(id);
        IntStream.Builder cases = name == null ? null : byStratum.get(name);
        if (cases != null) {
            cases.add(index);
            return;
        }
        String known = names(strata.counts().keySet());
        if (name == null) {
            problems.add(Problem.of("case " + id + " has no stratum, expected one of: " + known));
        } else {
            problems.add(Problem.of("case " + id + " is in stratum " + Strata.shown(name)
                            + ", which has no count; there are: " + known)
                    .withSuggestion(Suggestions.to(name, strata.counts().keySet())));
        }
    }

    private void check(List<StratumSample> sorted) {
        if (problems.isEmpty()) {
            refuse(sorted, s -> s.n() == 0, "no case is in stratum ", ", so its saving can't be estimated", MERGE);
            refuse(
                    sorted,
                    s -> s.n() > s.population(),
                    "more cases than people are in stratum ",
                    ": expected n_h ≤ N_h, as the cases are part of the population",
                    "");
            refuse(
                    sorted,
                    s -> s.n() == 1 && !isKnown(s),
                    "only one case is in stratum ",
                    ", so the variation of its cases can't be estimated",
                    MERGE);
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
    }

    /** Whether every case of a stratum is known, so that its variance isn't needed. */
    private boolean isKnown(StratumSample stratum) {
        return stratum.isCounted() && strata.design() == SamplingDesign.STRATIFIED;
    }

    private void refuse(
            List<StratumSample> sorted,
            Predicate<StratumSample> wrong,
            String before,
            String after,
            String suggestion) {
        List<String> names =
                sorted.stream().filter(wrong).map(StratumSample::inWords).toList();
        if (!names.isEmpty()) {
            problems.add(Problem.of(before + names(names) + after)
                    .withSuggestion(Optional.of(suggestion).filter(words -> !words.isEmpty())));
        }
    }

    private static String names(Collection<String> names) {
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return names.stream().limit(SHOWN).map(Strata::shown).collect(Collectors.joining(", ")) + more;
    }
}
