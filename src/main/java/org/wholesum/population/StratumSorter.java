package org.wholesum.population;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.projection.Comparison;

/** Puts the cases of a sample into their strata, and says all that is wrong with them. */
final class StratumSorter {
    private static final int SHOWN = 20;
    private static final String MERGE = "\n  Maybe merge it with a stratum that is like it";

    private final Strata strata;
    private final SortedMap<String, SortedMap<String, Comparison>> byStratum = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private StratumSorter(Strata strata) {
        this.strata = strata;
        strata.counts().keySet().forEach(name -> byStratum.put(name, new TreeMap<>()));
    }

    /** The strata by name. */
    static List<StratumSample> sorted(Sample sample, Strata strata) {
        StratumSorter sorter = new StratumSorter(strata);
        sample.byCase().forEach(sorter::put);
        List<StratumSample> sorted = sorter.byStratum.entrySet().stream()
                .map(e -> new StratumSample(e.getKey(), strata.counts().getOrDefault(e.getKey(), 0L), e.getValue()))
                .toList();
        sorter.check(sorted);
        return sorted;
    }

    private void put(String id, Comparison comparison) {
        String name = strata.byCase().get(id);
        SortedMap<String, Comparison> cases = name == null ? null : byStratum.get(name);
        if (cases != null) {
            cases.put(id, comparison);
            return;
        }
        String known = names(strata.counts().keySet());
        if (name == null) {
            problems.add("case " + id + " is in no stratum, expected one of: " + known);
        } else {
            String maybe = Suggestions.maybe(name, strata.counts().keySet());
            problems.add("case " + id + " is in stratum " + Strata.shown(name)
                    + ", of which there is no count; there are: " + known + maybe);
        }
    }

    private void check(List<StratumSample> sorted) {
        if (problems.isEmpty()) {
            refuse(sorted, s -> s.n() == 0, "no case is in stratum ", ": nothing tells what is saved there" + MERGE);
            refuse(
                    sorted,
                    s -> s.n() > s.population(),
                    "more cases than there are people are in stratum ",
                    ": expected n_h ≤ N_h, as the cases are part of the population");
            refuse(
                    sorted,
                    s -> s.n() == 1 && !isKnown(s),
                    "only one case is in stratum ",
                    ": it tells nothing of how cases differ there" + MERGE);
        }
        if (!problems.isEmpty()) {
            String more = problems.size() > SHOWN ? "\n… and " + (problems.size() - SHOWN) + " more" : "";
            throw new IllegalArgumentException(problems.stream().limit(SHOWN).collect(Collectors.joining("\n")) + more);
        }
    }

    /** Whether nothing of a stratum is estimated, so that its variance needn't be known. */
    private boolean isKnown(StratumSample stratum) {
        return stratum.isCounted() && strata.drawing() == SamplingDesign.BY_STRATUM;
    }

    private void refuse(List<StratumSample> sorted, Predicate<StratumSample> wrong, String before, String after) {
        List<String> names =
                sorted.stream().filter(wrong).map(StratumSample::inWords).toList();
        if (!names.isEmpty()) {
            problems.add(before + names(names) + after);
        }
    }

    private static String names(Collection<String> names) {
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return names.stream().limit(SHOWN).map(Strata::shown).collect(Collectors.joining(", ")) + more;
    }
}
