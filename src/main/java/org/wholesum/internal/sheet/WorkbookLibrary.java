package org.wholesum.internal.sheet;

import java.util.function.Supplier;

/** The optional library that reads workbooks. This class can be loaded without it. */
final class WorkbookLibrary {
    private WorkbookLibrary() {}

    /**
     * Does work that needs the library.
     *
     * @param name the workbook's name in messages
     * @throws IllegalStateException if the library is missing; the message names it
     */
    static <T> T use(String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    name + " is an Excel workbook, which needs a class that is not on the class path: " + e.getMessage()
                            + "\n  Maybe add the dependency org.dhatim:fastexcel-reader:0.19.0, or save it as CSV",
                    e);
        }
    }
}
