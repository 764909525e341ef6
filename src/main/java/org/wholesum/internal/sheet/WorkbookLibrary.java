package org.wholesum.internal.sheet;

import java.util.function.Supplier;
import org.wholesum.internal.output.OptionalPart;

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
            throw OptionalPart.WORKBOOK_READER.missing(
                    name + " is an Excel workbook, which needs", e, ", or save it as CSV");
        }
    }
}
