package org.wholesum.internal.scenario.tree;

/**
 * Where a key or a value is in a file.
 *
 * @param line the line, from 1, or 0 where there is no file
 * @param column the column, from 1, or 0 where there is no file
 */
public record Place(int line, int column) {
    /** Not in a file. */
    public static final Place NONE = new Place(0, 0);
}
