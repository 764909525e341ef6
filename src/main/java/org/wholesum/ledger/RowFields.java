package org.wholesum.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wholesum.internal.csv.CsvRecord;
import org.wholesum.internal.store.Chunk;
import org.wholesum.internal.store.Columns;
import org.wholesum.internal.store.FrequentTexts;
import org.wholesum.internal.store.Texts;
import org.wholesum.internal.text.Decimals;
import org.wholesum.internal.text.LongBytes;
import org.wholesum.problem.Problem;

/**
 * A view of one row: its fields as values, and the problems of those that cannot be read. One object shows one row after
 * another. An absent or unreadable field has a value below zero or {@link #NONE}; {@code has…} methods say so.
 */
final class RowFields {
    /** The value of an amount that the row doesn't have, or that can't be read. */
    static final long NONE = Decimals.INVALID;

    private static final int LONGEST = 1000;
    /** The bit of each of eight bytes that a lower-case letter has and its upper-case letter hasn't. */
    private static final long LOWER_CASE = 0x2020202020202020L;

    /** {@code true}, the first byte lowest. */
    private static final long TRUE = 0x65757274L;

    private static final long FALSE = 0x65736C6166L;
    private static final int LONGEST_BYTES = 3 * LONGEST;

    private final String source;
    private final List<Field> header;
    /** The index of each column, or -1. */
    private final int caseIdColumn;

    private final int dateColumn;
    private final int agencyColumn;
    private final int serviceColumn;
    private final int quantityColumn;
    private final int unitCostColumn;
    private final int costColumn;
    private final int failureDemandColumn;
    private final int correctionColumn;

    private final int places;
    private final FrequentTexts services;
    final AgencyNames agencies;

    byte[] text = {};
    /** The index in the text of the current field. */
    private int from;

    private int length;

    long line;
    int caseFrom;
    int caseLength;
    int date;
    int agency;
    int service;
    /** In millionths. */
    long quantity;
    /** In minor units, or {@link #NONE}. */
    long unitCost;

    long cost;
    int flags;
    List<Problem> problems = new ArrayList<>();

    RowFields(String source, LedgerReader options, List<Field> header, Texts texts) {
        this.source = source;
        this.header = header;
        this.caseIdColumn = header.indexOf(Field.CASE_ID);
        this.dateColumn = header.indexOf(Field.DATE);
        this.agencyColumn = header.indexOf(Field.AGENCY);
        this.serviceColumn = header.indexOf(Field.SERVICE);
        this.quantityColumn = header.indexOf(Field.QUANTITY);
        this.unitCostColumn = header.indexOf(Field.UNIT_COST);
        this.costColumn = header.indexOf(Field.COST);
        this.failureDemandColumn = header.indexOf(Field.FAILURE_DEMAND);
        this.correctionColumn = header.indexOf(Field.CORRECTION);
        this.places = options.currency().getDecimalPlaces();
        this.services = new FrequentTexts(texts.services());
        this.agencies = new AgencyNames(texts, options.agencies());
    }

    /**
     * Shows a row. Fields are read in the same order whatever the order of the columns, so that branches are predictable.
     *
     * @return false if the number of fields is not that of the header, which is then the row's only problem
     */
    boolean show(CsvRecord record) {
        line = record.line();
        text = record.text();
        if (!problems.isEmpty()) {
            problems = new ArrayList<>();
        }
        if (record.fields() != header.size()) {
            problems.add(Problem.ofRow(source, Math.toIntExact(line), record.fields(), header.size()));
            return false;
        }
        caseLength = find(caseIdColumn, record) && fits(Field.CASE_ID) ? length : 0;
        caseFrom = from;
        date = find(dateColumn, record) ? date() : -1;
        agency = find(agencyColumn, record) ? agency() : -1;
        service = find(serviceColumn, record) && fits(Field.SERVICE) ? services.code(text, from, length) : -1;
        quantity = find(quantityColumn, record) ? number(Field.QUANTITY, Columns.QUANTITY_PLACES) : Columns.ONE;
        unitCost = find(unitCostColumn, record) ? number(Field.UNIT_COST, places) : NONE;
        cost = find(costColumn, record) ? number(Field.COST, places) : NONE;
        flags = find(failureDemandColumn, record) ? flag(Field.FAILURE_DEMAND, Chunk.FAILURE) : Chunk.UNSTATED;
        flags |= find(correctionColumn, record) ? flag(Field.CORRECTION, Chunk.CORRECTION) : 0;
        return true;
    }

    /** What a row with problems may be, whose amount could be read or not. */
    RejectedRows.Kind kindOfReject(CsvRecord record, boolean hasAmount) {
        if (record.fields() != header.size()) {
            long filled = IntStream.range(0, record.fields())
                    .filter(i -> find(i, record))
                    .count();
            return filled <= 1 ? RejectedRows.Kind.FOOTER : RejectedRows.Kind.RECORD;
        }
        boolean noCase = !find(caseIdColumn, record);
        boolean noDate = !find(dateColumn, record);
        int blank = (noCase ? 1 : 0)
                + (noDate ? 1 : 0)
                + (find(agencyColumn, record) ? 0 : 1)
                + (find(serviceColumn, record) ? 0 : 1);
        if (!(noCase || noDate) || blank < 2) {
            return RejectedRows.Kind.RECORD;
        }
        if (hasAmount) {
            return RejectedRows.Kind.AMOUNT;
        }
        return find(costColumn, record) || find(unitCostColumn, record)
                ? RejectedRows.Kind.RECORD
                : RejectedRows.Kind.FOOTER;
    }

    /** Makes a field the current one; false if there is no such column or the field is blank. */
    private boolean find(int index, CsvRecord record) {
        if (index < 0) {
            return false;
        }
        from = record.from(index);
        int end = record.to(index);
        while (from < end && isBlank(text[from])) {
            from++;
        }
        while (end > from && isBlank(text[end - 1])) {
            end--;
        }
        length = end - from;
        return length > 0;
    }

    /** As {@link String#trim}: bytes that are not ASCII are negative. */
    private static boolean isBlank(byte character) {
        return character <= ' ' && character >= 0;
    }

    private boolean fits(Field field) {
        boolean fits = length <= LONGEST || (length <= LONGEST_BYTES && text().length() <= LONGEST);
        if (!fits) {
            refuse(field, text(), "longer than " + LONGEST + " characters");
        }
        return fits;
    }

    private int agency() {
        AgencyNames.Name name = agencies.find(text, from, Math.min(length, LONGEST));
        if (name.code() < 0) {
            refuse(Field.AGENCY, name.text(), agencies.expected());
        }
        return name.code();
    }

    private int date() {
        int packed = Dates.packed(text, from, length);
        if (packed == Dates.INVALID) {
            refuse(Field.DATE, text(), Dates.expected(text()), Dates.guess(text()));
        }
        return packed;
    }

    private long number(Field field, int decimals) {
        long scaled = Decimals.scaled(text, from, length, decimals);
        if (scaled == Decimals.INVALID) {
            refuse(field, text(), Decimals.expected(text(), decimals), Decimals.guess(text(), decimals));
        }
        return scaled;
    }

    private int flag(Field field, int ifTrue) {
        long word = length < Long.BYTES
                ? LongBytes.shortWord(text, from, length) | (LOWER_CASE >>> (Byte.SIZE * (Long.BYTES - length)))
                : 0;
        boolean isTrue = word == TRUE;
        if (!isTrue && word != FALSE) {
            refuse(field, text(), "expected true or false", truth(text()));
        }
        return isTrue ? ifTrue : 0;
    }

    private String text() {
        return new String(text, from, length, StandardCharsets.UTF_8);
    }

    private static Optional<String> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "t", "1" -> Optional.of("true");
            case "no", "n", "f", "0" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    void refuse(Field field, String found, String expected) {
        refuse(field, found, expected, Optional.empty());
    }

    void refuse(Field field, String found, String expected, Optional<String> suggestion) {
        int number = header.indexOf(field) + 1;
        problems.add(Problem.of(source, Math.toIntExact(line), number, field.column(), found, expected, suggestion));
    }

    boolean hasUnitCost() {
        return unitCost != NONE;
    }

    boolean hasCost() {
        return cost != NONE;
    }

    /** The field that the cost is taken from. */
    Field amountField() {
        if (hasUnitCost()) {
            return Field.UNIT_COST;
        }
        return hasCost() ? Field.COST : Field.SERVICE;
    }

    /** Adds a problem for each required field that is blank and the quantity if it isn't positive. */
    void checkRequired() {
        if (caseLength == 0) {
            refuseBlank(Field.CASE_ID);
        }
        if (date < 0) {
            refuseBlank(Field.DATE);
        }
        if (agency < 0) {
            refuseBlank(Field.AGENCY);
        }
        if (service < 0) {
            refuseBlank(Field.SERVICE);
        }
        if (quantity <= 0 && quantity != NONE) {
            refuse(Field.QUANTITY, plainQuantity(), "expected more than 0");
        }
    }

    private void refuseBlank(Field field) {
        if (!hasProblem(field)) {
            refuse(field, "", "is empty, expected a value");
        }
    }

    boolean isCorrection() {
        return (flags & Chunk.CORRECTION) != 0;
    }

    boolean hasProblem(Field field) {
        return !problems.isEmpty() && problems.stream().anyMatch(p -> p.path().equals(field.column()));
    }

    String plainQuantity() {
        return BigDecimal.valueOf(quantity, Columns.QUANTITY_PLACES)
                .stripTrailingZeros()
                .toPlainString();
    }

    String decimal(long minor) {
        return BigDecimal.valueOf(minor, places).toPlainString();
    }
}
