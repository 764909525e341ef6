package org.wholesum.internal.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which columns probably have the fields of a record, from their headings and kinds. */
public final class FieldGuess {
    private final List<ValueScan> columns;
    private final Map<Integer, String> fields = new TreeMap<>();
    private final List<String> guessed = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    /**
     * Guesses fields.
     *
     * @param columns the columns of a file, in their order
     */
    public FieldGuess(List<ValueScan> columns) {
        this.columns = columns;
        if (isLookup()) {
            guessed.add("It looks like a lookup table between ids: it has no dates and no amounts.");
            return;
        }
        caseId();
        date();
        amounts();
        service();
        only(
                "agency",
                column ->
                        column.kind() == ColumnKind.TEXT && column.scan().words.isAgency());
        only(
                "failure_demand",
                column -> column.kind() == ColumnKind.YES_NO
                        && column.scan().words.isFailure());
    }

    /** The columns of ids. */
    List<ValueScan> ids() {
        return columns.stream().filter(column -> column.kind() == ColumnKind.ID).toList();
    }

    /** Whether most columns of the file are ids, and it has neither dates nor amounts. */
    boolean isLookup() {
        return ids().size() > 1
                && 2 * ids().size() > columns.size()
                && columns.stream()
                        .noneMatch(column -> column.kind() == ColumnKind.DATE
                                || column.kind() == ColumnKind.MONEY
                                || column.kind() == ColumnKind.NUMBER);
    }

    /** {@return the fields, by the index of the column} */
    public Map<Integer, String> fields() {
        return fields;
    }

    /** {@return what was guessed, in sentences} */
    public List<String> guessed() {
        return guessed;
    }

    /** {@return what has to be stated, in sentences} */
    public List<String> unknown() {
        return unknown;
    }

    Optional<ValueScan> column(String field) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(entry -> columns.get(entry.getKey()))
                .findFirst();
    }

    private static String name(ValueScan column) {
        return "\"" + ShownText.of(column.scan().heading) + "\"";
    }

    private List<ValueScan> some(Predicate<ValueScan> condition) {
        return columns.stream()
                .filter(column -> !fields.containsKey(columns.indexOf(column)))
                .filter(condition)
                .toList();
    }

    /** Takes the first candidate by an order; says which others there are. */
    private boolean choose(String field, List<ValueScan> candidates, Comparator<ValueScan> order, String why) {
        Optional<ValueScan> best = candidates.stream().min(order);
        best.ifPresent(column -> {
            fields.put(columns.indexOf(column), field);
            String others = candidates.stream()
                    .filter(other -> other != column)
                    .map(FieldGuess::name)
                    .collect(Collectors.joining(", "));
            guessed.add(field + " is " + name(column) + ": " + why
                    + (others.isEmpty() ? "." : "; it could also be " + others + "."));
        });
        return best.isPresent();
    }

    private void only(String field, Predicate<ValueScan> condition) {
        choose(field, some(condition), comparing(column -> false), "by its heading");
    }

    /** Those that fulfil a condition first. */
    private static Comparator<ValueScan> comparing(Predicate<ValueScan> first) {
        return Comparator.comparing(column -> !first.test(column));
    }

    private void caseId() {
        if (!choose(
                "case_id",
                some(column -> column.kind() == ColumnKind.ID),
                comparing(column -> column.scan().words.isOfPerson()),
                "its values are ids")) {
            unknown.add("Which column has the ids of people: no column looks like ids.");
        }
    }

    private void date() {
        Comparator<ValueScan> order = FieldGuess.comparing(
                        column -> column.scan().words.isFirstDate())
                .thenComparing(comparing(column -> !column.scan().words.isLaterDate()));
        if (!choose("date", some(column -> column.kind() == ColumnKind.DATE), order, "its values are dates")) {
            unknown.add("Which column has the date: no column has dates.");
        }
        column("date")
                .filter(ValueScan::isAmbiguous)
                .ifPresent(column -> unknown.add(
                        "The dates of " + name(column) + ": " + column.scan().dates + ". State one of both patterns."));
    }

    private void amounts() {
        List<ValueScan> money = some(column -> column.kind() == ColumnKind.MONEY);
        boolean quantity = choose(
                "quantity",
                some(column -> column.kind() == ColumnKind.NUMBER
                        && column.scan().words.isQuantity()),
                comparing(column -> false),
                "numbers, by its heading");
        Comparator<ValueScan> order = comparing(column -> column.scan().words.isMoney());
        boolean perUnit = quantity
                && money.stream()
                        .min(order)
                        .filter(best -> best.scan().words.isUnitPrice())
                        .isPresent();
        if (!choose(perUnit ? "unit_cost" : "cost", money, order, perUnit ? "amounts, beside a quantity" : "amounts")) {
            unknown.add(
                    "Which column has the cost: no column has amounts of money. Rows without a cost need a catalogue of unit"
                            + " costs: prices.");
        } else if (money.size() > 1) {
            unknown.add("Which of the amounts is the cost: "
                    + money.stream().map(FieldGuess::name).collect(Collectors.joining(", ")) + ".");
        }
    }

    private void service() {
        Comparator<ValueScan> order = FieldGuess.comparing(
                        column -> column.scan().words.isService())
                .thenComparing(column -> column.scan().distinct.size());
        if (!choose(
                "service",
                some(column ->
                        column.kind() == ColumnKind.TEXT && !column.scan().words.isAgency()),
                order,
                "texts that recur")) {
            unknown.add("Which column has the service: no column has texts that recur.");
        }
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
