package org.wholesum.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.wholesum.internal.parallel.Interruption;

/**
 * The smallest sets of claims that don't agree together, each of which agrees without any one of its claims: the claims are
 * left out one after another, and each set found is avoided by leaving out one of its claims in turn (R. Reiter, <i>A theory
 * of diagnosis from first principles</i>, Artificial Intelligence 32, 1987). The search ends after a number of steps.
 */
final class Conflicts {
    private static final int MOST_CONFLICTS = 4;
    private static final int MOST_STEPS = 120;

    private final List<Claim> pool;
    private final Predicate<Collection<Claim>> agree;
    private final Set<List<Claim>> found = new LinkedHashSet<>();

    private Conflicts(List<Claim> pool, Predicate<Collection<Claim>> agree) {
        this.pool = pool;
        this.agree = agree;
    }

    static List<List<Claim>> of(List<Claim> pool, Predicate<Collection<Claim>> agree) {
        Conflicts conflicts = new Conflicts(pool, agree);
        conflicts.search();
        return List.copyOf(conflicts.found);
    }

    private void search() {
        Deque<Set<String>> next = new ArrayDeque<>(List.of(Set.of()));
        Set<Set<String>> seen = new HashSet<>();
        for (int step = 0; step < MOST_STEPS && !next.isEmpty() && found.size() < MOST_CONFLICTS; step++) {
            Interruption.check("searching for conflicts");
            Set<String> without = next.remove();
            conflict(without).ifPresent(conflict -> {
                for (Claim claim : conflict) {
                    Set<String> further = new TreeSet<>(without);
                    further.add(claim.name());
                    if (seen.add(further)) {
                        next.add(further);
                    }
                }
            });
        }
    }

    private Optional<List<Claim>> conflict(Set<String> without) {
        Optional<List<Claim>> known = found.stream()
                .filter(conflict -> conflict.stream().noneMatch(claim -> without.contains(claim.name())))
                .findFirst();
        if (known.isPresent()) {
            return known;
        }
        List<Claim> rest =
                pool.stream().filter(claim -> !without.contains(claim.name())).toList();
        if (agree.test(rest)) {
            return Optional.empty();
        }
        List<Claim> least = least(rest, agree);
        found.add(least);
        return Optional.of(least);
    }

    /** A part of a set that doesn't agree, every smaller part of which does. */
    static <T> List<T> least(List<T> all, Predicate<? super List<T>> agree) {
        List<T> kept = new ArrayList<>(all);
        for (T claim : all) {
            List<T> fewer = new ArrayList<>(kept);
            fewer.remove(claim);
            if (!agree.test(fewer)) {
                kept = fewer;
            }
        }
        return List.copyOf(kept);
    }
}
