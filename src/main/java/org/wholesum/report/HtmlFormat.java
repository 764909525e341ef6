package org.wholesum.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wholesum.costs.Table;

/**
 * A report as one self-contained page: no script, nothing from elsewhere, and all that an input contains is escaped.
 * Charts are drawn for two widths, and the page shows the one that fits.
 */
public final class HtmlFormat {
    private static final int WIDE = 760;
    private static final int NARROW = 350;

    private HtmlFormat() {}

    /**
     * Lays a report out.
     *
     * @param report what there is to say
     * @return an HTML page, the headline first below the title
     * @throws IllegalStateException if an optional dependency is missing; the message says which to add
     */
    public static String of(Report report) {
        try {
            return Mustache.compiler()
                    .compile(template())
                    .execute(Map.of(
                            "title", report.title(),
                            "headline", report.headline(),
                            "figures", report.figures(),
                            "sections",
                                    report.sections().stream()
                                            .filter(section -> !section.blocks().isEmpty())
                                            .map(HtmlFormat::section)
                                            .toList()));
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(missing(String.valueOf(e.getMessage())), e);
        }
    }

    private static String missing(String className) {
        String add = className.contains("mustache")
                ? "com.samskivert:jmustache:1.16"
                : "org.jetbrains.lets-plot:lets-plot-common:4.1.0 and platf-awt-jvm:4.1.0, with"
                        + " org.jetbrains.kotlin:kotlin-stdlib:1.9.25 and"
                        + " io.github.microutils:kotlin-logging-jvm:2.0.5";
        return "report.html needs a class that is not on the class path: " + className + "\n  Maybe add the dependency "
                + add;
    }

    private static String template() {
        try (InputStream in = HtmlFormat.class.getResourceAsStream("report.mustache")) {
            if (in == null) {
                throw new IllegalStateException("report.mustache is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            return Map.of("steps", Map.of("count", steps.lines().size(), "lines", steps.lines()));
        }
        if (block instanceof Block.Figures figures) {
            return Map.of("table", table(figures.table()));
        }
        Block.Chart chart = (Block.Chart) block; // a switch over the sealed family is Java 21's
        return Map.of(
                "chart",
                Map.of(
                        "title", chart.title(),
                        "alternative", chart.alternative(),
                        "wide", Charts.svg(chart.specification(), WIDE),
                        "narrow", Charts.svg(chart.specification(), NARROW)));
    }

    private static Map<String, Object> table(Table table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            rows.add(Map.of(
                    "total",
                    row.total(),
                    "cells",
                    IntStream.range(0, row.cells().size())
                            .mapToObj(i ->
                                    cell(table.columns().get(i), row.cells().get(i)))
                            .toList()));
        }
        return Map.of("caption", table.caption(), "columns", table.columns(), "rows", rows);
    }

    private static Map<String, Object> cell(Table.Column column, String text) {
        boolean negative = column.figures() && text.startsWith("-");
        boolean loss = negative && !text.endsWith("%"); // a change below nil is a saving
        String style = (column.figures() ? "figure" : "") + (loss ? " negative" : "");
        return Map.of("style", style, "text", negative ? "−" + text.substring(1) : text);
    }
}
