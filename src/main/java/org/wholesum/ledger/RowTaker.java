package org.wholesum.ledger;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Decimals;
import org.wholesum.costs.Nearest;
import org.wholesum.costs.Problem;

/** Takes the fields of one row after another, in any order, and adds each row to the columns or says what is wrong. */
final class RowTaker {
    private static final long NONE = Decimals.NOT_ONE;
    private static final int LONGEST = 1000;

    private final String source;
    private final LedgerReader options;
    final Columns columns;
    final List<Reject> rejects = new ArrayList<>();
    long accepted;
    long pence;

    private final Dictionary agencyNames = new Dictionary();
    private final List<Optional<Integer>> agencyCodes = new ArrayList<>();

    private long line;
    private int caseCode;
    private int date;
    private int agency;
    private int service;
    private long quantity;
    private long unitCost;
    private long cost;
    private int flags;
    private List<Problem> problems = new ArrayList<>();

    RowTaker(String source, LedgerReader options) {
        this.source = source;
        this.options = options;
        this.columns = new Columns(options.currency());
    }

    void begin(long startingLine) {
        line = startingLine;
        caseCode = -1;
        date = -1;
        agency = -1;
        service = -1;
        quantity = Columns.ONE;
        unitCost = NONE;
        cost = NONE;
        flags = Columns.UNSTATED;
        if (!problems.isEmpty()) {
            problems = new ArrayList<>();
        }
    }

    /** One field; {@code number} is its column, from 1. */
    void field(Field field, int number, char[] buffer, int offset, int length) {
        int from = offset;
        int end = offset + length;
        while (from < end && buffer[from] <= ' ') {
            from++;
        }
        while (end > from && buffer[end - 1] <= ' ') {
            end--;
        }
        take(field, number, buffer, from, end - from);
    }

    private void take(Field field, int number, char[] buffer, int from, int length) {
        if (field == Field.OTHER || length == 0) {
            return; // what a row lacks is said at its end
        }
        switch (field) {
            case CASE_ID -> caseCode = text(field, number, columns.cases, buffer, from, length);
            case SERVICE -> service = text(field, number, columns.services, buffer, from, length);
            case AGENCY -> agency = agency(number, buffer, from, length);
            case DATE -> date = date(number, buffer, from, length);
            case QUANTITY -> quantity = number(field, number, Columns.QUANTITY_PLACES, buffer, from, length);
            case UNIT_COST -> unitCost = number(field, number, places(), buffer, from, length);
            case COST -> cost = number(field, number, places(), buffer, from, length);
            case FAILURE_DEMAND ->
                flags = (flags & ~Columns.UNSTATED)
                        | (isTrue(field, number, buffer, from, length) ? Columns.FAILURE : 0);
            case CORRECTION -> flags |= isTrue(field, number, buffer, from, length) ? Columns.CORRECTION : 0;
            default -> throw new IllegalStateException(field.name());
        }
    }

    private int places() {
        return columns.currency.getDecimalPlaces();
    }

    private int text(Field field, int number, Dictionary dictionary, char[] buffer, int from, int length) {
        if (length > LONGEST) {
            refuse(field, number, new String(buffer, from, length), "longer than " + LONGEST + " characters");
            return -1;
        }
        return dictionary.code(buffer, from, length);
    }

    private int agency(int number, char[] buffer, int from, int length) {
        int name = text(Field.AGENCY, number, agencyNames, buffer, from, Math.min(length, LONGEST));
        if (name == agencyCodes.size()) {
            agencyCodes.add(agencyCode(agencyNames.text(name)));
        }
        Optional<Integer> code = agencyCodes.get(name);
        if (code.isEmpty()) {
            String text = agencyNames.text(name);
            List<String> known =
                    options.agencies().stream().map(Agency::id).sorted().toList();
            refuse(
                    Field.AGENCY,
                    number,
                    text,
                    known.isEmpty()
                            ? "expected a name of 1 to 100 characters"
                            : "unknown agency, expected one of " + String.join(", ", known),
                    Nearest.to(text, known));
        }
        return code.orElse(-1);
    }

    private Optional<Integer> agencyCode(String name) {
        try {
            Agency known = Agency.of(name);
            boolean allowed = options.agencies().isEmpty() || options.agencies().contains(known);
            return allowed ? Optional.of(columns.agencyCode(known)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private int date(int number, char[] buffer, int from, int length) {
        int packed = Dates.packed(buffer, from, length);
        if (packed == Dates.NOT_ONE) {
            String text = new String(buffer, from, length);
            refuse(Field.DATE, number, text, Dates.expected(text), Dates.guess(text));
        }
        return packed;
    }

    private long number(Field field, int number, int places, char[] buffer, int from, int length) {
        long scaled = Decimals.scaled(buffer, from, length, places);
        if (scaled == Decimals.NOT_ONE) {
            String text = new String(buffer, from, length);
            refuse(field, number, text, Decimals.expected(text, places), Decimals.guess(text, places));
        }
        return scaled;
    }

    private boolean isTrue(Field field, int number, char[] buffer, int from, int length) {
        if (length == 4 && is("true", buffer, from)) {
            return true;
        }
        if (length != 5 || !is("false", buffer, from)) {
            refuse(field, number, new String(buffer, from, length), "expected true or false");
        }
        return false;
    }

    private static boolean is(String word, char[] buffer, int from) {
        for (int i = 0; i < word.length(); i++) {
            if ((buffer[from + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void refuse(Field field, int number, String text, String expected) {
        refuse(field, number, text, expected, Optional.empty());
    }

    private void refuse(Field field, int number, String text, String expected, Optional<String> maybe) {
        problems.add(new Problem(source, Math.toIntExact(line), number, field.column(), text, expected, maybe));
    }

    /** Ends the row, with the number of fields that it and the header have. */
    void end(int fields, int expected) {
        if (fields != expected) {
            refuseShape(fields, expected);
        }
        require(Field.CASE_ID, caseCode);
        require(Field.DATE, date);
        require(Field.AGENCY, agency);
        require(Field.SERVICE, service);
        if (quantity <= 0 && quantity != NONE) {
            refuse(Field.QUANTITY, 0, "", "quantity is nil or negative, expected more than 0");
        }
        OptionalLong amount = amount();
        if (problems.isEmpty()) {
            addRow(amount.orElseThrow());
        } else {
            rejects.add(new Reject(line, amount, problems));
        }
    }

    private void refuseShape(int fields, int expected) {
        problems.add(new Problem(
                source,
                Math.toIntExact(line),
                0,
                "",
                "",
                "the row has " + fields + " fields, the header " + expected,
                fields > expected ? Optional.of("a field with a comma needs quotes around it") : Optional.empty()));
    }

    private void require(Field field, int value) {
        if (value < 0 && problems.stream().noneMatch(p -> p.field().equals(field.column()))) {
            refuse(field, 0, "", "is empty, expected a value");
        }
    }

    /** The cost of the whole row in pence; empty, with a problem noted, where it can't be told. */
    private OptionalLong amount() {
        if (quantity == NONE || hasProblem(Field.COST) || hasProblem(Field.UNIT_COST)) {
            return OptionalLong.empty();
        }
        OptionalLong amount = OptionalLong.empty();
        if (unitCost != NONE) {
            amount = times(unitCost);
            if (cost != NONE && amount.isPresent() && amount.getAsLong() != cost) {
                refuse(
                        Field.COST,
                        0,
                        decimal(cost),
                        "quantity times unit_cost is " + decimal(amount.getAsLong())
                                + ", expected one of cost and unit_cost, or both to agree");
            }
        } else if (cost != NONE) {
            amount = OptionalLong.of(cost);
        } else if (service >= 0) {
            amount = priced();
        }
        if (amount.isPresent() && amount.getAsLong() < 0 && (flags & Columns.CORRECTION) == 0) {
            problems.add(new Problem(
                            source,
                            Math.toIntExact(line),
                            0,
                            Field.COST.column(),
                            decimal(amount.getAsLong()),
                            "negative, which only a correction may be",
                            Optional.empty())
                    .withMaybe("the row corrects another: say so by true in a column correction"));
        }
        return amount;
    }

    private boolean hasProblem(Field field) {
        return problems.stream().anyMatch(p -> p.field().equals(field.column()));
    }

    private String decimal(long minor) {
        return BigDecimal.valueOf(minor, places()).toPlainString();
    }

    private OptionalLong times(long unit) {
        if (quantity == Columns.ONE) {
            return OptionalLong.of(unit);
        }
        try {
            return OptionalLong.of(
                    LongMath.divide(Math.multiplyExact(quantity, unit), Columns.ONE, RoundingMode.HALF_UP));
        } catch (ArithmeticException e) {
            refuse(Field.UNIT_COST, 0, decimal(unit), "times the quantity is too large");
            return OptionalLong.empty();
        }
    }

    private OptionalLong priced() {
        String name = columns.services.text(service);
        if (options.prices().parts(name).isEmpty()) {
            refuse(
                    Field.SERVICE,
                    0,
                    name,
                    "has no price: expected a cost, a unit_cost, or a unit cost of this service in the catalogue",
                    options.prices().nearest(name));
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(
                    split(name).values().stream().mapToLong(Long::longValue).sum());
        } catch (ArithmeticException e) {
            refuse(Field.QUANTITY, 0, "", "times the unit cost is too large");
            return OptionalLong.empty();
        }
    }

    private Map<Agency, Long> split(String name) {
        return options.prices().split(name, BigDecimal.valueOf(quantity, Columns.QUANTITY_PLACES), columns.currency);
    }

    private void addRow(long amount) {
        accepted++;
        pence = Math.addExact(pence, amount);
        boolean byCatalogue = unitCost == NONE && cost == NONE;
        if (!byCatalogue
                || options.prices().parts(columns.services.text(service)).size() == 1) {
            columns.add(caseCode, date, agency, service, quantity, amount, flags);
            return;
        }
        Map<Agency, Long> parts = split(columns.services.text(service));
        Agency contacted = columns.agencies.get(agency);
        columns.add(caseCode, date, agency, service, quantity, parts.getOrDefault(contacted, 0L), flags);
        parts.forEach((bearer, part) -> {
            if (!bearer.equals(contacted)) {
                int code = columns.agencyCode(bearer);
                columns.add(caseCode, date, code, service, quantity, part, flags | Columns.FURTHER_PART);
            }
        });
    }
}
