package org.wholesum.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A picture in Lets-Plot's language: marks at the places of their values, and around them margins in pixels. It has no
 * axes of its own; what would stand at them is text like any other, so that it can stand where there is room.
 */
final class Plot {
    static final String INK = "#22303a";
    static final String MUTED = "#586874";
    static final String FAINT = "#dce3e8";
    static final String OLD = "#6b7780";
    static final String PILOT = "#0b629b";
    static final String PAYS = "#bb4d00";

    /** The width for which pictures are made first, in pixels. */
    static final int WIDTH = 760;

    /** How wide a character of the texts is at most, as a rule, in pixels. */
    static final double CHARACTER = 7.4;

    private static final String FONT = "system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif";
    private static final double FONT_SIZE = 13;
    private static final double LINE = 2.4;

    private record Layer(String geometry, Map<String, Object> style) {}

    /**
     * How a text is set.
     *
     * @param colour its colour
     * @param across from 0, it begins at its place, to 1, it ends there
     * @param down from 0, it stands on its place, to 1, it hangs from there
     * @param bold whether it is
     */
    record Style(String colour, double across, double down, boolean bold) {}

    private final Map<Layer, Map<String, List<Object>>> layers = new LinkedHashMap<>();

    private void mark(String geometry, Map<String, Object> style, Map<String, Object> values) {
        Map<String, List<Object>> columns = layers.computeIfAbsent(new Layer(geometry, style), l -> new TreeMap<>());
        values.forEach((name, value) ->
                columns.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
    }

    /** One point more of the line of this colour. */
    void line(double x, double y, String colour) {
        mark("line", Map.of("color", colour, "size", LINE / 1.1), Map.of("x", x, "y", y));
    }

    /** One point more of the pale band between two lines. */
    void band(double x, double one, double other, String colour) {
        mark(
                "ribbon",
                Map.of("fill", colour, "alpha", 0.12, "size", 0),
                Map.of("x", x, "ymin", Math.min(one, other), "ymax", Math.max(one, other)));
    }

    void dot(double x, double y, String colour) {
        mark("point", Map.of("color", colour, "size", 3.2), Map.of("x", x, "y", y));
    }

    void rule(double x, double y, double xend, double yend, String colour, double width) {
        mark(
                "segment",
                Map.of("color", colour, "size", width / 1.1),
                Map.of("x", x, "y", y, "xend", xend, "yend", yend));
    }

    void bar(double xmin, double xmax, double ymin, double ymax, String colour) {
        mark("rect", Map.of("fill", colour, "size", 0), Map.of("xmin", xmin, "xmax", xmax, "ymin", ymin, "ymax", ymax));
    }

    void text(double x, double y, String words, Style style) {
        mark(
                "text",
                Map.of(
                        "color",
                        style.colour,
                        "family",
                        FONT,
                        "fontface",
                        style.bold ? "bold" : "plain",
                        "hjust",
                        style.across,
                        "vjust",
                        style.down,
                        "size",
                        FONT_SIZE / 2),
                Map.of("x", x, "y", y, "label", words));
    }

    /**
     * The picture.
     *
     * @param x the least and the greatest value across
     * @param y the least and the greatest value upwards
     * @param height its height in pixels, margins included
     * @param margins top, right, bottom and left, in pixels
     * @return a Lets-Plot specification
     */
    Map<String, Object> specification(List<Double> x, List<Double> y, int height, List<Integer> margins) {
        return Map.of(
                "kind", "plot",
                "layers",
                        layers.entrySet().stream()
                                .map(e -> layer(e.getKey(), e.getValue()))
                                .toList(),
                "scales", List.of(scale("x", x), scale("y", y)),
                "coord", Map.of("name", "cartesian", "clip", "off"),
                "ggsize", Map.of("width", WIDTH, "height", height),
                "theme", theme(margins));
    }

    private static Map<String, Object> layer(Layer layer, Map<String, List<Object>> columns) {
        Map<String, Object> out = new TreeMap<>(layer.style);
        Map<String, Object> mapping = new TreeMap<>();
        columns.keySet().forEach(column -> mapping.put(column, column));
        out.put("geom", layer.geometry);
        out.put("stat", "identity");
        out.put("data", columns);
        out.put("mapping", mapping);
        out.put("sampling", "none");
        out.put("show_legend", false);
        out.put("tooltips", "none");
        return out;
    }

    private static Map<String, Object> scale(String axis, List<Double> limits) {
        return Map.of("aesthetic", axis, "limits", limits, "expand", List.of(0, 0));
    }

    private static Map<String, Object> theme(List<Integer> margins) {
        return Map.of(
                "axis", "blank",
                "panel_grid", "blank",
                "plot_background", "blank",
                "panel_background", "blank",
                "legend_position", "none",
                "plot_margin",
                        Map.of("t", margins.get(0), "r", margins.get(1), "b", margins.get(2), "l", margins.get(3)));
    }
}
