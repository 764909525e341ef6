package org.wholesum.population;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wholesum.internal.text.LargestRemainder;

/** Neyman's allocation: n_h ∝ N_h × s_h, at most N_h each, in whole cases that add up to n. */
final class NeymanAllocation {
    private final SortedMap<String, Long> cases = new TreeMap<>();

    private NeymanAllocation() {}

    static SortedMap<String, Long> of(List<StratifiedTotal.Part> parts, long n, long population) {
        if (n < 1 || n > population) {
            throw new IllegalArgumentException("n = " + n + " cases: expected 1 to N = " + population);
        }
        NeymanAllocation allocation = new NeymanAllocation();
        allocation.share(parts, n);
        return allocation.cases;
    }

    /** Strata with n_h > N_h are sampled completely (Cochran 1977, §5.8), and the others share the rest. */
    private void share(List<StratifiedTotal.Part> parts, long n) {
        List<BigDecimal> shares = shares(parts, n);
        Predicate<StratifiedTotal.Part> full = part -> shares.get(parts.indexOf(part))
                        .compareTo(BigDecimal.valueOf(part.stratum().population()))
                > 0;
        List<StratifiedTotal.Part> giveAll = parts.stream().filter(full).toList();
        if (giveAll.isEmpty()) {
            long[] whole = LargestRemainder.round(shares, n);
            parts.forEach(part -> cases.put(part.stratum().name(), whole[parts.indexOf(part)]));
            return;
        }
        giveAll.forEach(part -> cases.put(part.stratum().name(), part.stratum().population()));
        long left = n
                - giveAll.stream()
                        .mapToLong(part -> part.stratum().population())
                        .sum();
        share(parts.stream().filter(full.negate()).toList(), left);
    }

    private static List<BigDecimal> shares(List<StratifiedTotal.Part> parts, long n) {
        Function<StratifiedTotal.Part, BigDecimal> people =
                part -> BigDecimal.valueOf(part.stratum().population());
        boolean vary = parts.stream().anyMatch(part -> part.deviation() > 0);
        // without any variation, n_h ∝ N_h
        Function<StratifiedTotal.Part, BigDecimal> weight =
                part -> vary ? people.apply(part).multiply(new BigDecimal(part.deviation())) : people.apply(part);
        BigDecimal sum = parts.stream().map(weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.stream()
                .map(part -> weight.apply(part).multiply(BigDecimal.valueOf(n)).divide(sum, MathContext.DECIMAL128))
                .toList();
    }
}
