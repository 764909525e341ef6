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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.SvgRenderer;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.output.OptionalPart;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.text.Table;

/**
 * A report as one self-contained HTML page, without scripts or external resources. Every text is escaped. Each chart is
 * drawn for two widths, and the page shows the one that fits. There are styles for dark screens and for paper.
 */
public final class HtmlFormat {
    private static final int WIDE = Plot.WIDTH;
    private static final int NARROW = 350;
    private static final int MANY_ROWS = 36;
    private static final int MANY_COLUMNS = 7;
    private static final int LONG_NAME = 20;

    /** A month, a negative amount or a sample size, which a line must not end within. */
    private static final Pattern UNBROKEN =
            Pattern.compile("\\b\\d{4}-\\d{2}\\b|(?<![\\w.])[-\u2212]\\p{Sc}?\\d[\\d,.]*|\\bn (?:=|&#x3D;) \\d+");

    /** Columns with the colour of a line in a chart. */
    private static final Set<String> KEYED = Set.of("old", "pilot");

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
        return Map.of(
                "unbroken", unbroken,
                "title", report.title(),
                "notice", report.notice().stream().toList(),
                "headline", report.headline(),
                "large", !report.figures().isEmpty(),
                "figures", report.figures().stream().map(HtmlFormat::tile).toList(),
                "sections",
                        report.sections().stream()
                                .filter(section -> !section.blocks().isEmpty())
                                .map(HtmlFormat::section)
                                .toList());
    }

    private static Map<String, String> tile(KeyFigure figure) {
        return Map.of("label", figure.label(), "value", figure.value(), "note", figure.note());
    }

    private static Map<String, Object> section(Section section) {
        return Map.of(
                "heading",
                section.heading(),
                "blocks",
                section.blocks().stream().map(HtmlFormat::block).toList());
    }

    private static Map<String, Object> block(Block block) {
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
            return Map.of("table", table(shown.table()));
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
                "narrow", withNamedColours(SvgRenderer.svg(chart.specification(), NARROW)));
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

    private static Map<String, Object> table(Table table) {
        List<Table.Column> columns = table.columns();
        List<Map<String, Object>> headings = columns.stream()
                .map(column -> Map.<String, Object>of("name", column.name(), "style", style(column)))
                .toList();
        List<Map<String, Object>> rows = table.rows().stream()
                .map(row -> Map.of("total", row.total(), "cells", cells(columns, row.cells())))
                .toList();
        return ImmutableMap.of(
                "caption",
                table.caption(),
                "long",
                rows.size() > MANY_ROWS,
                "dense",
                columns.size() > MANY_COLUMNS,
                "columns",
                headings,
                "rows",
                rows);
    }

    private static String style(Table.Column column) {
        return (column.figures() ? "figure" : "") + (KEYED.contains(column.name()) ? " " + column.name() : "");
    }

    private static List<Map<String, Object>> cells(List<Table.Column> columns, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> cell(columns.get(i), cells.get(i), i == 0))
                .toList();
    }

    private static Map<String, Object> cell(Table.Column column, String text, boolean first) {
        boolean negative = column.figures() && text.startsWith("-");
        boolean loss = negative && !text.endsWith("%"); // a negative change is a saving
        return Map.of(
                "names",
                first && !column.figures(),
                "wordy",
                text.length() > LONG_NAME,
                "style",
                (column.figures() ? "figure" : "") + (loss ? " negative" : ""),
                "text",
                negative ? "\u2212" + text.substring(1) : text);
    }
}
