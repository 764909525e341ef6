package org.wholesum.intake;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wholesum.internal.inspection.ShownText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;

/** The findings about a file as lines of text. */
final class InspectionText {
    static final int NARROWEST = 60;
    /** The characters of a row without heading, kind and values: gaps, and the columns of numbers. */
    private static final int OTHERS = 25;

    private static final int WIDEST_HEADING = 30;

    private final Inspection inspection;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    InspectionText(Inspection inspection, int width) {
        this.inspection = inspection;
        this.width = width;
        out.append(ShownText.of(String.valueOf(inspection.file().getFileName())))
                .append(": ")
                .append(ShownText.count(inspection.rows(), "row", "rows"))
                .append(", ")
                .append(ShownText.count(inspection.columns().size(), "column", "columns"))
                .append('\n');
        inspection.form().forEach(sentence -> paragraph("  ", "  ", sentence));
        out.append('\n').append(table().toString().strip().indent(2)).append('\n');
        list("Looks wrong", suspicious());
        list("Guessed: check it", inspection.guessed());
        list("Not known: state it", inspection.unknown());
    }

    private List<String> suspicious() {
        List<String> all = new ArrayList<>(inspection.suspicious());
        inspection.columns().forEach(column -> column.suspicious()
                .forEach(what -> all.add("\"" + ShownText.of(column.heading()) + "\": " + what)));
        return all;
    }

    private Table table() {
        int heading = inspection.columns().stream()
                .mapToInt(column -> ShownText.of(column.heading()).length())
                .max()
                .orElse(0);
        int headings = Math.min(heading, Math.min(WIDEST_HEADING, width / 4));
        int kinds = inspection.columns().stream()
                .mapToInt(column -> column.kind().length())
                .max()
                .orElse(0);
        int values = Math.max(width - headings - kinds - OTHERS, 10);
        Table.Builder table = Table.titled("")
                .words("column", "kind")
                .figures("missing", "distinct")
                .words("values");
        inspection
                .columns()
                .forEach(column -> table.row(
                        shortened(ShownText.of(column.heading()), headings),
                        column.kind(),
                        missing(column),
                        column.distinct() < 0 ? "many" : WholeNumber.grouped(column.distinct()),
                        shortened(values(column), values)));
        return table.build();
    }

    private String missing(InspectedColumn column) {
        if (column.missing() == 0 || inspection.rows() == 0) {
            return "0%";
        }
        double share = 100.0 * column.missing() / inspection.rows();
        boolean nearlyAll = share > 99.5 && column.values() > 0;
        return share < 0.5 ? "<1%" : nearlyAll ? ">99%" : String.format(Locale.ROOT, "%.0f%%", share);
    }

    private static String values(InspectedColumn column) {
        return switch (column.kind()) {
            case "personal", "free text" -> "(not shown)";
            case "id" -> "as " + column.form();
            case "date" ->
                column.range().isEmpty() ? "order of day and month not known" : column.range() + ", " + column.form();
            default -> column.range() + (column.form().isEmpty() ? "" : ", " + column.form());
        };
    }

    private static String shortened(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private void list(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            out.append("  ").append(title).append('\n');
            sentences.forEach(sentence -> paragraph("  - ", "    ", sentence));
            out.append('\n');
        }
    }

    /** A sentence in lines that aren't longer than the width, where blanks are. */
    private void paragraph(String before, String further, String sentence) {
        StringBuilder line = new StringBuilder(before);
        boolean empty = true;
        for (String word : Splitter.on(' ').split(sentence)) {
            if (!empty && line.length() + 1 + word.length() > width) {
                out.append(line).append('\n');
                line = new StringBuilder(further);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line).append('\n');
    }

    @Override
    public String toString() {
        return Typography.minus(out.toString());
    }
}
