package org.wholesum.internal.pseudonym;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Map;

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
    /** {@return how many {@code rows}, {@code fields} that were replaced, {@code ids}, {@code blank} fields and kept {@code words} there are} */
    public Map<String, Long> counts() {
        return ImmutableMap.of("rows", rows, "fields", replaced, "ids", (long) ids, "blank", blank, "words", kept);
    }
}
