package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;

/** A report as Markdown (CommonMark with GitHub's tables). Every text is escaped. */
public final class MarkdownFormat {
    private MarkdownFormat() {}

    /**
     * Lays a report out.
     *
     * @param report the content
     * @return Markdown, for whom the report is, the title, and the headline first below it
     */
    public static String of(Report report) {
        List<String> parts = new ArrayList<>();
        report.notice().ifPresent(notice -> parts.add(escaped(notice)));
        parts.add("# " + escaped(report.title()));
        Report.unsaid(report.headline(), report.summary())
                .forEach(sentence -> parts.add("**" + escaped(sentence) + "**"));
        report.summaryBeforeCautions().forEach(part -> {
            parts.add("**" + escaped(part.heading()) + "**");
            part.blocks().stream().map(MarkdownFormat::markdown).forEach(parts::add);
        });
        for (Section section : report.sections()) {
            Interruption.check("writing a report");
            if (!section.blocks().isEmpty()) {
                parts.add("## " + escaped(section.heading()));
                section.blocks().stream()
                        .map(MarkdownFormat::markdown)
                        .filter(text -> !text.isEmpty())
                        .forEach(parts::add);
            }
        }
        return String.join("\n\n", parts) + "\n";
    }

    private static String markdown(Block block) {
        if (block instanceof Block.Prose prose) {
            return escaped(prose.text());
        }
        if (block instanceof Block.Caution caution) {
            return "> **Caution.** " + escaped(caution.text());
        }
        if (block instanceof Block.TableBlock shown) {
            return table(shown.table());
        }
        if (block instanceof Block.Steps steps) {
            return steps.lines().stream().map(line -> "1. " + escaped(line)).collect(Collectors.joining("\n"));
        }
        return ""; // a table has the numbers of each chart
    }

    private static String table(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(escaped(table.caption()) + "\n");
        lines.add(row(
                table.columns().stream().map(column -> escaped(column.name())).toList()));
        lines.add(row(table.columns().stream()
                .map(column -> column.figures() ? "---:" : "---")
                .toList()));
        for (Table.Row row : table.rows()) {
            String mark = row.total() ? "**" : "";
            lines.add(row(row.cells().stream()
                    .map(cell -> cell.isEmpty() ? "" : mark + escaped(cell) + mark)
                    .toList()));
        }
        return String.join("\n", lines);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** Escapes every character that has a meaning in Markdown or HTML. */
    private static String escaped(String text) {
        return Typography.minus(text.strip())
                .replaceAll("\\s*\\n\\s*", " ")
                .replaceAll("([\\\\`*_{}\\[\\]<>#|~!&$])", "\\\\$1")
                .replaceAll("^([-+=])", "\\\\$1")
                .replaceAll("^(\\d+)([.)])", "$1\\\\$2");
    }
}
