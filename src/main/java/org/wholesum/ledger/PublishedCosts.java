package org.wholesum.ledger;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.price.CostValue;
import org.wholesum.price.UnitCostDatabase;
import org.wholesum.price.UnitCostEntry;

/** The unit costs of a catalogue that are from a published database. */
final class PublishedCosts {
    private static final int SHOWN = 5;

    private final UnitCostDatabase database;
    private final CostValue value;
    /** The entries that the catalogue has, by service. */
    private final ImmutableMap<String, UnitCostEntry> entries;

    PublishedCosts(UnitCostDatabase database, CostValue value) {
        this(
                database,
                value,
                database.entries().stream()
                        .filter(entry -> entry.value(value).isPresent())
                        .filter(entry -> entry.value(value).orElseThrow().cost().signum() >= 0)
                        .collect(ImmutableMap.toImmutableMap(UnitCostEntry::service, Function.identity())));
    }

    private PublishedCosts(UnitCostDatabase database, CostValue value, ImmutableMap<String, UnitCostEntry> entries) {
        this.database = database;
        this.value = value;
        this.entries = entries;
    }

    /** Whose values they are, under which licence and of which years: without any service that records have. */
    Stream<String> attribution() {
        return Stream.concat(
                Stream.of("Services without a cost in the records have " + value + " values of the " + database.name()
                        + ". " + database.attribution()),
                database.age().stream());
    }

    /** The same without services that another catalogue replaces. */
    PublishedCosts without(Set<String> services) {
        return where(service -> !services.contains(service));
    }

    /** The same with these services alone. */
    PublishedCosts only(Set<String> services) {
        return where(services::contains);
    }

    private PublishedCosts where(Predicate<String> condition) {
        return new PublishedCosts(database, value, ImmutableMap.copyOf(Maps.filterKeys(entries, condition::test)));
    }

    /** What must be known of costs from these entries, once for each database however often it was read. */
    static List<String> cautions(Stream<PublishedCosts> used) {
        Map<Object, PublishedCosts> byOrigin = new LinkedHashMap<>();
        used.forEach(from -> byOrigin.merge(
                List.of(from.database.name(), from.database.entries(), from.value), from, PublishedCosts::and));
        return byOrigin.values().stream()
                .flatMap(from -> from.cautions().stream())
                .toList();
    }

    private PublishedCosts and(PublishedCosts other) {
        ImmutableMap.Builder<String, UnitCostEntry> all = ImmutableMap.builder();
        return new PublishedCosts(
                database, value, all.putAll(entries).putAll(other.entries).buildKeepingLast());
    }

    Stream<UnitCost> rows() {
        return entries.values().stream().flatMap(this::rows);
    }

    private Stream<UnitCost> rows(UnitCostEntry entry) {
        UnitCostEntry.Value whole = entry.value(value).orElseThrow();
        return shares(entry, whole.cost()).entrySet().stream()
                .map(share -> new UnitCost(
                        entry.service(),
                        entry.name(),
                        share.getKey(),
                        entry.unit(),
                        share.getValue(),
                        whole.priceBase(),
                        database.name() + ", " + entry.code()));
    }

    /** What each agency bears: by the parts of a composite entry, where those are of several agencies. */
    private SortedMap<Agency, BigDecimal> shares(UnitCostEntry entry, BigDecimal whole) {
        SortedMap<Agency, BigDecimal> shares = new TreeMap<>();
        for (UnitCostEntry part : database.parts(entry, value)) {
            shares.merge(part.agency(), part.value(value).orElseThrow().cost(), BigDecimal::add);
        }
        Optional<Map.Entry<Agency, BigDecimal>> largest =
                shares.entrySet().stream().max(Map.Entry.comparingByValue());
        BigDecimal left = whole.subtract(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        boolean divides = shares.size() > 1
                && shares.values().stream().allMatch(share -> share.signum() >= 0)
                && largest.orElseThrow().getValue().add(left).signum() >= 0;
        if (!divides) {
            return new TreeMap<>(Map.of(entry.agency(), whole));
        }
        shares.merge(largest.orElseThrow().getKey(), left, BigDecimal::add);
        return shares;
    }

    /** The service with a code of the database. */
    Optional<String> serviceOf(String code) {
        return database.entry(code).map(UnitCostEntry::service);
    }

    private List<String> cautions() {
        List<UnitCostEntry> used = entries.values().stream()
                .sorted(Comparator.comparing(UnitCostEntry::service))
                .toList();
        if (used.isEmpty()) {
            return List.of();
        }
        List<String> cautions = new ArrayList<>();
        cautions.add("The prices of " + count(used.size()) + " without a cost in the records are the " + value
                + " values of the " + database.name() + ". " + database.attribution());
        database.age().ifPresent(cautions::add);
        weak(used).ifPresent(cautions::add);
        withParts(used).ifPresent(cautions::add);
        return cautions;
    }

    private static String count(int services) {
        return services == 1 ? "1 service" : WholeNumber.grouped(services) + " services";
    }

    private static Optional<String> weak(List<UnitCostEntry> used) {
        List<String> red = used.stream()
                .filter(entry -> entry.rating().equals(Optional.of(UnitCostEntry.Rating.RED)))
                .map(PublishedCosts::words)
                .toList();
        return red.isEmpty()
                ? Optional.empty()
                : Optional.of("The database rates the evidence as weak (red) for " + listed(red) + ".");
    }

    private Optional<String> withParts(List<UnitCostEntry> used) {
        List<String> both = used.stream()
                .flatMap(entry -> database.below(entry).stream()
                        .filter(used::contains)
                        .map(part ->
                                words(entry) + " and " + words(part) + ", of " + money(entry) + " and " + money(part)))
                .toList();
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The records have entries of the database together with entries below them, which are their parts or"
                                + " variants: " + listed(both)
                                + ". The cost of an event that is recorded as both is counted twice: keep only one of the"
                                + " two rows of such an event.");
    }

    /** The value in the database. */
    private String money(UnitCostEntry entry) {
        UnitCostEntry.Value its = entry.value(value).orElseThrow();
        Money amount = Money.of(CurrencyUnit.GBP, its.cost());
        return MoneyText.of(amount) + " in prices of " + its.priceBase();
    }

    private static String words(UnitCostEntry entry) {
        return entry.service() + " (" + entry.code() + ")";
    }

    private static String listed(List<String> all) {
        String shown = all.stream().limit(SHOWN).collect(Collectors.joining("; "));
        return all.size() > SHOWN ? shown + "; and " + WholeNumber.grouped(all.size() - SHOWN) + " more" : shown;
    }

    /** The database and what counts. */
    @Override
    public String toString() {
        return value + " values of " + database;
    }
}
