package org.wholesum.ledger;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.SetMultimap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.CsvTable;
import org.wholesum.internal.text.Decimals;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;
import org.wholesum.price.Deflator;
import org.wholesum.problem.InvalidInputException;

/**
 * A catalogue of unit costs by service. A composite service has a row for each agency that bears a part of its cost.
 *
 * <p>A file has the columns {@code service, name, agency, unit, cost, price_year, source}; the name is optional:
 *
 * <pre>
 * service,name,agency,unit,cost,price_year,source
 * ae-attendance,Accident and emergency attendance,nhs,attendance,109.00,2011/12,"Unit Cost Database v1.4, HE4.0"
 * </pre>
 *
 * <p>{@code UnitCosts.uk().split("domestic-violence-incident", BigDecimal.ONE)} is {@code {childrens-services=GBP 193.00,
 * housing=GBP 110.00, justice=GBP 581.00, nhs=GBP 1171.00, police=GBP 415.00}}: £2,470.00.
 */
public final class UnitCosts {
    private static final Set<String> REQUIRED = Set.of("service", "agency", "unit", "cost", "price_year", "source");

    private final CurrencyUnit currency;
    private final ImmutableListMultimap<String, UnitCost> byService;

    private UnitCosts(CurrencyUnit currency, Stream<UnitCost> costs) {
        this.currency = currency;
        this.byService = costs.collect(ImmutableListMultimap.toImmutableListMultimap(UnitCost::service, c -> c));
        byService.asMap().forEach((service, parts) -> {
            long agencies = parts.stream().map(UnitCost::agency).distinct().count();
            if (agencies != parts.size()) {
                throw new IllegalArgumentException(
                        "unit costs: service " + service + " occurs more than once for the same agency");
            }
        });
    }

    /**
     * A catalogue of these rows, in GBP.
     *
     * @param costs its rows
     * @return the catalogue
     * @throws IllegalArgumentException if a service occurs twice for the same agency
     */
    public static UnitCosts of(List<UnitCost> costs) {
        return new UnitCosts(CurrencyUnit.GBP, costs.stream());
    }

    /**
     * Reads a catalogue, in GBP.
     *
     * @param file a CSV file as described above
     * @return the catalogue
     * @throws InvalidInputException with every row that can't be used
     */
    public static UnitCosts read(Path file) {
        return of(rows(CsvSource.of(file)));
    }

    /**
     * The UK unit costs that this library contains: the New Economy Manchester Unit Cost Database v1.4 (2015), in the price
     * years that it states, each row with its reference there. They are not converted to one price year.
     *
     * @return the catalogue
     */
    public static UnitCosts uk() {
        return new UnitCosts(
                CurrencyUnit.GBP,
                Stream.of("uk-unit-costs.csv", "uk-composite-unit-costs.csv")
                        .flatMap(file -> rows(CsvSource.of(UnitCosts.class, file)).stream()));
    }

    private static List<UnitCost> rows(CsvSource source) {
        SetMultimap<String, Agency> seen = HashMultimap.create();
        return CsvTable.read(source, REQUIRED, Set.of("name"), row -> {
            String service = row.value("service", text -> text);
            String name = row.text("name");
            Agency agency = row.value("agency", Agency::of);
            if (!seen.put(service, agency)) {
                throw row.refused("agency", "service " + service + " occurs more than once for this agency");
            }
            return new UnitCost(
                    service,
                    name.isEmpty() ? service : name,
                    agency,
                    row.value("unit", text -> text),
                    row.value("cost", UnitCosts::cost),
                    row.value("price_year", UnitCosts::year),
                    row.value("source", text -> text));
        });
    }

    private static PriceBase year(String text) {
        PriceBase base = PriceBase.parse(text);
        if (!base.isReal()) {
            throw new IllegalArgumentException("expected a price year, as 2012 or 2013/14");
        }
        return base;
    }

    private static BigDecimal cost(String text) {
        BigDecimal cost = Decimals.parse(text, 2);
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("negative, expected 0 or more");
        }
        return cost;
    }

    /**
     * This catalogue with the services of another, which replace those with the same key.
     *
     * @param other the services to add or replace, in the same currency
     * @return the merged catalogue
     * @throws IllegalArgumentException if the other is in another currency
     */
    public UnitCosts with(UnitCosts other) {
        other.check(currency);
        return new UnitCosts(
                currency,
                Stream.concat(
                        byService.values().stream().filter(cost -> !other.byService.containsKey(cost.service())),
                        other.byService.values().stream()));
    }

    /**
     * States the currency of a catalogue that is not in GBP. Nothing is converted.
     *
     * @param unit the currency that the figures are in
     * @return a copy with that currency
     */
    public UnitCosts inCurrency(CurrencyUnit unit) {
        return new UnitCosts(unit, byService.values().stream());
    }

    /**
     * Converts every unit cost to one price year: the cost × the index of that year ÷ the index of its own. Costs are not
     * rounded here; rounding is at unit cost × quantity.
     *
     * @param base the price year to convert to
     * @param deflator an index that has every price year of the catalogue
     * @return a copy in that price base
     * @throws IllegalArgumentException if the index lacks a year
     */
    public UnitCosts convert(PriceBase base, Deflator deflator) {
        return new UnitCosts(currency, byService.values().stream().map(cost -> cost.convert(base, deflator)));
    }

    /** {@return the currency of every unit cost} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** Requires the catalogue's currency, unless the catalogue is empty. */
    void check(CurrencyUnit other) {
        if (!byService.isEmpty() && !other.equals(currency)) {
            throw new IllegalArgumentException("the catalogue of unit costs is in " + currency + ", expected " + other);
        }
    }

    /** {@return every row, in the order of the catalogue} */
    public List<UnitCost> all() {
        return byService.values().asList();
    }

    /**
     * The unit costs of one service.
     *
     * @param service its key
     * @return a row for each agency that bears a part of the cost; empty if the catalogue doesn't have the service
     */
    public List<UnitCost> parts(String service) {
        return byService.get(service);
    }

    /**
     * The service whose key is nearest to a word.
     *
     * @param word a key that the catalogue doesn't have
     * @return the key that was probably meant, if one is near
     */
    Optional<String> nearest(String word) {
        return Suggestions.to(word, byService.keySet());
    }

    /**
     * The cost of a quantity of a service, by agency. The whole is rounded half up to the penny, and the parts are rounded
     * so that they add up to it (largest remainders).
     *
     * @param service its key
     * @param quantity how many units
     * @return the amount that each agency bears
     * @throws IllegalArgumentException if the catalogue doesn't have the service
     * @throws ArithmeticException on overflow
     */
    public SortedMap<Agency, Money> split(String service, BigDecimal quantity) {
        SortedMap<Agency, Money> split = new TreeMap<>();
        splitPence(service, quantity).forEach((agency, pence) -> split.put(agency, Money.ofMinor(currency, pence)));
        return split;
    }

    SortedMap<Agency, Long> splitPence(String service, BigDecimal quantity) {
        List<UnitCost> parts = parts(service);
        if (parts.isEmpty()) {
            throw InvalidInputException.of(
                    "service \"" + service + "\" is not in the catalogue of unit costs", nearest(service));
        }
        long[] pence = LargestRemainder.round(parts.stream()
                .map(part -> part.cost().multiply(quantity).movePointRight(currency.getDecimalPlaces()))
                .toList());
        SortedMap<Agency, Long> split = new TreeMap<>();
        for (int i = 0; i < pence.length; i++) {
            split.put(parts.get(i).agency(), pence[i]);
        }
        return split;
    }

    /** A table of the unit costs. */
    @Override
    public String toString() {
        Table.Builder table = Table.titled("Unit costs, " + byService.keySet().size() + " services")
                .words("service", "agency", "unit")
                .figures("cost")
                .words("price year", "source");
        for (UnitCost cost : all()) {
            table.row(
                    cost.service(),
                    cost.agency().id(),
                    cost.unit(),
                    cost.cost().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                    cost.priceBase().toString(),
                    cost.source());
        }
        return table.build().toString();
    }
}
