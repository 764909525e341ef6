package org.wholesum.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wholesum.costs.Decimals;
import org.wholesum.costs.Problem;

/** The fields of one row, each read as what it should be, and what is wrong with those that can't be. */
final class RowFields {
    /** What an amount is that the row doesn't have. */
    static final long NONE = Decimals.NOT_ONE;

    private static final int LONGEST = 1000;
    private static final int LONGEST_BYTES = 3 * LONGEST;

    private final String source;
    private final Field[] header;
    private final int places;
    private final Texts texts;
    final AgencyNames agencies;

    long line;
    final byte[] caseId = new byte[LONGEST_BYTES];
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
        this.header = header.toArray(Field[]::new);
        this.places = options.currency().getDecimalPlaces();
        this.texts = texts;
        this.agencies = new AgencyNames(texts, options.agencies());
    }

    void begin(long startingLine) {
        line = startingLine;
        caseLength = 0;
        date = -1;
        agency = -1;
        service = -1;
        quantity = Columns.ONE;
        unitCost = NONE;
        cost = NONE;
        flags = Chunk.UNSTATED;
        if (!problems.isEmpty()) {
            problems = new ArrayList<>();
        }
    }

    /** Those beyond the header are passed over. */
    void field(int index, byte[] buffer, int offset, int length) {
        if (index >= header.length) {
            return;
        }
        int from = offset;
        int end = offset + length;
        while (from < end && isBlank(buffer[from])) {
            from++;
        }
        while (end > from && isBlank(buffer[end - 1])) {
            end--;
        }
        take(header[index], buffer, from, end - from);
    }

    /** As {@link String#trim}: the bytes of other than ASCII are negative. */
    private static boolean isBlank(byte character) {
        return character <= ' ' && character >= 0;
    }

    private void take(Field field, byte[] buffer, int from, int length) {
        if (field == Field.OTHER || length == 0) {
            return; // what a row lacks is said at its end
        }
        switch (field) {
            case CASE_ID -> caseId(buffer, from, length);
            case SERVICE ->
                service = fits(field, buffer, from, length) ? texts.services.code(buffer, from, length) : -1;
            case AGENCY -> agency = agency(buffer, from, length);
            case DATE -> date = date(buffer, from, length);
            case QUANTITY -> quantity = number(field, Columns.QUANTITY_PLACES, buffer, from, length);
            case UNIT_COST -> unitCost = number(field, places, buffer, from, length);
            case COST -> cost = number(field, places, buffer, from, length);
            case FAILURE_DEMAND ->
                flags = (flags & ~Chunk.UNSTATED) | (isTrue(field, buffer, from, length) ? Chunk.FAILURE : 0);
            case CORRECTION -> flags |= isTrue(field, buffer, from, length) ? Chunk.CORRECTION : 0;
            default -> throw new IllegalStateException(field.name());
        }
    }

    private void caseId(byte[] buffer, int from, int length) {
        if (fits(Field.CASE_ID, buffer, from, length)) {
            System.arraycopy(buffer, from, caseId, 0, length);
            caseLength = length;
        }
    }

    private boolean fits(Field field, byte[] buffer, int from, int length) {
        boolean fits = length <= LONGEST
                || (length <= LONGEST_BYTES && text(buffer, from, length).length() <= LONGEST);
        if (!fits) {
            refuse(field, text(buffer, from, length), "longer than " + LONGEST + " characters");
        }
        return fits;
    }

    private int agency(byte[] buffer, int from, int length) {
        AgencyNames.Name name = agencies.find(buffer, from, Math.min(length, LONGEST));
        if (name.code() < 0) {
            refuse(Field.AGENCY, name.text(), agencies.expected(), name.nearest());
        }
        return name.code();
    }

    private int date(byte[] buffer, int from, int length) {
        int packed = Dates.packed(buffer, from, length);
        if (packed == Dates.NOT_ONE) {
            String text = text(buffer, from, length);
            refuse(Field.DATE, text, Dates.expected(text), Dates.guess(text));
        }
        return packed;
    }

    private long number(Field field, int places, byte[] buffer, int from, int length) {
        long scaled = Decimals.scaled(buffer, from, length, places);
        if (scaled == Decimals.NOT_ONE) {
            String text = text(buffer, from, length);
            refuse(field, text, Decimals.expected(text, places), Decimals.guess(text, places));
        }
        return scaled;
    }

    private boolean isTrue(Field field, byte[] buffer, int from, int length) {
        if (length == 4 && is("true", buffer, from)) {
            return true;
        }
        if (length != 5 || !is("false", buffer, from)) {
            String text = text(buffer, from, length);
            refuse(field, text, "expected true or false", truth(text));
        }
        return false;
    }

    private static Optional<String> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "t", "1" -> Optional.of("true");
            case "no", "n", "f", "0" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    private static String text(byte[] buffer, int from, int length) {
        return new String(buffer, from, length, StandardCharsets.UTF_8);
    }

    private static boolean is(String word, byte[] buffer, int from) {
        for (int i = 0; i < word.length(); i++) {
            if ((buffer[from + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    void refuse(Field field, String text, String expected) {
        refuse(field, text, expected, Optional.empty());
    }

    void refuse(Field field, String text, String expected, Optional<String> maybe) {
        int number = Arrays.asList(header).indexOf(field) + 1;
        problems.add(new Problem(source, Math.toIntExact(line), number, field.column(), text, expected, maybe));
    }

    /** As its fields may stand in the wrong columns, no other problem of the row is worth telling. */
    void misshapen(int fields) {
        problems.clear();
        problems.add(Problem.ofRow(source, Math.toIntExact(line), fields, header.length));
    }

    /** How many fields a row has. */
    int count() {
        return header.length;
    }

    boolean hasUnitCost() {
        return unitCost != NONE;
    }

    boolean hasCost() {
        return cost != NONE;
    }

    /** Which of them says what the row costs. */
    Field amountField() {
        if (hasUnitCost()) {
            return Field.UNIT_COST;
        }
        return hasCost() ? Field.COST : Field.SERVICE;
    }

    void require(Field field, int value) {
        if (value < 0 && problems.stream().noneMatch(p -> p.field().equals(field.column()))) {
            refuse(field, "", "is empty, expected a value");
        }
    }

    boolean hasProblem(Field field) {
        return !problems.isEmpty() && problems.stream().anyMatch(p -> p.field().equals(field.column()));
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
