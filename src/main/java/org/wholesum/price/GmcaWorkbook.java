package org.wholesum.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.sheet.SheetCell;
import org.wholesum.internal.sheet.SheetRow;
import org.wholesum.internal.sheet.WorkbookRows;
import org.wholesum.internal.text.Decimals;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Reads the published workbook of the Greater Manchester database: its theme sheets, whose headers name the columns. */
final class GmcaWorkbook {
    /** Rows in which a header is looked for. */
    private static final int HEADER_ROWS = 100;

    private static final int PLACES = 2;
    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    private final Path file;
    private final Consumer<Problem> problems;
    private final Map<String, UnitCostEntry> known = new HashMap<>();
    private final Map<String, UnitCostEntry> byCode = new LinkedHashMap<>();
    private final Set<String> services = new HashSet<>();

    private String sheet = "";
    private List<SheetRow> above = new ArrayList<>();
    private @Nullable GmcaColumns columns;
    private boolean hasHeader;

    GmcaWorkbook(Path file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
        UnitCostDatabase.gmca14().entries().forEach(entry -> known.put(entry.code(), entry));
    }

    UnitCostDatabase read() {
        WorkbookRows.read(file, file.toString(), this::take);
        if (!hasHeader) {
            throw InvalidInputException.of(Problem.of(
                    file.toString(),
                    "no sheet has the header of the unit cost database, expected Cost code, Unit, Agency bearing the cost and"
                            + " Estimated cost/saving in one row"));
        }
        if (byCode.isEmpty()) {
            throw InvalidInputException.of(Problem.of(file.toString(), "no entry of it can be used"));
        }
        String name = String.valueOf(file.getFileName());
        return new UnitCostDatabase(
                "GMCA unit cost database (" + name + ")",
                "The unit cost database is published by the Greater Manchester Combined Authority, which its licence asks to be"
                        + " named as the source.",
                Optional.of("Its values are in prices of " + years() + "."),
                byCode.values());
    }

    private String years() {
        List<String> years = byCode.values().stream()
                .flatMap(entry -> entry.values().values().stream())
                .map(value -> value.priceBase().toString())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
        return years.size() == 1 ? years.get(0) : years.get(0) + " to " + years.get(years.size() - 1);
    }

    private void take(SheetRow row) {
        if (!row.sheet().equals(sheet)) {
            sheet = row.sheet();
            above = new ArrayList<>();
            columns = null;
        }
        GmcaColumns found = columns;
        if (found != null) {
            entry(row, found);
        } else if (above.size() < HEADER_ROWS) {
            columns = GmcaColumns.of(row, above).orElse(null);
            hasHeader |= columns != null;
            above.add(row);
        }
    }

    private void entry(SheetRow row, GmcaColumns at) {
        String code = row.cell(at.code).text();
        Map<CostValue, UnitCostEntry.Value> values = new EnumMap<>(CostValue.class);
        if (code.isEmpty()) {
            if (at.amounts.values().stream()
                    .anyMatch(column -> row.cell(column).number().isPresent())) {
                refuse(row, at.code, "is empty, expected the code of the amount in this row");
            }
            return;
        }
        if (byCode.containsKey(code)) {
            refuse(row, at.code, "this code occurs more than once; the first entry is used");
            return;
        }
        at.amounts.forEach((value, column) ->
                value(row, column, at.years.getOrDefault(value, -1)).ifPresent(amount -> values.put(value, amount)));
        if (at.amounts.values().stream().allMatch(column -> row.cell(column).isBlank())) {
            refuse(
                    row,
                    at.amounts.values().iterator().next(),
                    "is empty, expected an amount in one of the columns of values");
        }
        if (!values.isEmpty()) {
            byCode.put(code, entry(row, at, code, values));
        }
    }

    private UnitCostEntry entry(SheetRow row, GmcaColumns at, String code, Map<CostValue, UnitCostEntry.Value> values) {
        String detail = row.cell(at.detail).text();
        String name = detail.isEmpty() ? row.cell(at.outcome).text() : detail;
        String agency = row.cell(at.agency).text();
        return new UnitCostEntry(
                code,
                service(code, name),
                name.isEmpty() ? code : name,
                row.sheet(),
                GmcaWords.unit(row.cell(at.unit).text()),
                GmcaWords.agency(agency, name),
                GmcaWords.bearer(agency, row.cell(at.secondAgency).text()),
                values,
                GmcaWords.rating(row.cell(at.rating).text()),
                row.cell(at.source).text());
    }

    /** The short name of the same entry of the edition that is shipped, or else one made of the entry's own words. */
    private String service(String code, String name) {
        UnitCostEntry same = known.get(code);
        String words = same != null && GmcaWords.plain(same.name()).equals(GmcaWords.plain(name))
                ? same.service()
                : GmcaWords.kebab(name);
        String service = words.isEmpty() || !services.add(words)
                ? words + (words.isEmpty() ? "" : "-") + code.toLowerCase(Locale.ROOT)
                : words;
        services.add(service);
        return service;
    }

    private Optional<UnitCostEntry.Value> value(SheetRow row, int column, int yearColumn) {
        SheetCell cell = row.cell(column);
        if (cell.isBlank()) {
            return Optional.empty();
        }
        if (cell.number().isEmpty()) {
            refuseText(row, column);
            return Optional.empty();
        }
        BigDecimal amount = cell.number().get();
        if (amount.abs().compareTo(MOST) >= 0) {
            refuse(row, column, "too large, expected at most 15 digits before the point");
            return Optional.empty();
        }
        return year(row, yearColumn)
                .map(year -> new UnitCostEntry.Value(amount.setScale(PLACES, RoundingMode.HALF_UP), year));
    }

    private Optional<PriceBase> year(SheetRow row, int column) {
        String text = row.cell(column).text();
        if (text.isEmpty()) {
            refuse(row, Math.max(column, 0), "is empty, expected the price year of the amount in this row");
            return Optional.empty();
        }
        try {
            return Optional.of(PriceBase.parseYear(text));
        } catch (IllegalArgumentException e) {
            refuse(row, column, "expected a price year, as 2012 or 2013/14");
            return Optional.empty();
        }
    }

    private void refuseText(SheetRow row, int column) {
        String text = row.cell(column).text();
        boolean range = text.matches("(?s).*\\d\\s*(?:-|\u2013|\u2014|to)\\s*£?\\s*\\d.*");
        Optional<String> guess = range ? Optional.empty() : Decimals.guess(text, PLACES);
        problems.accept(row.problem(column, range ? "expected one amount, not a range" : "expected a number, not text")
                .withSuggestion(guess));
    }

    private void refuse(SheetRow row, int column, String expected) {
        problems.accept(row.problem(column, expected));
    }
}
