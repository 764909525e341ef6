package org.wholesum.ledger;

import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** The fields of a query result as text in the form of a file. */
final class JdbcRows {
    static final String SOURCE = "query result";

    private final ResultSet result;

    JdbcRows(ResultSet result) {
        this.result = result;
    }

    List<String> labels() throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            labels.add(meta.getColumnLabel(i));
        }
        return labels;
    }

    String text(int column) throws SQLException {
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
