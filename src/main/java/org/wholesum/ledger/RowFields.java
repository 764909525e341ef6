package org.wholesum.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wholesum.internal.csv.CsvRecord;
import org.wholesum.internal.text.Decimals;
import org.wholesum.problem.Problem;

/** The fields of one row, each read as what it should be, and what is wrong with those that can't be. */
final class RowFields {
    /** What an amount is that the row doesn't have. */
    static final long NONE = Decimals.NOT_ONE;

    private static final int LONGEST = 1000;
    private static final int LONGEST_BYTES = 3 * LONGEST;

    private final String source;
    private final List<Field> header;
    /** Where each field is, or -1 if there is none. */
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
    private final Texts texts;
    final AgencyNames agencies;

    byte[] text = {};
    /** Where in it the field that is looked at starts. */
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
        this.texts = texts;
        this.agencies = new AgencyNames(texts, options.agencies());
    }

    /**
     * Reads a row, a field that isn't there as empty. Always in the same order, wherever the fields stand: a processor
     * foresees where to go next only if it is the same for every row.
     *
     * @return false if it has more or fewer fields than the header, which is all that is then said of it
     */
    boolean read(CsvRecord record) {
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
        service = find(serviceColumn, record) && fits(Field.SERVICE) ? texts.services.code(text, from, length) : -1;
        quantity = find(quantityColumn, record) ? number(Field.QUANTITY, Columns.QUANTITY_PLACES) : Columns.ONE;
        unitCost = find(unitCostColumn, record) ? number(Field.UNIT_COST, places) : NONE;
        cost = find(costColumn, record) ? number(Field.COST, places) : NONE;
        flags = find(failureDemandColumn, record) ? flag(Field.FAILURE_DEMAND, Chunk.FAILURE) : Chunk.UNSTATED;
        flags |= find(correctionColumn, record) ? flag(Field.CORRECTION, Chunk.CORRECTION) : 0;
        return true;
    }

    /** Looks where a field is; false if there is none or nothing is in it. */
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

    /** As {@link String#trim}: the bytes of other than ASCII are negative. */
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
            refuse(Field.AGENCY, name.text(), agencies.expected(), name.nearest());
        }
        return name.code();
    }

    private int date() {
        int packed = Dates.packed(text, from, length);
        if (packed == Dates.NOT_ONE) {
            refuse(Field.DATE, text(), Dates.expected(text()), Dates.guess(text()));
        }
        return packed;
    }

    private long number(Field field, int decimals) {
        long scaled = Decimals.scaled(text, from, length, decimals);
        if (scaled == Decimals.NOT_ONE) {
            refuse(field, text(), Decimals.expected(text(), decimals), Decimals.guess(text(), decimals));
        }
        return scaled;
    }

    private int flag(Field field, int ifTrue) {
        if (length == 4 && is("true")) {
            return ifTrue;
        }
        if (length != 5 || !is("false")) {
            refuse(field, text(), "expected true or false", truth(text()));
        }
        return 0;
    }

    private boolean is(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ((text[from + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
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

    void refuse(Field field, String found, String expected, Optional<String> maybe) {
        int number = header.indexOf(field) + 1;
        problems.add(new Problem(source, Math.toIntExact(line), number, field.column(), found, expected, maybe));
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
        if (value < 0 && problems.stream().noneMatch(p -> p.path().equals(field.column()))) {
            refuse(field, "", "is empty, expected a value");
        }
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
