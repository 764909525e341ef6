package org.wholesum.report;

import com.google.common.collect.ImmutableMap;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.SvgRenderer;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.output.OptionalPart;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.parallel.Interruption;

/**
 * A report as one self-contained HTML page, without scripts or external resources. Every text is escaped. Each chart is
 * drawn for two widths, and the page shows the one that fits. There are styles for dark screens and for paper.
 */
public final class HtmlFormat {
    private static final int WIDE = Plot.WIDTH;
    private static final int NARROW = 350;

    /** A month, a negative amount or a sample size, which a line must not end within. */
    private static final Pattern UNBROKEN =
            Pattern.compile("\\b\\d{4}-\\d{2}\\b|(?<![\\w.])[-\u2212]\\p{Sc}?\\d[\\d,.]*|\\bn (?:=|&#x3D;) \\d+");

    private HtmlFormat() {}

    /**
     * Lays a report out.
     *
     * @param report the content
     * @return an HTML page, the headline first below the title
     * @throws IllegalStateException if an optional dependency is missing; the message says which to add
     */
    public static String of(Report report) {
        try {
            Template page = Mustache.compiler()
                    .withLoader(name -> new StringReader(resource(name)))
                    .compile(resource("report.mustache"));
            return page.execute(page(report));
        } catch (NoClassDefFoundError e) {
            throw OptionalPart.PAGE.missing("report.html needs", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlFormat.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> page(Report report) {
        Mustache.Lambda unbroken = (text, out) ->
                out.write(UNBROKEN.matcher(text.execute()).replaceAll("<span class=\"unbroken\">$0</span>"));
        List<Map<String, Object>> sections = new HtmlSections(report).shown();
        return ImmutableMap.<String, Object>builder()
                .put("unbroken", unbroken)
                .put("title", report.title())
                .put("notice", report.notice().stream().toList())
                .put("headline", headline(report))
                .put("large", !report.figures().isEmpty())
                .put("figures", report.figures().stream().map(HtmlFormat::tile).toList())
                .put(
                        "summary",
                        report.summary().isEmpty() ? List.of() : List.of(Map.of("parts", parts(report.summary()))))
                .put("contents", sections.size() < 2 ? List.of() : List.of(Map.of("entries", sections)))
                .put("sections", sections)
                .build();
    }

    /** Without the sentences that the summary has. */
    private static List<String> headline(Report report) {
        return Report.unsaid(report.headline(), report.summary());
    }

    private static List<Map<String, Object>> parts(List<Section> summary) {
        return summary.stream()
                .map(part -> Map.of(
                        "heading",
                        part.heading(),
                        "blocks",
                        part.blocks().stream().map(HtmlFormat::block).toList()))
                .toList();
    }

    private static Map<String, String> tile(KeyFigure figure) {
        return Map.of("label", figure.label(), "value", figure.value(), "note", figure.note());
    }

    static Map<String, Object> block(Block block) {
        Interruption.check("writing a report");
        if (block instanceof Block.Prose prose) {
            return Map.of("prose", prose.text());
        }
        if (block instanceof Block.Caution caution) {
            return Map.of("caution", caution.text());
        }
        if (block instanceof Block.Steps steps) {
            return Map.of("steps", steps(steps.lines()));
        }
        if (block instanceof Block.TableBlock shown) {
            return Map.of("table", HtmlTable.of(shown.table()));
        }
        return Map.of("chart", chart((Block.Chart) block)); // a switch over the sealed family is Java 21's
    }

    private static Map<String, Object> steps(List<String> lines) {
        return Map.of("count", lines.size() == 1 ? "1 step" : lines.size() + " steps", "lines", lines);
    }

    private static Map<String, Object> chart(Block.Chart chart) {
        return Map.of(
                "title", chart.title(),
                "alternative", chart.alternative(),
                "wide", withNamedColours(SvgRenderer.svg(chart.specification(), WIDE)),
                "narrow", withNamedColours(SvgRenderer.svg(chart.specification(), NARROW)),
                "behind", chart.table().map(HtmlTable::of).stream().toList());
    }

    /** Replaces colours by their names in the style sheet, which has others for a dark screen. */
    private static String withNamedColours(String svg) {
        String out = Visible.lines(svg);
        for (Map.Entry<String, String> colour : Plot.COLOURS.entrySet()) {
            int rgb = Integer.parseInt(colour.getValue().substring(1), 16);
            String rgbText = "rgb(" + (rgb >> 16) + "," + (rgb >> 8 & 0xff) + "," + (rgb & 0xff) + ")";
            String named = "var(--" + colour.getKey() + ")";
            // with quotes, which a text in the drawing can't have
            out = out.replace("=\"" + rgbText + "\"", "=\"" + named + "\"")
                    .replace("=\"" + colour.getValue() + "\"", "=\"" + named + "\"")
                    .replace("=\"fill:" + colour.getValue() + ";", "=\"fill:" + named + ";");
        }
        return out;
    }
}
