package org.wholesum.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.awt.plot.PlotSvgExport;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;

/** Draws a specification by Lets-Plot; a class of its own, as that library is optional. */
final class Drawing {
    private static final Pattern IDENTITY = Pattern.compile("\\bid=\"([a-zA-Z][\\w-]*)\"");

    private Drawing() {}

    static String svg(Map<String, Object> specification, int width, int height, String prefix) {
        String svg = PlotSvgExport.INSTANCE.buildSvgImageFromRawSpecs(
                mutable(specification), new DoubleVector(width, height), false);
        // what stands beside a line's end may stand outside the panel
        return renamed(svg.replaceAll(" clip-path=\"[^\"]*\"", ""), prefix);
    }

    /** Lets-Plot gives its elements random names; numbered in order, a drawing is the same every time. */
    private static String renamed(String svg, String prefix) {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher matcher = IDENTITY.matcher(svg);
        while (matcher.find()) {
            names.putIfAbsent(matcher.group(1), prefix + names.size());
        }
        if (names.isEmpty()) {
            return svg;
        }
        Pattern all = Pattern.compile("\\b(" + String.join("|", names.keySet()) + ")\\b");
        return all.matcher(svg).replaceAll((MatchResult found) -> names.getOrDefault(found.group(1), ""));
    }

    /** Lets-Plot adds to the maps that it is given. */
    private static Map<String, Object> mutable(Map<String, Object> specification) {
        Map<String, Object> copy = new HashMap<>();
        new TreeMap<>(specification).forEach((key, value) -> copy.put(key, mutable(value)));
        return copy;
    }

    private static Object mutable(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((key, inner) -> copy.put(String.valueOf(key), mutable(inner)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(inner -> copy.add(mutable(inner)));
            return copy;
        }
        return value;
    }
}
