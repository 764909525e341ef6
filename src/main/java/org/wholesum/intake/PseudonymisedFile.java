package org.wholesum.intake;

import java.nio.file.Path;
import org.wholesum.internal.text.WholeNumber;

/**
 * A file that was written with pseudonyms.
 *
 * @param file the file
 * @param encoding the encoding of the input and of the file
 * @param delimiter the character between fields
 * @param headerLine the line of the header
 * @param rows the rows below the header that aren't blank
 * @param replaced how many fields were replaced
 * @param ids how many different pseudonyms there are
 * @param blank how many fields of ids are blank
 * @param kept how many fields have a word in the place of an id, as {@code Redacted} or {@code Total}, which was kept
 */
public record PseudonymisedFile(
        Path file,
        String encoding,
        char delimiter,
        long headerLine,
        long rows,
        long replaced,
        int ids,
        long blank,
        long kept) {
    /** As {@code out/nhs.csv: 110 rows, 10 different ids in 110 fields replaced, 0 blank, 0 words kept}. */
    @Override
    public String toString() {
        return file + ": " + WholeNumber.grouped(rows) + (rows == 1 ? " row, " : " rows, ")
                + WholeNumber.grouped(ids) + (ids == 1 ? " different id in " : " different ids in ")
                + WholeNumber.grouped(replaced) + (replaced == 1 ? " field" : " fields") + " replaced, "
                + WholeNumber.grouped(blank) + " blank, " + WholeNumber.grouped(kept)
                + (kept == 1 ? " word" : " words") + " kept";
    }
}
