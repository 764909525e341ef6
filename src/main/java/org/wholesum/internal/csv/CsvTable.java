package org.wholesum.internal.csv;

import com.google.common.collect.Sets;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Reads a small CSV file with a header, a catalogue or a table of rates, and reports all bad rows together. */
public final class CsvTable {
    private CsvTable() {}

    /**
     * Converts every row to a value.
     *
     * @param <T> the value
     * @param source the file
     * @param required the columns that the file must have
     * @param optional further columns that are read
     * @param reader converts a row, or throws {@link InvalidInputException} to reject it
     * @return the values in the order of the file
     * @throws InvalidInputException with the problems of all rejected rows, or if there is no header or no row
     */
    public static <T> List<T> read(
            CsvSource source, Set<String> required, Set<String> optional, Function<Row, T> reader) {
        List<CsvRecord> records = new ArrayList<>();
        source.read(CsvRecordHandler.of(), records::add);
        if (records.size() < 2) {
            String found = records.isEmpty() ? "empty, expected a header line" : "there is no row below the header";
            throw InvalidInputException.of(Problem.of(source.name(), found));
        }
        CsvHeader header =
                new CsvHeader(source.name(), records.get(0).getFields(), required, Sets.union(required, optional));
        List<T> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            int line = Math.toIntExact(record.getStartingLineNumber());
            int expected = records.get(0).getFieldCount();
            if (record.getFieldCount() != expected) {
                problems.add(Problem.ofRow(source.name(), line, record.getFieldCount(), expected));
                continue;
            }
            try {
                values.add(reader.apply(new Row(source.name(), header, record)));
            } catch (InvalidInputException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return List.copyOf(values);
    }

    /** A row with its fields by column. */
    public static final class Row {
        private final String source;
        private final CsvHeader header;
        private final CsvRecord record;

        private Row(String source, CsvHeader header, CsvRecord record) {
            this.source = source;
            this.header = header;
            this.record = record;
        }

        /**
         * A field's text without leading and trailing blanks.
         *
         * @param column a column's name
         * @return the text, empty if the file has no such column
         */
        public String text(String column) {
            int index = header.indexOf(column);
            return index < 0 ? "" : record.getField(index).strip();
        }

        /**
         * A field's value.
         *
         * @param <V> the value
         * @param column a column's name
         * @param parser converts the text, or throws {@link IllegalArgumentException} with what it expected
         * @return the value
         * @throws InvalidInputException if the field is empty or the parser throws
         */
        public <V> V value(String column, Function<String, V> parser) {
            String text = text(column);
            if (text.isEmpty()) {
                throw refused(column, "is empty, expected a value");
            }
            try {
                return parser.apply(text);
            } catch (InvalidInputException e) {
                throw InvalidInputException.of(e.problems().stream()
                        .map(problem -> problem.at(source, line(), header.indexOf(column) + 1, column, text))
                        .toList());
            } catch (IllegalArgumentException e) {
                throw refused(column, String.valueOf(e.getMessage()));
            }
        }

        /**
         * The exception that rejects this row because of one of its fields.
         *
         * @param column the field's column
         * @param expected what is wrong, and what was expected
         * @return the exception
         */
        public InvalidInputException refused(String column, String expected) {
            return InvalidInputException.of(
                    Problem.of(expected).at(source, line(), header.indexOf(column) + 1, column, text(column)));
        }

        private int line() {
            return Math.toIntExact(record.getStartingLineNumber());
        }

        /** The file and line of the row. */
        @Override
        public String toString() {
            return source + ", line " + line();
        }
    }
}
