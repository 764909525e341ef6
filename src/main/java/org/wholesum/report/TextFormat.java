package org.wholesum.report;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.text.Typography;

/**
 * A report as plain text, for a terminal or a file; lines of prose are at most 100 characters long, tables as wide as
 * their cells require.
 */
public final class TextFormat {
    private static final int WIDTH = 100;

    private TextFormat() {}

    /**
     * Lays a report out.
     *
     * @param report the content
     * @return lines of text, for whom the report is, the title, and the headline first below it
     */
    public static String of(Report report) {
        List<String> parts = new ArrayList<>();
        report.notice().ifPresent(notice -> parts.add(folded(notice, "", "")));
        parts.add(underlined(report.title(), '═'));
        Report.unsaid(report.headline(), report.summary()).forEach(sentence -> parts.add(folded(sentence, "", "")));
        report.summaryBeforeCautions().forEach(part -> parts.add(summary(part)));
        for (Section section : report.sections()) {
            Interruption.check("writing a report");
            if (!section.blocks().isEmpty()) {
                parts.add(underlined(section.heading(), '─'));
                section.blocks().stream()
                        .map(TextFormat::text)
                        .filter(text -> !text.isEmpty())
                        .forEach(parts::add);
            }
        }
        return Typography.minus(String.join("\n\n", parts)) + "\n";
    }

    private static String summary(Section part) {
        return part.heading() + ":\n"
                + part.blocks().stream()
                        .map(block ->
                                block instanceof Block.Prose prose ? folded(prose.text(), "  ", "  ") : text(block))
                        .collect(Collectors.joining("\n"));
    }

    private static String text(Block block) {
        if (block instanceof Block.Prose prose) {
            return folded(prose.text(), "", "");
        }
        if (block instanceof Block.Caution caution) {
            return folded(caution.text(), "! ", "  ");
        }
        if (block instanceof Block.TableBlock shown) {
            return shown.table().toString();
        }
        if (block instanceof Block.Steps steps) {
            return String.join(
                    "\n",
                    steps.lines().stream().map(line -> folded(line, "- ", "  ")).toList());
        }
        return ""; // a table has the numbers of each chart
    }

    private static String underlined(String heading, char rule) {
        return heading + "\n" + String.valueOf(rule).repeat(heading.codePointCount(0, heading.length()));
    }

    private static String folded(String text, String first, String rest) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder(lines.isEmpty() ? first : rest);
            for (String word : Splitter.on(' ').split(paragraph.strip())) {
                if (line.length() + word.length() > WIDTH && !line.toString().isBlank()) {
                    lines.add(line.toString().stripTrailing());
                    line = new StringBuilder(rest);
                }
                line.append(word).append(' ');
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join("\n", lines);
    }
}
