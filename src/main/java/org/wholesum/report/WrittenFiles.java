package org.wholesum.report;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * The files of a report that were written, and those that were left out because an optional dependency is missing.
 *
 * @param files the written files, in order
 * @param leftOut a sentence for each file that was left out: its name, and the coordinates of what to add
 */
public record WrittenFiles(List<Path> files, List<String> leftOut) implements Iterable<Path> {
    /** Copies the lists. */
    public WrittenFiles {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    @Override
    public Iterator<Path> iterator() {
        return files.iterator();
    }
}
