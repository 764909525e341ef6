package org.wholesum.ledger;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.wholesum.costs.Agency;
import org.wholesum.costs.CsvTaker;
import org.wholesum.costs.Decimals;
import org.wholesum.costs.Problem;

/** Takes the fields of one row after another, in any order, and writes each row or says what is wrong. */
final class RowTaker implements CsvTaker {
    private static final long NONE = Decimals.NOT_ONE;
    private static final int LONGEST = 1000;
    private static final int LONGEST_BYTES = 3 * LONGEST;

    private final String source;
    private final Field[] header;
    private final int places;
    private final RowWriter rows = new RowWriter();
    final Texts texts = rows.texts;
    final List<Part> parts = new ArrayList<>();
    final Rejects rejects = new Rejects();
    long accepted;
    long pence;
    /** The same without regard to signs: the most that any sum of some of these rows may be. */
    long gross;

    /** Whether an accepted row gives its own cost. */
    boolean hasOwnCosts;

    private final AgencyNames agencies;
    private final Pricing prices;

    /**
     * What was taken from a part of the file.
     *
     * @param from the byte with which it begins
     * @param lines how many lines it has
     * @param by who took it
     * @param chunks its accepted rows
     * @param rejects its rejected rows as far as they are kept, by their lines in the part
     * @param cases how many cases the taker had met by its end, as with services and agencies
     * @param services see cases
     * @param agencies see cases
     */
    record Part(
            long from,
            long lines,
            RowTaker by,
            List<Chunk> chunks,
            List<Reject> rejects,
            int cases,
            int services,
            int agencies) {}

    private long from;

    private long line;
    private final byte[] caseId = new byte[LONGEST_BYTES];
    private int caseLength;
    private int date;
    private int agency;
    private int service;
    private long quantity;
    private long unitCost;
    private long cost;
    private int flags;
    private List<Problem> problems = new ArrayList<>();

    RowTaker(String source, LedgerReader options, List<Field> header) {
        this.source = source;
        this.header = header.toArray(Field[]::new);
        this.places = options.currency().getDecimalPlaces();
        this.agencies = new AgencyNames(texts, options.agencies());
        this.prices = new Pricing(options.prices(), options.currency());
    }

    @Override
    public void beginPart(long byteNumber) {
        from = byteNumber;
    }

    @Override
    public void endPart(long lines) {
        parts.add(new Part(
                from,
                lines,
                this,
                rows.take(),
                rejects.take(),
                texts.cases.size(),
                texts.services.size(),
                texts.agencies.size()));
    }

    /** What it has taken, if that is all there is. */
    Gathered gathered() {
        endPart(0);
        return new Gathered(List.of(this));
    }

    @Override
    public void begin(long startingLine) {
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
    @Override
    public void field(int index, byte[] buffer, int offset, int length) {
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

    private void refuse(Field field, String text, String expected) {
        refuse(field, text, expected, Optional.empty());
    }

    private void refuse(Field field, String text, String expected, Optional<String> maybe) {
        int number = Arrays.asList(header).indexOf(field) + 1;
        problems.add(new Problem(source, Math.toIntExact(line), number, field.column(), text, expected, maybe));
    }

    @Override
    public void end(int fields) {
        OptionalLong amount = fields == header.length ? checked() : misshapen(fields);
        if (problems.isEmpty()) {
            count(amount.orElseThrow());
        }
        if (problems.isEmpty()) {
            addRow(amount.orElseThrow());
        } else {
            rejects.add(new Reject(line, amount, problems));
        }
    }

    /** As its fields may stand in the wrong columns, no other problem of the row is worth telling. */
    private OptionalLong misshapen(int fields) {
        problems.clear();
        problems.add(Problem.ofRow(source, Math.toIntExact(line), fields, header.length));
        return OptionalLong.empty();
    }

    private OptionalLong checked() {
        require(Field.CASE_ID, caseLength - 1);
        require(Field.DATE, date);
        require(Field.AGENCY, agency);
        require(Field.SERVICE, service);
        if (quantity <= 0 && quantity != NONE) {
            refuse(Field.QUANTITY, plainQuantity(), "expected more than 0");
        }
        return amount();
    }

    private void count(long amount) {
        try {
            pence = Math.addExact(pence, amount);
            gross = LongMath.saturatedAdd(gross, Math.abs(amount));
        } catch (ArithmeticException e) {
            String most = decimal(Long.MAX_VALUE);
            refuse(amountField(), decimal(amount), "the sum of the rows is too large, expected at most " + most);
        }
    }

    private Field amountField() {
        if (unitCost != NONE) {
            return Field.UNIT_COST;
        }
        return cost != NONE ? Field.COST : Field.SERVICE;
    }

    private void require(Field field, int value) {
        if (value < 0 && problems.stream().noneMatch(p -> p.field().equals(field.column()))) {
            refuse(field, "", "is empty, expected a value");
        }
    }

    /** The cost of the whole row in pence; empty, with a problem noted, where it can't be told. */
    private OptionalLong amount() {
        if (hasProblem(Field.COST) || hasProblem(Field.UNIT_COST)) {
            return OptionalLong.empty();
        }
        OptionalLong amount = OptionalLong.empty();
        if (unitCost == NONE && cost != NONE) {
            amount = OptionalLong.of(cost); // whatever the quantity is
        } else if (quantity > 0) {
            amount = unitCost != NONE ? times(unitCost) : priced();
        }
        if (unitCost != NONE && cost != NONE && amount.isPresent() && amount.getAsLong() != cost) {
            refuse(
                    Field.COST,
                    decimal(cost),
                    "quantity times unit_cost is " + decimal(amount.getAsLong())
                            + ", expected one of cost and unit_cost, or both to agree");
        }
        if (amount.isPresent() && amount.getAsLong() < 0 && (flags & Chunk.CORRECTION) == 0) {
            refuse(
                    amountField(),
                    decimal(unitCost != NONE ? unitCost : cost),
                    "negative, which only a correction may be",
                    Optional.of("the row corrects another: say so by true in a column correction"));
        }
        return amount;
    }

    /** The services of which an accepted row takes its price from the catalogue. */
    Set<String> servicesPriced() {
        return prices.used();
    }

    private boolean hasProblem(Field field) {
        return !problems.isEmpty() && problems.stream().anyMatch(p -> p.field().equals(field.column()));
    }

    private String plainQuantity() {
        return BigDecimal.valueOf(quantity, Columns.QUANTITY_PLACES)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String decimal(long minor) {
        return BigDecimal.valueOf(minor, places).toPlainString();
    }

    private OptionalLong times(long unit) {
        if (quantity == Columns.ONE) {
            return OptionalLong.of(unit);
        }
        try {
            return OptionalLong.of(
                    LongMath.divide(Math.multiplyExact(quantity, unit), Columns.ONE, RoundingMode.HALF_UP));
        } catch (ArithmeticException e) {
            refuse(Field.UNIT_COST, decimal(unit), "times the quantity is too large");
            return OptionalLong.empty();
        }
    }

    private OptionalLong priced() {
        if (service < 0) {
            return OptionalLong.empty();
        }
        String name = texts.services.text(service);
        if (!prices.has(name)) {
            refuse(
                    Field.SERVICE,
                    name,
                    "has no price: expected a cost, a unit_cost, or a unit cost of this service in the catalogue",
                    prices.nearest(name));
            return OptionalLong.empty();
        }
        try {
            Map<Agency, Long> parts = prices.split(name, quantity);
            if (parts.size() > 1) { // of a simple service the row's agency bears the cost
                agencies.stranger(parts.keySet())
                        .ifPresent(bearer ->
                                refuse(Field.SERVICE, name, "falls on " + bearer + " too; " + agencies.expected()));
            }
            return OptionalLong.of(
                    parts.values().stream().mapToLong(Long::longValue).sum());
        } catch (ArithmeticException e) {
            refuse(Field.QUANTITY, plainQuantity(), "times the unit cost is too large");
            return OptionalLong.empty();
        }
    }

    private void addRow(long amount) {
        accepted++;
        if (unitCost != NONE || cost != NONE) {
            hasOwnCosts = true;
            rows.add(caseId, caseLength, date, agency, service, quantity, amount, flags);
        } else {
            addPriced(texts.services.text(service), amount);
        }
    }

    private void addPriced(String name, long amount) {
        prices.use(name);
        if (!prices.isComposite(name)) {
            rows.add(caseId, caseLength, date, agency, service, quantity, amount, flags);
            return;
        }
        Map<Agency, Long> shares = prices.split(name, quantity);
        Agency contacted = texts.agencies.get(agency);
        rows.add(caseId, caseLength, date, agency, service, quantity, shares.getOrDefault(contacted, 0L), flags);
        shares.forEach((bearer, share) -> {
            if (!bearer.equals(contacted)) {
                int code = texts.agencyCode(bearer);
                rows.add(caseId, caseLength, date, code, service, quantity, share, flags | Chunk.FURTHER_PART);
            }
        });
    }
}
