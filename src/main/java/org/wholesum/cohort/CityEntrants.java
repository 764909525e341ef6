package org.wholesum.cohort;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.wholesum.costs.Months;
import org.wholesum.internal.city.RunningSums;
import org.wholesum.internal.city.Wave;

/** The people who are in a city from the first month on, and those who enter it later. */
final class CityEntrants {
    private static final long MOST_PEOPLE = 1L << 40;

    private final Months window;
    /** By month and group; {@link Wave#BY_SHARE} is before the groups. */
    private final SortedMap<Integer, SortedMap<Integer, Long>> people = new TreeMap<>();

    CityEntrants(Months window) {
        this.window = window;
    }

    /** Adds people to a group, or to {@link Wave#BY_SHARE}. */
    void add(YearMonth month, int group, long count) {
        int index = window.indexOf(month);
        if (index < 0) {
            throw new IllegalArgumentException("people enter in " + month + ", expected a month of " + window);
        }
        if (!(count >= 0 && count <= MOST_PEOPLE)) {
            throw new IllegalArgumentException(
                    count + " people enter in " + month + ", expected from 0 to " + MOST_PEOPLE);
        }
        people.computeIfAbsent(index, at -> new TreeMap<>()).merge(group, count, Long::sum);
    }

    boolean any() {
        return counts().anyMatch(count -> count > 0);
    }

    long count() {
        return counts().sum();
    }

    private LongStream counts() {
        return people.values().stream()
                .flatMap(byGroup -> byGroup.values().stream())
                .mapToLong(Long::longValue);
    }

    /** Whether the group of some is drawn by the shares at the start. */
    boolean drawsGroups() {
        return people.values().stream().anyMatch(byGroup -> byGroup.containsKey(Wave.BY_SHARE));
    }

    /** In the order of their numbers; {@code shares} is {@code double[group]}, of those whose group is drawn. */
    List<Wave> waves(double[] shares) {
        List<Wave> waves = new ArrayList<>();
        people.forEach((month, byGroup) -> byGroup.forEach((group, count) -> {
            long first = waves.isEmpty() ? 0 : waves.get(waves.size() - 1).next();
            waves.add(new Wave(month, first, count, group, starts(shares, group)));
        }));
        return List.copyOf(waves);
    }

    private static RunningSums starts(double[] shares, int group) {
        double[] starts = shares.clone();
        if (group != Wave.BY_SHARE) {
            Arrays.fill(starts, 0);
            starts[group] = 1;
        }
        return RunningSums.of(starts, 1);
    }
}
