package org.wholesum.ledger;

import com.google.common.collect.ImmutableListMultimap;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.text.LargestRemainder;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.price.CostValue;
import org.wholesum.price.Deflator;
import org.wholesum.price.UnitCostDatabase;
import org.wholesum.problem.InvalidInputException;

/**
 * A catalogue of unit costs by service. A composite service has a row for each agency that bears a part of its cost.
 *
 * <p>A file has the columns {@code service, name, agency, unit, cost, price_year, source}; the name is optional.
 * A cost may have a pound sign, commas between thousands and up to six decimals; a price year is {@code 2012},
 * {@code 2013/14} or {@code 2013-14}:
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
    private final CurrencyUnit currency;
    private final ImmutableListMultimap<String, UnitCost> byService;
    /** The databases that rows are from. */
    private final List<PublishedCosts> published;

    private UnitCosts(CurrencyUnit currency, Stream<UnitCost> costs, List<PublishedCosts> published) {
        this.currency = currency;
        this.published = List.copyOf(published);
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
        return new UnitCosts(CurrencyUnit.GBP, costs.stream(), List.of());
    }

    /**
     * A catalogue of a published database, in GBP. A composite entry is divided among the agencies of its parts: in
     * proportion to them, and what rounding leaves is the largest part's. Entries without a value of this kind, or with a
     * negative one, are left out. A service may be named by its short name or by the database's code.
     *
     * @param database its entries
     * @param value which of their values counts
     * @return the catalogue, each entry in the price year of its value
     */
    public static UnitCosts of(UnitCostDatabase database, CostValue value) {
        PublishedCosts costs = new PublishedCosts(database, value);
        return new UnitCosts(CurrencyUnit.GBP, costs.rows(), List.of(costs));
    }

    /**
     * The fiscal values of the unit cost database 1.4 of the Greater Manchester Combined Authority (2015), in the price years
     * that they were published in: {@code UnitCosts.gmca14().parts("CR7.0").get(0).cost()} is {@code 593.00}. For its economic or
     * social values, use {@link #of(UnitCostDatabase, CostValue)}. Reports that use it must name it: {@link #cautions}.
     *
     * @return the catalogue
     * @see UnitCostDatabase#gmca14()
     */
    public static UnitCosts gmca14() {
        return of(UnitCostDatabase.gmca14(), CostValue.FISCAL);
    }

    /**
     * The fiscal values of a published workbook of the Greater Manchester unit cost database.
     *
     * @param file an Excel workbook
     * @return the catalogue
     * @throws InvalidInputException with every cell that can't be used, or if the file can't be read
     * @throws IllegalStateException if the optional dependency is missing; the message names it
     * @see UnitCostDatabase#readGmca(Path)
     */
    public static UnitCosts readGmca(Path file) {
        return of(UnitCostDatabase.readGmca(file), CostValue.FISCAL);
    }

    /**
     * Reads a catalogue, in GBP.
     *
     * @param file a CSV file as described above
     * @return the catalogue
     * @throws InvalidInputException with every row that can't be used
     */
    public static UnitCosts read(Path file) {
        return of(UnitCostRows.read(CsvSource.of(file)));
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
                        .flatMap(file -> UnitCostRows.read(CsvSource.of(UnitCosts.class, file)).stream()),
                List.of());
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
                        other.byService.values().stream()),
                Stream.concat(
                                published.stream().map(from -> from.without(other.byService.keySet())),
                                other.published.stream())
                        .toList());
    }

    /**
     * States the currency of a catalogue that is not in GBP. Nothing is converted.
     *
     * @param unit the currency that the figures are in
     * @return a copy with that currency
     */
    public UnitCosts inCurrency(CurrencyUnit unit) {
        return new UnitCosts(unit, byService.values().stream(), published);
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
        return new UnitCosts(
                currency, byService.values().stream().map(cost -> cost.convert(base, deflator)), published);
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
     * @param service its key, or its code in a published database
     * @return a row for each agency that bears a part of the cost; empty if the catalogue doesn't have the service
     */
    public List<UnitCost> parts(String service) {
        return byService.get(key(service));
    }

    /** The keys of its services. */
    Set<String> services() {
        return byService.keySet();
    }

    /** The key of a service that may be named by its code in a published database. */
    String key(String service) {
        return byService.containsKey(service)
                ? service
                : published.stream()
                        .flatMap(from -> from.serviceOf(service).stream())
                        .filter(byService::containsKey)
                        .findFirst()
                        .orElse(service);
    }

    /**
     * What a reader of costs from this catalogue must know: the database that they are from, with its licence and age; entries
     * that it considers weak evidence; and entries that are priced together with their parts.
     *
     * @param services the services that were priced, by key or code
     * @return sentences; none for services that aren't from a published database
     */
    public List<String> cautions(Collection<String> services) {
        Set<String> keys = services.stream().map(this::key).collect(Collectors.toCollection(TreeSet::new));
        return PublishedCosts.cautions(only(keys).published.stream());
    }

    /**
     * What a reader of costs from several catalogues must know, as {@link #cautions}; once for each database.
     *
     * @param used the unit costs that were used, of each catalogue
     * @return sentences
     */
    public static List<String> cautionsOfAll(List<UnitCosts> used) {
        return PublishedCosts.cautions(used.stream().flatMap(catalogue -> catalogue.published.stream()));
    }

    /** The unit costs of these services, by key. */
    UnitCosts only(Set<String> keys) {
        return new UnitCosts(
                currency,
                byService.values().stream().filter(cost -> keys.contains(cost.service())),
                published.stream().map(from -> from.only(keys)).toList());
    }

    /**
     * The published databases that the catalogue is from, with who published them, under which licence, and how old their values
     * are: what a report must say that names no service.
     *
     * @return sentences; none if the catalogue isn't from a published database
     */
    public List<String> attributions() {
        return published.stream()
                .flatMap(PublishedCosts::attribution)
                .distinct()
                .toList();
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
        return UnitCostRows.table(all()).toString();
    }
}
