package org.wholesum.internal.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the delimiter of a CSV file: the one of comma, semicolon, tab and vertical bar that divides most of the first rows
 * into the same number of fields, and into the most.
 */
public final class Delimiters {
    /** The delimiters that are found, the more usual first. */
    public static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

    private static final int ROWS = 200;

    private Delimiters() {}

    /** Rows of the same number of fields. */
    private record Regular(char delimiter, int rows, int fields, int read) {
        long weight() {
            return (long) rows * rows * (fields - 1);
        }
    }

    /**
     * Finds the delimiter.
     *
     * @param start the beginning of the text
     * @return the delimiter, and why; a comma if no row has any
     */
    public static Detected<Character> of(String start) {
        Regular best = regular(KNOWN.get(0), start);
        for (char delimiter : KNOWN.subList(1, KNOWN.size())) {
            Regular other = regular(delimiter, start);
            best = other.weight() > best.weight() ? other : best;
        }
        if (best.weight() == 0) {
            return new Detected<>(best.delimiter(), "No row of the beginning has more than one field.");
        }
        String because = "It divides " + best.rows() + " of the first " + best.read() + " rows into " + best.fields()
                + " fields each.";
        return new Detected<>(best.delimiter(), because);
    }

    /** {@return the name of a delimiter: comma, semicolon, tab, vertical bar, or the character itself} */
    public static String inWords(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "vertical bar";
            default -> String.valueOf(delimiter);
        };
    }

    /** The rows of the most frequent number of fields. */
    private static Regular regular(char delimiter, String start) {
        Map<Integer, Integer> rowsByFields = new HashMap<>();
        int read = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(CsvRecordHandler.of(), start)) {
            for (CsvRecord record : csv) {
                rowsByFields.merge(record.getFieldCount(), 1, Integer::sum);
                if (++read == ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            read++; // the row that isn't CSV with this delimiter; the rows before it are
        }
        Regular best = new Regular(delimiter, 0, 1, read);
        for (Map.Entry<Integer, Integer> entry : rowsByFields.entrySet()) {
            Regular some = new Regular(delimiter, entry.getValue(), entry.getKey(), read);
            best = some.weight() > best.weight() ? some : best;
        }
        return best;
    }
}
