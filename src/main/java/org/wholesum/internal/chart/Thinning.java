package org.wholesum.internal.chart;

import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Leaves out points between others where there are far more than can be seen: drawing a point for each of 12,000 months takes
 * seconds. The first and the last of each group remain. Tables have all of them.
 */
final class Thinning {
    private static final int MOST = 2_000;
    private static final String GROUP = "group";

    private Thinning() {}

    static Map<String, List<Object>> of(Map<String, List<Object>> columns) {
        int count = columns.values().iterator().next().size();
        if (count <= MOST) {
            return columns;
        }
        int step = (count + MOST - 1) / MOST;
        List<Object> groups = columns.getOrDefault(GROUP, List.of());
        List<Integer> kept = IntStream.range(0, count)
                .filter(i -> i % step == 0 || isEnd(groups, i, count))
                .boxed()
                .toList();
        return Maps.transformValues(
                columns, values -> kept.stream().map(values::get).toList());
    }

    private static boolean isEnd(List<Object> groups, int i, int count) {
        if (i == 0 || i == count - 1) {
            return true;
        }
        return !groups.isEmpty()
                && (!groups.get(i).equals(groups.get(i - 1)) || !groups.get(i).equals(groups.get(i + 1)));
    }
}
