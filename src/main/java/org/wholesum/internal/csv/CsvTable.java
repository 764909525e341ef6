package org.wholesum.internal.csv;

import com.google.common.collect.Sets;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** A small CSV file with a header, read whole: a catalogue, a table of rates. Every bad row is listed, not the first. */
public final class CsvTable {
    private CsvTable() {}

    /**
     * Reads every row into a value.
     *
     * @param <T> the value
     * @param source the file
     * @param required the columns that there must be
     * @param optional further columns that are understood
     * @param reader makes a value of a row, or throws {@link InvalidInputException} to refuse it
     * @return the values in the order of the file
     * @throws InvalidInputException with every refused row, or if there is no header or no row
     */
    public static <T> List<T> read(
            CsvSource source, Set<String> required, Set<String> optional, Function<Row, T> reader) {
        List<CsvRecord> records = new ArrayList<>();
        source.read(CsvRecordHandler.of(), records::add);
        if (records.size() < 2) {
            String found = records.isEmpty() ? "empty, expected a header line" : "there is no row below the header";
            throw new InvalidInputException(Problem.of(source.name(), found));
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
            throw new InvalidInputException(problems);
        }
        return List.copyOf(values);
    }

    /** One row, its fields by the names of their columns. */
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
         * A field's text without the blanks around it.
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
         * @param parser makes a value of the text, or throws {@link IllegalArgumentException} saying what it expected
         * @return the value
         * @throws InvalidInputException if the field is empty or the parser refuses it
         */
        public <V> V value(String column, Function<String, V> parser) {
            String text = text(column);
            if (text.isEmpty()) {
                throw refused(column, "is empty, expected a value");
            }
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException e) {
                throw refused(column, String.valueOf(e.getMessage()));
            }
        }

        /**
         * A refusal of this row for one of its fields.
         *
         * @param column the field's column
         * @param expected what is wrong, and what was expected
         * @return what to throw
         */
        public InvalidInputException refused(String column, String expected) {
            return new InvalidInputException(new Problem(
                    source,
                    Math.toIntExact(record.getStartingLineNumber()),
                    header.indexOf(column) + 1,
                    column,
                    text(column),
                    expected,
                    Optional.empty()));
        }

        /** Where the row stands. */
        @Override
        public String toString() {
            return source + ", line " + record.getStartingLineNumber();
        }
    }
}
