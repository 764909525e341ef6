package org.wholesum.internal.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** A file of rows, which can be read several times. Rows without any cell are not among them. */
public interface RawTable {
    /** The most columns of a table. */
    int MOST_COLUMNS = 2_000;

    /** {@return its name in messages: the file's, and for a workbook the sheet's too} */
    String name();

    /** {@return what was found out about the form of the file: in sentences} */
    List<String> form();

    /**
     * Reads rows until one is refused, or to the end.
     *
     * @param each consumes a row, and says whether to read on
     * @throws InvalidInputException if the file can't be read, or exceeds a bound
     */
    void read(Predicate<RawRow> each);

    /**
     * Reads all rows, in a faster way than {@link #read} if there is one.
     *
     * @param each consumes a row
     * @return false if the rows consumed may not be those of the file: what came of them is discarded, and the file is read by
     *     {@link #read}
     * @throws InvalidInputException if the file can't be read, or exceeds a bound
     */
    default boolean readFast(Consumer<RawRow> each) {
        read(row -> {
            each.accept(row);
            return true;
        });
        return true;
    }

    /**
     * A problem of a row or a cell.
     *
     * @param row the row's number
     * @param column the cell's column, from 1, or 0 for the whole row
     * @param path the name of the column, or empty
     * @param value the text of the cell, or empty
     * @param expected what is wrong, and what was expected
     * @param suggestion the probable correction, or what to do, or empty
     * @return the problem, with its place
     */
    default Problem problem(
            int row, int column, String path, String value, String expected, Optional<String> suggestion) {
        return Problem.of(name(), row, column, path, value, expected, suggestion);
    }

    /** {@return whether a row with fewer cells than the header has no value in the others, instead of being broken} */
    boolean hasFixedCells();

    /** {@return the first rows} */
    default List<RawRow> first(int count) {
        List<RawRow> rows = new ArrayList<>();
        if (count > 0) {
            read(row -> rows.add(row) && rows.size() < count);
        }
        return rows;
    }
}
