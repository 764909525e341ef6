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
 * A partition's rows as a query's result, so that the library reads them as it reads a database's: the same columns, the
 * same rounding, the same words for what is wrong. Does what {@code Ledger.read(ResultSet)} asks for, and no more.
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
            case "getMetaData" -> proxy; // which is both
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
            throw new IllegalStateException("there is no row here");
        }
        return row.get(index);
    }

    /** SQL counts columns from 1. */
    private static int index(Object @Nullable [] arguments) {
        if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof Integer column)) {
            throw new UnsupportedOperationException("columns go by number");
        }
        return column - 1;
    }
}
