package org.wholesum.intake;

import java.util.List;
import java.util.Optional;
import org.wholesum.internal.inspection.ValueScan;

/**
 * What a column of a file is.
 *
 * @param number its number, from 1
 * @param heading its heading
 * @param kind what its values are: date, money, number, yes/no, id, personal (names, addresses and the like), free text, text, or
 *     empty
 * @param values how many rows have a value
 * @param missing how many rows have none, or a text that probably means none, as {@code N/A}
 * @param distinct how many different values there are; -1 if more than 20,000
 * @param form how its values are written: the pattern of dates, the decimal mark of numbers, the form of ids with 9 for a digit
 *     and A for a letter; or empty
 * @param range the lowest and the highest value of dates and numbers, or the most frequent texts, at most three; empty for ids,
 *     personal data and free text
 * @param suspicious what looks wrong, in sentences
 * @param field the field of a record that it probably is, as {@code case_id}, or empty
 */
public record InspectedColumn(
        int number,
        String heading,
        String kind,
        long values,
        long missing,
        int distinct,
        String form,
        String range,
        List<String> suspicious,
        Optional<String> field) {
    /** Copies the list. */
    public InspectedColumn {
        suspicious = List.copyOf(suspicious);
    }

    static InspectedColumn of(int number, ValueScan scan, Optional<String> field) {
        return new InspectedColumn(
                number,
                scan.heading(),
                scan.kind().toString(),
                scan.values(),
                scan.missing(),
                scan.distinct(),
                scan.form(),
                scan.range(),
                scan.suspicious(),
                field);
    }
}
