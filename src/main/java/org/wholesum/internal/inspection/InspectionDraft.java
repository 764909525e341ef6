package org.wholesum.internal.inspection;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholesum.internal.sheet.CsvFile;
import org.wholesum.internal.sheet.RawTable;
import org.wholesum.internal.sheet.WorkbookSheet;

/** A draft of an extract's entry in a scenario, with comments where something has to be checked. */
public final class InspectionDraft {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 _/.-]*[A-Za-z0-9]");
    private static final Set<String> WORDS = Set.of("null", "true", "false", "yes", "no", "on", "off", "nan", "inf");
    private static final List<String> FIELDS =
            List.of("case_id", "date", "agency", "service", "quantity", "unit_cost", "cost", "failure_demand");

    private final List<String> lines = new ArrayList<>();

    /**
     * The entry of a file.
     *
     * @param file the file
     * @param table its rows
     * @param header the line or row of its header, from 1
     * @param guess its fields
     */
    public InspectionDraft(Path file, RawTable table, int header, FieldGuess guess) {
        String stem = stem(file);
        if (guess.isLookup()) {
            lookup(file, guess);
            return;
        }
        lines.add("    " + quoted(stem) + ":");
        add("file", quoted(String.valueOf(file.getFileName())));
        if (guess.column("agency").isEmpty()) {
            add("agency", quoted(stem.replace('_', '-')) + "  # from the file's name: check it");
        }
        form(table, header);
        lines.add("      columns:");
        FIELDS.forEach(field -> guess.column(field)
                .ifPresent(column -> lines.add("        " + field + ": " + quoted(column.scan().heading))));
        missing(guess);
        guess.column("date").ifPresent(this::dates);
        amounts(guess);
    }

    /** Comments, as the names of the extracts are not known. */
    private void lookup(Path file, FieldGuess guess) {
        String name = String.valueOf(file.getFileName());
        List<String> headings = guess.ids().stream()
                .map(column -> quoted(column.scan().heading))
                .toList();
        lines.add("  # " + quoted(name) + " looks like a lookup table between ids. Beside extracts:");
        lines.add("  # people:");
        lines.add("  #   file: " + quoted(name));
        lines.add("  #   person: " + headings.get(0));
        lines.add("  #   ids:");
        headings.stream().skip(1).forEach(heading -> lines.add("  #     EXTRACT: " + heading));
        lines.add("  #   unmatched: own_cases  # or left_out");
    }

    private void add(String key, String value) {
        lines.add("      " + key + ": " + value);
    }

    private void missing(FieldGuess guess) {
        for (String field : List.of("case_id", "date", "service")) {
            if (guess.column(field).isEmpty()) {
                lines.add("        # " + field + ": the column's heading, which could not be found");
            }
        }
        if (guess.column("cost").isEmpty() && guess.column("unit_cost").isEmpty()) {
            lines.add("        # cost: the column's heading; or prices, a catalogue of unit costs");
        }
        Set<String> markers = new TreeSet<>();
        FIELDS.forEach(field -> guess.column(field)
                .ifPresent(column -> markers.addAll(column.scan().markers.keySet())));
        if (!markers.isEmpty()) {
            add(
                    "missing",
                    markers.stream().map(InspectionDraft::inQuotes).collect(Collectors.joining(", ", "[", "]"))
                            + "  # check that these texts mean that there is no value");
        }
    }

    private void form(RawTable table, int header) {
        if (table instanceof CsvFile csv) {
            if (!csv.encoding().value().equals(StandardCharsets.UTF_8)) {
                add("encoding", csv.encoding().value().name().toLowerCase(Locale.ROOT));
            }
            if (csv.delimiter().value() != ',') {
                add("delimiter", inQuotes(String.valueOf(csv.delimiter().value())));
            }
        } else if (table instanceof WorkbookSheet workbook) {
            add("sheet", quoted(workbook.sheet().value()));
        }
        if (header > 1) {
            add("header", String.valueOf(header));
        }
    }

    private void dates(ValueScan column) {
        if (column.isAmbiguous()) {
            lines.add("      # The order of day and month is not shown by any value: state one of both.");
            lines.add("      # dates: dd/MM/yyyy");
            lines.add("      # dates: MM/dd/yyyy");
        }
        column.pattern().ifPresent(pattern -> add("dates", quoted(pattern)));
    }

    private void amounts(FieldGuess guess) {
        Optional<ValueScan> amount = guess.column("cost").or(() -> guess.column("unit_cost"));
        if (amount.filter(ValueScan::hasDecimalComma).isPresent()) {
            add("decimal", "comma");
        }
        amount.filter(column -> column.negatives() > 0)
                .ifPresent(column -> add(
                        "negatives",
                        "corrections  # " + ShownText.count(column.negatives(), "amount is", "amounts are")
                                + " negative: check that "
                                + (column.negatives() == 1
                                        ? "it is a refund or correction"
                                        : "they are refunds or corrections")));
    }

    /** The file's name without its end, as a key. */
    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int end = name.lastIndexOf('.');
        String stem = (end > 0 ? name.substring(0, end) : name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_");
        String bare = stem.replaceAll("^_+|_+$", "");
        return bare.isEmpty() ? "extract" : Character.isDigit(bare.charAt(0)) ? "extract_" + bare : bare;
    }

    private static String quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : inQuotes(text);
    }

    private static String inQuotes(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            boolean plain = Character.isLetterOrDigit(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if ((c >= ' ' && c < 0x7F) || plain) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return quoted.append('"').toString();
    }

    /** The lines of the entry. */
    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
