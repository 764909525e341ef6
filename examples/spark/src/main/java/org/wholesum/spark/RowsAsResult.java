package org.wholesum.spark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A partition's rows as the result of a query, so that the library reads them in the same way as those of a database: the
 * same columns, rounding and error messages. It implements only the methods that {@code Ledger.read(ResultSet)} calls.
 */
final class RowsAsResult implements InvocationHandler {
    private final List<String> columns;
    private final Iterator<Row> rows;
    private @Nullable Row row;

    private RowsAsResult(List<String> columns, Iterator<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Positioned before the first row. */
    static ResultSet of(List<String> columns, Iterator<Row> rows) {
        return (ResultSet) Proxy.newProxyInstance(
                RowsAsResult.class.getClassLoader(),
                new Class<?>[] {ResultSet.class, ResultSetMetaData.class},
                new RowsAsResult(columns, rows));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "next" -> next();
            case "getMetaData" -> proxy; // the proxy is the result set and its metadata
            case "getColumnCount" -> columns.size();
            case "getColumnLabel" -> columns.get(index(arguments));
            case "getObject" -> value(index(arguments));
            default -> throw new UnsupportedOperationException("rows of a partition have no " + method.getName());
        };
    }

    private boolean next() {
        row = rows.hasNext() ? rows.next() : null;
        return row != null;
    }

    private @Nullable Object value(int index) {
        if (row == null) {
            throw new IllegalStateException("no current row");
        }
        return row.get(index);
    }

    /** SQL counts columns from 1. */
    private static int index(Object @Nullable [] arguments) {
        if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof Integer column)) {
            throw new UnsupportedOperationException("columns are read by number only");
        }
        return column - 1;
    }
}
