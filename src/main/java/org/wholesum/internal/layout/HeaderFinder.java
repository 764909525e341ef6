package org.wholesum.internal.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholesum.internal.sheet.CellText;
import org.wholesum.internal.sheet.Detected;
import org.wholesum.internal.sheet.HeaderRows;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.internal.sheet.RawTable;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Finds the header of an extract, and its columns in it. */
public final class HeaderFinder {
    private static final int LONGEST = 500;

    private final Layout layout;
    private final RawTable table;
    private final List<Problem> problems = new ArrayList<>();
    private final boolean hasCatalogue;

    /**
     * Looks in a table.
     *
     * @param layout what is stated
     * @param table the rows
     * @param hasCatalogue whether rows without costs have those of a catalogue
     */
    public HeaderFinder(Layout layout, RawTable table, boolean hasCatalogue) {
        this.layout = layout;
        this.table = table;
        this.hasCatalogue = hasCatalogue;
    }

    /**
     * The header.
     *
     * @return it and its columns
     */
    public ExtractHeader find() {
        Detected<RawRow> found = row();
        RawRow row = found.value();
        List<String> names = row.cells().stream().map(CellText::strip).toList();
        List<String> compared = names.stream().map(CellText::name).toList();
        Map<Ours, Integer> columns = new EnumMap<>(Ours.class);
        for (Ours field : Ours.values()) {
            String name = name(field);
            boolean needed = layout.columns.containsKey(field) || isRequired(field);
            if (needed || (looksForOwnName(field) && compared.contains(CellText.name(name)))) {
                index(row, compared, name).ifPresent(index -> columns.put(field, index));
            }
        }
        List<Integer> rules = layout.leftOut.stream()
                .map(rule -> index(row, compared, rule.column()).orElse(-1))
                .toList();
        checkCosts(columns);
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems.stream().distinct().toList());
        }
        return new ExtractHeader(table, row.number(), names, columns, rules, found.because());
    }

    private String name(Ours field) {
        return layout.columns.getOrDefault(field, field.key());
    }

    private boolean isRequired(Ours field) {
        return Ours.REQUIRED.contains(field) && !(field == Ours.AGENCY && layout.agency.isPresent());
    }

    /** Amounts are one description: if one of their columns is stated, the others aren't looked for. */
    private boolean looksForOwnName(Ours field) {
        return field != Ours.AGENCY
                && (!field.isNumber() || Ours.NUMBERS.stream().noneMatch(layout.columns::containsKey));
    }

    private Set<String> needed() {
        Set<String> needed = new LinkedHashSet<>();
        for (Ours field : Ours.values()) {
            if (layout.columns.containsKey(field) || isRequired(field)) {
                needed.add(name(field));
            }
        }
        layout.leftOut.forEach(rule -> needed.add(rule.column()));
        return needed;
    }

    private Detected<RawRow> row() {
        int stated = layout.header.orElse(0);
        List<RawRow> first = table.first(Math.max(HeaderRows.SEARCHED, stated));
        if (first.isEmpty()) {
            throw InvalidInputException.of(Problem.of(table.name(), "empty, expected a header line"));
        }
        if (stated > 0) {
            return first.stream()
                    .filter(row -> row.number() == stated)
                    .findFirst()
                    .map(Detected::stated)
                    .orElseThrow(() -> InvalidInputException.of(
                            Problem.of(table.name(), "has no row " + stated + ", which is stated as the header")));
        }
        return HeaderRows.naming(first, needed())
                .or(() -> HeaderRows.nearest(first, needed()).map(row -> new Detected<>(row, "")))
                .or(() -> HeaderRows.guess(first))
                .orElseThrow(() -> InvalidInputException.of(Problem.of(table.name(), "has no row with a value")));
    }

    private Optional<Integer> index(RawRow header, List<String> compared, String name) {
        String sought = CellText.name(name);
        int index = compared.indexOf(sought);
        if (index < 0) {
            String all = header.cells().stream()
                    .map(CellText::strip)
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining(", "));
            String shown = all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
            problems.add(table.problem(
                    header.number(),
                    0,
                    "",
                    "",
                    "column " + name + " is missing; the header has: " + shown,
                    Suggestions.to(
                                    sought,
                                    compared.stream().filter(c -> !c.isEmpty()).collect(Collectors.toSet()))
                            .map(near -> CellText.strip(header.cells().get(compared.indexOf(near))))));
            return Optional.empty();
        }
        if (compared.lastIndexOf(sought) != index) {
            int second = compared.lastIndexOf(sought);
            problems.add(table.problem(
                    header.number(),
                    second + 1,
                    name,
                    header.cell(second),
                    "this column occurs twice",
                    Optional.empty()));
        }
        return Optional.of(index);
    }

    private void checkCosts(Map<Ours, Integer> columns) {
        boolean hasCosts = columns.containsKey(Ours.COST)
                || columns.containsKey(Ours.UNIT_COST)
                || layout.columns.containsKey(Ours.COST)
                || layout.columns.containsKey(Ours.UNIT_COST);
        if (!hasCosts && !hasCatalogue) {
            problems.add(
                    Problem.of(table.name(), "there is no column of cost or unit_cost, and no catalogue of prices"));
        }
        if (layout.agency.isPresent() && layout.columns.containsKey(Ours.AGENCY)) {
            problems.add(
                    Problem.of(table.name(), "has both one agency and a column of agencies, expected one of them"));
        }
    }
}
