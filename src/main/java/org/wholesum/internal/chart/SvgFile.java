package org.wholesum.internal.chart;

import com.google.common.base.Splitter;
import com.google.common.xml.XmlEscapers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.text.Typography;

/** A drawing by itself: on a light ground, with its title above it, and its content in words for those who can't see it. */
public final class SvgFile {
    private static final Pattern ROOT =
            Pattern.compile("^<svg viewBox=\"0 0 (\\d+) (\\d+)\"[^>]*>(?:(?!<g id)[\\s\\S])*<g id=\"([^\"]*)n0\"");
    private static final Pattern TAG = Pattern.compile("^<svg [^>]*>");
    private static final int EDGE = 16;
    private static final int LINE = 20;
    private static final double CHARACTER = 9;

    private SvgFile() {}

    /**
     * Draws a chart.
     *
     * @param title the words above it
     * @param description the content in words
     * @param specification a Lets-Plot specification with a {@code ggsize}
     * @param width of the drawing in pixels; a margin of 16 is added on both sides
     * @return an SVG document without scripts or anything that is loaded from elsewhere, the same on every machine
     */
    public static String of(String title, String description, Map<String, Object> specification, int width) {
        String svg = SvgRenderer.svg(specification, width);
        Matcher root = ROOT.matcher(svg);
        if (!root.find()) {
            throw new IllegalStateException("a drawing without a root element");
        }
        String id = root.group(3);
        List<String> lines = lines(title, width);
        int above = EDGE + LINE * lines.size() + EDGE / 2;
        int height = Integer.parseInt(root.group(2)) + above + EDGE;
        String place = "x=\"-" + EDGE + "\" y=\"-" + above + "\" width=\"" + (width + 2 * EDGE) + "\" height=\""
                + height + "\"";
        StringBuilder out = new StringBuilder(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plt-container\" role=\"img\"")
                .append(" aria-labelledby=\"")
                .append(id)
                .append("title ")
                .append(id)
                .append("desc\" width=\"")
                .append(width + 2 * EDGE)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"-")
                .append(EDGE)
                .append(" -")
                .append(above)
                .append(' ')
                .append(width + 2 * EDGE)
                .append(' ')
                .append(height)
                .append("\">")
                .append("<title id=\"")
                .append(id)
                .append("title\">")
                .append(escaped(title))
                .append("</title>")
                .append("<desc id=\"")
                .append(id)
                .append("desc\">")
                .append(escaped(description))
                .append("</desc>")
                .append("<rect ")
                .append(place)
                .append(" fill=\"#ffffff\"></rect>");
        for (int i = 0; i < lines.size(); i++) {
            out.append("<text x=\"0\" y=\"")
                    .append(LINE * i + LINE + EDGE - EDGE / 2 - above)
                    .append("\" style=\"fill:")
                    .append(Plot.INK)
                    .append(";font-weight:bold;font-size:15px;font-family:system-ui, sans-serif;\">")
                    .append(escaped(lines.get(i)))
                    .append("</text>");
        }
        return out.append(TAG.matcher(Visible.lines(svg)).replaceFirst("")).toString();
    }

    private static String escaped(String text) {
        return XmlEscapers.xmlAttributeEscaper().escape(Typography.minus(Visible.of(text)));
    }

    /** Words on lines for which there is room. */
    private static List<String> lines(String title, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : Splitter.on(' ').split(title)) {
            if (!line.isEmpty() && (line.length() + 1 + word.length()) * CHARACTER > width) {
                lines.add(line);
                line = word;
            } else {
                line = line.isEmpty() ? word : line + " " + word;
            }
        }
        lines.add(line);
        return lines;
    }
}
