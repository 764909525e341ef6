package org.wholesum.internal.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.awt.plot.PlotSvgExport;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;

/** Draws a specification with Lets-Plot. It is a class of its own because that library is optional. */
public final class SvgRenderer {
    private static final Pattern IDENTITY = Pattern.compile("\\bid=\"([a-zA-Z][\\w-]*)\"");
    private static final Pattern CLIP = Pattern.compile(" clip-path=\"[^\"]*\"| clip-bounds-jfx=\"[^\"]*\""
            + "|<defs>\\s*<clipPath [^>]*>\\s*<rect [^>]*>\\s*</rect>\\s*</clipPath>\\s*</defs>");
    private static final Pattern RULE = Pattern.compile("#[\\w-]+ \\.([\\w-]+) \\{[^}]*\\}\\s*");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");
    private static final Pattern UNSEEN =
            Pattern.compile("<path [^>]*fill-opacity=\"0\"[^>]*stroke-width=\"0\"[^>]*></path>");
    private static final Pattern INDENT = Pattern.compile("(?<=>)\\s+|\\s+(?=<)");

    private static final int HEIGHT = 400;

    private SvgRenderer() {}

    /**
     * Draws a chart, as high as its specification says.
     *
     * @param specification a Lets-Plot specification with a {@code ggsize}
     * @param width in pixels
     * @return an SVG element, the same for the same specification on every machine
     * @throws NoClassDefFoundError if Lets-Plot is not on the class path
     */
    public static String svg(Map<String, Object> specification, int width) {
        Object size = specification.get("ggsize");
        int height =
                size instanceof Map<?, ?> map && map.get("height") instanceof Number high ? high.intValue() : HEIGHT;
        return svg(
                specification, width, height, "c" + Math.floorMod(specification.hashCode(), 9973) + "w" + width + "n");
    }

    /**
     * Draws.
     *
     * @param specification for Lets-Plot; where its {@code coord} has {@code clip: off}, as in later releases of
     *     Lets-Plot, marks may stand outside the panel
     * @param width in pixels
     * @param height in pixels
     * @param prefix what the ids in the drawing begin with, for no two drawings on a page the same
     * @return an SVG element
     */
    private static String svg(Map<String, Object> specification, int width, int height, String prefix) {
        String svg = PlotSvgExport.INSTANCE.buildSvgImageFromRawSpecs(
                mutable(specification), new DoubleVector(width, height), false);
        boolean free = specification.get("coord") instanceof Map<?, ?> coord && "off".equals(coord.get("clip"));
        String whole = free ? CLIP.matcher(svg).replaceAll("") : svg;
        String scalable = whole.replaceFirst("<svg ", "<svg viewBox=\"0 0 " + width + " " + height + "\" ");
        return compact(renamed(scalable, prefix));
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
        Pattern all = Pattern.compile("(?<=id=\"|#)(" + String.join("|", names.keySet()) + ")\\b");
        return all.matcher(svg).replaceAll((MatchResult found) -> names.getOrDefault(found.group(1), ""));
    }

    /** Without rules that style nothing, shapes that can't be seen and indentation, to a hundredth of a pixel. */
    private static String compact(String svg) {
        String used = RULE.matcher(svg)
                .replaceAll(rule ->
                        svg.contains("class=\"" + rule.group(1) + "\"") ? Matcher.quoteReplacement(rule.group()) : "");
        String tight = INDENT.matcher(used).replaceAll("");
        String rounded = TAG.matcher(tight)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        DECIMAL.matcher(tag.group()).replaceAll(number -> rounded(number.group()))));
        return UNSEEN.matcher(rounded).replaceAll("");
    }

    private static String rounded(String number) {
        return new BigDecimal(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Lets-Plot adds to the maps that it is given. */
    private static Map<String, Object> mutable(Map<?, ?> specification) {
        Map<String, Object> copy = new TreeMap<>();
        specification.forEach((key, value) -> copy.put(String.valueOf(key), mutable(value)));
        return copy;
    }

    private static Object mutable(Object value) {
        if (value instanceof Map<?, ?> map) {
            return mutable(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(inner -> copy.add(mutable(inner)));
            return copy;
        }
        return value;
    }
}
