package org.wholesum.price;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.wholesum.costs.PriceBase;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * A published database of unit costs: its entries with their values, price years, ratings and sources. A catalogue for
 * records without a cost is made of it by {@code UnitCosts.of}, which says which of the values counts.
 *
 * <p>{@code UnitCostDatabase.gmca14().entry("CR7.0").get().service()} is {@code arrest-detained}.
 */
public final class UnitCostDatabase {
    private final String name;
    private final String attribution;
    private final Optional<String> age;
    private final ImmutableMap<String, UnitCostEntry> byService;
    private final ImmutableMap<String, UnitCostEntry> byCode;

    UnitCostDatabase(String name, String attribution, Optional<String> age, Collection<UnitCostEntry> entries) {
        this.name = name;
        this.attribution = attribution;
        this.age = age;
        ImmutableMap.Builder<String, UnitCostEntry> services = ImmutableMap.builder();
        ImmutableMap.Builder<String, UnitCostEntry> codes = ImmutableMap.builder();
        entries.forEach(entry -> {
            services.put(entry.service(), entry);
            codes.put(entry.code(), entry);
        });
        this.byService = services.buildOrThrow();
        this.byCode = codes.buildOrThrow();
    }

    /**
     * The unit cost database 1.4 of New Economy for the Greater Manchester Combined Authority (2015), as shipped with this
     * library: 683 entries in the price years that they were published in, 2000/01 to 2014/15, with short names by this
     * library. Licence: CC BY 4.0.
     *
     * @return the database
     */
    public static UnitCostDatabase gmca14() {
        return GmcaTable.edition14();
    }

    /**
     * Reads the published workbook of the Greater Manchester Combined Authority's unit cost database, of any edition that has
     * its columns: a sheet for each theme, with the header {@code Cost code}, {@code Cost / saving detail}, {@code Unit},
     * {@code Agency bearing the cost} and, for each of the fiscal, economic and social value, {@code Estimated cost/saving}
     * and {@code Year}. Columns are found by these words, wherever they are; sheets without them are skipped. Entries that
     * {@link #gmca14} has too have the same short name; others have one made of their words.
     *
     * <p>Values brought to a later year by the workbook ({@code Updated}) are not read: {@link Deflator} does that.
     *
     * @param file an Excel workbook ({@code .xlsx}); needs {@code org.dhatim:fastexcel-reader}
     * @return the database
     * @throws InvalidInputException with every cell that can't be used, by sheet and cell; or if the file can't be read or has
     *     no such sheet
     * @throws IllegalStateException if the optional dependency is missing; the message names it
     */
    public static UnitCostDatabase readGmca(Path file) {
        List<Problem> problems = new ArrayList<>();
        UnitCostDatabase database = readGmca(file, problems::add);
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return database;
    }

    /**
     * Reads the published workbook as {@link #readGmca(Path)} does, leaving out what can't be used.
     *
     * @param file an Excel workbook
     * @param problems receives each cell that can't be used: the value of that cell is left out, and the entry if nothing
     *     remains of it
     * @return the database
     * @throws InvalidInputException if the file can't be read, has no such sheet, or nothing in it can be used
     * @throws IllegalStateException if the optional dependency is missing; the message names it
     */
    public static UnitCostDatabase readGmca(Path file, Consumer<Problem> problems) {
        return new GmcaWorkbook(file, problems).read();
    }

    /** {@return its name and edition, as {@code GMCA Unit Cost Database 1.4 (2015)}} */
    public String name() {
        return name;
    }

    /** {@return who published it, and under which licence, in a sentence that a report with its values must have} */
    public String attribution() {
        return attribution;
    }

    /** {@return how old its values are, in sentences; empty if nothing is known beside their price years} */
    public Optional<String> age() {
        return age;
    }

    /** {@return its entries in the order of the database} */
    public List<UnitCostEntry> entries() {
        return byService.values().asList();
    }

    /**
     * An entry.
     *
     * @param nameOrCode its short name or the database's code
     * @return the entry, if there is one
     */
    public Optional<UnitCostEntry> entry(String nameOrCode) {
        return Optional.ofNullable(byService.get(nameOrCode)).or(() -> Optional.ofNullable(byCode.get(nameOrCode)));
    }

    /**
     * The entries below another one: its parts, or its variants. An event has the cost of either.
     *
     * @param entry an entry
     * @return those whose code begins with its code and a point
     */
    public List<UnitCostEntry> below(UnitCostEntry entry) {
        return entries().stream().filter(other -> other.isBelow(entry)).toList();
    }

    /**
     * The parts of a composite entry: the entries below it, if their values have its price year and add up to its value,
     * except for the rounding of each to the pound.
     *
     * @param entry an entry
     * @param value what counts
     * @return the parts; empty if it is no composite
     */
    public List<UnitCostEntry> parts(UnitCostEntry entry, CostValue value) {
        Optional<UnitCostEntry.Value> whole = entry.value(value);
        List<UnitCostEntry> below = below(entry);
        if (whole.isEmpty() || below.isEmpty()) {
            return List.of();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (UnitCostEntry part : below) {
            Optional<UnitCostEntry.Value> its = part.value(value);
            if (its.isEmpty() || !its.get().priceBase().equals(whole.get().priceBase())) {
                return List.of();
            }
            sum = sum.add(its.get().cost());
        }
        BigDecimal rounding = BigDecimal.valueOf(5L * (below.size() + 1), 1);
        return sum.subtract(whole.get().cost()).abs().compareTo(rounding) <= 0 ? below : List.of();
    }

    /** {@return the number of its entries by the price year of each fiscal, economic and social value} */
    public Map<PriceBase, Integer> priceYears() {
        Map<String, Integer> years = new TreeMap<>();
        entries().stream()
                .flatMap(entry -> entry.values().values().stream())
                .forEach(value -> years.merge(value.priceBase().toString(), 1, Integer::sum));
        Map<PriceBase, Integer> counts = new LinkedHashMap<>();
        years.forEach((year, count) -> counts.put(PriceBase.parse(year), count));
        return counts;
    }

    /** Its name and the number of entries. */
    @Override
    public String toString() {
        return name + ", " + byService.size() + " entries";
    }
}
