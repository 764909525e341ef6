package org.wholesum.ledger;

import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.wholesum.internal.csv.CsvRecord;
import org.wholesum.internal.store.TooManyException;

/** The rows of a query result, whose fields are read as texts in the form of a file. */
final class JdbcRows {
    private static final String SOURCE = "query result";

    private final ResultSet result;

    JdbcRows(ResultSet result) {
        this.result = result;
    }

    /** Reads the remaining rows; the line of a row is its number, from 1. */
    ReadResult read(LedgerReader options) throws SQLException {
        SourceRows source = new SourceRows(SOURCE, options);
        List<Field> fields = source.fields(labels());
        RowParser parser = source.parser(fields);
        CsvRecord record = new CsvRecord();
        for (long row = 1; result.next(); row++) {
            record.begin(row);
            for (int i = 0; i < fields.size(); i++) {
                record.add(fields.get(i) == Field.OTHER ? "" : text(i + 1));
            }
            try {
                parser.take(record);
            } catch (TooManyException e) {
                throw source.tooMany(e);
            }
        }
        return source.result(parser::merged);
    }

    private List<String> labels() throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            labels.add(meta.getColumnLabel(i));
        }
        return labels;
    }

    private String text(int column) throws SQLException {
        Object value = result.getObject(column);
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return plain(decimal);
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? plain(new BigDecimal(value.toString())) : value.toString();
        }
        if (value instanceof Timestamp time) {
            boolean midnight = time.toLocalDateTime().toLocalTime().toSecondOfDay() == 0;
            return midnight ? time.toLocalDateTime().toLocalDate().toString() : time.toString();
        }
        // a long text (CLOB) is not a String; the driver reads it
        return value instanceof Clob ? result.getString(column) : value.toString();
    }

    /** Without the trailing zeros of a column's scale: DECIMAL(12, 4) gives 593.0000 for 593.00. */
    private static String plain(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.setScale(Math.max(bare.scale(), 0)).toPlainString();
    }
}
