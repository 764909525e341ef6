package org.wholesum.ledger;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholesum.costs.Months;

/** The months in which each case was observed; a case without any was observed throughout. */
final class ObservationPeriods {
    static final ObservationPeriods THROUGHOUT = new ObservationPeriods(Map.of());

    private final ImmutableListMultimap<String, Months> runs;

    ObservationPeriods(Map<String, List<Months>> months) {
        ImmutableListMultimap.Builder<String, Months> all = ImmutableListMultimap.builder();
        months.forEach(all::putAll);
        this.runs = all.build();
    }

    Set<String> cases() {
        return runs.keySet();
    }

    boolean has(String caseId, Months month) {
        List<Months> its = runs.get(caseId);
        return its.isEmpty() || its.stream().anyMatch(run -> run.contains(month));
    }

    /** The part of a window in which a case was observed. */
    Months part(String caseId, Months window) {
        List<Months> its = runs.get(caseId);
        List<Months> parts =
                its.stream().flatMap(run -> window.intersection(run).stream()).toList();
        if (its.isEmpty() || parts.size() == 1) {
            return its.isEmpty() ? window : parts.get(0);
        }
        throw new IllegalArgumentException("case " + caseId + " was "
                + (parts.isEmpty() ? "not observed in " + window : "observed in several runs of " + window)
                + ", but in " + its + "; expected one run of months within each window");
    }
}
