package org.wholesum.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.wholesum.ledger.RowCount;

/**
 * What was read of the extracts of a study: rows and money that were accepted, rejected by reason, or left out.
 *
 * @param extracts the extracts in the order of their names, one or more
 */
public record DataQuality(List<ExtractQuality> extracts) {
    /** Copies the list. */
    public DataQuality {
        extracts = List.copyOf(extracts);
        if (extracts.isEmpty()) {
            throw new IllegalArgumentException("no extract, expected one or more");
        }
    }

    /** {@return all rows of all extracts: accepted, rejected and left out} */
    public RowCount read() {
        return sum(extracts.stream().map(ExtractQuality::read).toList());
    }

    /** {@return the rows of the ledger} */
    public RowCount accepted() {
        return sum(extracts.stream().map(ExtractQuality::accepted).toList());
    }

    /** {@return the rows with problems, and the cost of those whose cost could be read} */
    public RowCount rejected() {
        return sum(extracts.stream().map(ExtractQuality::rejected).toList());
    }

    /** {@return how many of the rejected rows have no cost that could be read} */
    public long rejectedUncosted() {
        return extracts.stream().mapToLong(ExtractQuality::rejectedUncosted).sum();
    }

    /** {@return the rows that were left out, for any reason} */
    public RowCount leftOut() {
        return sum(extracts.stream()
                .flatMap(extract -> extract.leftOut().values().stream())
                .toList());
    }

    /** {@return the accepted rows that are corrections} */
    public RowCount corrections() {
        return sum(extracts.stream().map(ExtractQuality::corrections).toList());
    }

    /** {@return the accepted rows that are the same in every field as an earlier one of their extract} */
    public RowCount repeated() {
        return sum(extracts.stream().map(ExtractQuality::repeated).toList());
    }

    private RowCount sum(List<RowCount> parts) {
        RowCount zero = new RowCount(0, extracts.get(0).accepted().cost().multipliedBy(0));
        return ExtractQuality.plus(zero, parts);
    }

    /** A table for each extract. */
    @Override
    public String toString() {
        return extracts.stream().map(ExtractQuality::toString).collect(Collectors.joining("\n\n"));
    }
}
