package org.wholesum.internal.text;

import com.google.common.html.HtmlEscapers;
import java.util.List;
import org.wholesum.internal.escape.Visible;

/** Fragments of HTML for a notebook: every character of a text is escaped, and negative numbers have a minus sign. */
public final class HtmlText {
    private HtmlText() {}

    /**
     * A paragraph.
     *
     * @param sentences plain words; a line feed becomes a line break
     * @return a {@code p} element
     */
    public static String paragraph(String sentences) {
        return "<p>" + words(sentences).replace("\n", "<br>") + "</p>\n";
    }

    /**
     * A numbered list.
     *
     * @param steps plain words
     * @return an {@code ol} element
     */
    public static String steps(List<String> steps) {
        StringBuilder out = new StringBuilder("<ol>\n");
        steps.forEach(step -> out.append("<li>").append(words(step)).append("</li>\n"));
        return out.append("</ol>\n").toString();
    }

    /**
     * A table with a caption, and headings for columns and rows that a screen reader announces.
     *
     * @param table its cells
     * @return a {@code table} element
     */
    public static String table(Table table) {
        StringBuilder out = new StringBuilder("<table>\n<caption style=\"text-align:left;white-space:nowrap\">")
                .append(words(table.caption()))
                .append("</caption>\n<thead><tr>");
        table.columns().forEach(column -> out.append("<th scope=\"col\"")
                .append(align(column))
                .append('>')
                .append(words(column.name()))
                .append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(out, table.columns(), row));
        return out.append("</tbody>\n</table>\n").toString();
    }

    private static void row(StringBuilder out, List<Table.Column> columns, Table.Row row) {
        out.append(row.total() ? "<tr style=\"border-top:1px solid;font-weight:bold\">" : "<tr>");
        for (int i = 0; i < columns.size(); i++) {
            String name = i == 0 && !columns.get(i).figures() ? "th scope=\"row\"" : "td";
            out.append('<').append(name).append(align(columns.get(i))).append('>');
            out.append(cell(columns.get(i), row.cells().get(i)));
            out.append("</").append(name, 0, 2).append('>');
        }
        out.append("</tr>\n");
    }

    private static String align(Table.Column column) {
        return " style=\"text-align:" + (column.figures() ? "right;font-variant-numeric:tabular-nums" : "left") + "\"";
    }

    private static String cell(Table.Column column, String text) {
        return words(column.figures() && text.startsWith("-") ? "\u2212" + text.substring(1) : text);
    }

    private static String words(String text) {
        return HtmlEscapers.htmlEscaper().escape(Typography.minus(Visible.lines(text)));
    }
}
