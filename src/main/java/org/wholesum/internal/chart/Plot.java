package org.wholesum.internal.chart;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wholesum.internal.text.Typography;

/**
 * Builds a Lets-Plot specification: marks at the positions of their values, surrounded by margins in pixels. It has no
 * axes; their labels are texts, which can be placed where there is room. Lets-Plot leaves out a mark outside the limits
 * without reporting it. Texts may extend into the margins.
 */
public final class Plot {
    /** Words and what is most important. */
    public static final String INK = "#22303a";
    /** Labels of axes. */
    public static final String MUTED = "#586874";
    /** Rules behind the marks. */
    public static final String FAINT = "#dce3e8";
    /** The old method. */
    public static final String OLD = "#6b7780";
    /** The pilot method, and those who save. */
    public static final String PILOT = "#0b629b";
    /** Those who pay. */
    public static final String PAYS = "#bb4d00";

    /** The colours by name. {@code report.css} defines each name, with another colour for a dark screen. */
    public static final Map<String, String> COLOURS =
            ImmutableMap.of("ink", INK, "muted", MUTED, "faint", FAINT, "old", OLD, "pilot", PILOT, "pays", PAYS);

    /** The width for which pictures are made first, in pixels. */
    public static final int WIDTH = 760;

    private static final String FONT = "system-ui, sans-serif";
    private static final double FONT_SIZE = 13;
    private static final double PADDING = 0.6;
    private static final double LINE_HEIGHT = 1.2;
    private static final double LINE = 2.6;

    /** Lets-Plot's unit of stroke width, in pixels. */
    private static final double STROKE = 2.2;

    /** What Lets-Plot leaves free on every side besides the margins, in pixels. */
    private static final int INSET = 10;

    /** Lines and areas, of which a reader sees no more points than a page has pixels; and dots, which would cover each other. */
    private static final Set<String> THINNED = Set.of("line", "ribbon", "point");

    private record Layer(String geometry, Map<String, Object> style) {}

    /**
     * How words are set.
     *
     * @param colour their colour
     * @param across from 0, they begin at their place, to 1, they end there
     * @param down the vertical alignment, from 0 (above the position) to 1 (below it)
     * @param bold whether they are
     */
    public record Style(String colour, double across, double down, boolean bold) {
        private ImmutableMap.Builder<String, Object> parameters() {
            return ImmutableMap.<String, Object>builder()
                    .put("color", colour)
                    .put("family", FONT)
                    .put("fontface", bold ? "bold" : "plain")
                    .put("hjust", across)
                    .put("vjust", down)
                    .put("lineheight", LINE_HEIGHT)
                    .put("size", FONT_SIZE / 2);
        }
    }

    /**
     * A surface through which the ground can be seen.
     *
     * @param colour its colour
     * @param opacity more than 0 and at most 1
     */
    public record Shade(String colour, double opacity) {}

    private final Map<Layer, Map<String, List<Object>>> layers = new LinkedHashMap<>();

    /** Without marks. */
    public Plot() {}

    private void mark(String geometry, Map<String, Object> style, Map<String, Object> values) {
        Map<String, List<Object>> columns = layers.computeIfAbsent(new Layer(geometry, style), l -> new TreeMap<>());
        values.forEach((name, value) ->
                columns.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
    }

    /**
     * Adds one point to the line of a colour.
     *
     * @param x its value across
     * @param y its value upwards
     * @param colour of the line
     */
    public void line(double x, double y, String colour) {
        mark("line", Map.of("color", colour, "size", LINE / STROKE), Map.of("x", x, "y", y));
    }

    /**
     * Adds one point to the pale band between two lines.
     *
     * @param x its value across
     * @param one the value of one line
     * @param other the value of the other
     * @param colour of the band
     */
    public void band(double x, double one, double other, String colour) {
        mark(
                "ribbon",
                Map.of("fill", colour, "alpha", 0.12, "size", 0),
                Map.of("x", x, "ymin", Math.min(one, other), "ymax", Math.max(one, other)));
    }

    /**
     * Adds one point to the area between two lines.
     *
     * @param x its value across
     * @param one the value of one line
     * @param other the value of the other
     * @param shade of the area
     * @param name of the area, which has all points of this name and shade
     */
    public void area(double x, double one, double other, Shade shade, String name) {
        mark(
                "ribbon",
                Map.of("fill", shade.colour(), "alpha", shade.opacity(), "size", 0),
                Map.of("x", x, "ymin", Math.min(one, other), "ymax", Math.max(one, other), "group", name));
    }

    /**
     * Adds a dot.
     *
     * @param x its value across
     * @param y its value upwards
     * @param colour of the dot
     */
    public void dot(double x, double y, String colour) {
        mark("point", Map.of("color", colour, "size", 3.2), Map.of("x", x, "y", y));
    }

    /**
     * Adds a straight line.
     *
     * @param x where it begins
     * @param y where it begins
     * @param xend where it ends
     * @param yend where it ends
     * @param colour of the line
     * @param width in pixels
     */
    public void rule(double x, double y, double xend, double yend, String colour, double width) {
        mark(
                "segment",
                Map.of("color", colour, "size", width / STROKE),
                Map.of("x", x, "y", y, "xend", xend, "yend", yend));
    }

    /**
     * Adds a rectangle.
     *
     * @param xmin its left side
     * @param xmax its right side
     * @param ymin its lower side
     * @param ymax its upper side
     * @param colour of its surface
     */
    public void bar(double xmin, double xmax, double ymin, double ymax, String colour) {
        mark("rect", Map.of("fill", colour, "size", 0), Map.of("xmin", xmin, "xmax", xmax, "ymin", ymin, "ymax", ymax));
    }

    /**
     * Adds a rectangle through which the ground can be seen.
     *
     * @param xmin its left side
     * @param xmax its right side
     * @param ymin its lower side
     * @param ymax its upper side
     * @param colour of its surface
     * @param shade how opaque it is, more than 0 and at most 1
     */
    public void shaded(double xmin, double xmax, double ymin, double ymax, String colour, double shade) {
        mark(
                "rect",
                Map.of("fill", colour, "alpha", shade, "size", 0),
                Map.of("xmin", xmin, "xmax", xmax, "ymin", ymin, "ymax", ymax));
    }

    /**
     * Adds words at a place.
     *
     * @param x the place
     * @param y the place
     * @param words one or more lines
     * @param style how they are set
     */
    public void text(double x, double y, String words, Style style) {
        mark("text", style.parameters().build(), Map.of("x", x, "y", y, "label", Typography.minus(words)));
    }

    /**
     * Adds words a few pixels off a place, whatever the width: those of a label whose frame and ground can't be seen.
     *
     * @param x the place
     * @param y the place
     * @param words one or more lines
     * @param style how they are set
     */
    public void beside(double x, double y, String words, Style style) {
        Map<String, Object> label = style.parameters()
                .put("alpha", 0)
                .put("label_size", 0)
                .put("label_padding", PADDING)
                .build();
        mark("label", label, Map.of("x", x, "y", y, "label", Typography.minus(words)));
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
    public Map<String, Object> specification(List<Double> x, List<Double> y, int height, List<Integer> margins) {
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
        out.put("data", THINNED.contains(layer.geometry) ? Thinning.of(columns) : columns);
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
                        Map.of(
                                "t", margins.get(0) - INSET,
                                "r", margins.get(1) - INSET,
                                "b", margins.get(2) - INSET,
                                "l", margins.get(3) - INSET));
    }
}
