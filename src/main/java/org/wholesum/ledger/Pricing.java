package org.wholesum.ledger;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.internal.store.Columns;

/** The catalogue while rows are read: splits are computed once for each service. */
final class Pricing {
    /** What is wrong with a service that the catalogue doesn't have. */
    static final String NO_PRICE =
            "has no price: expected a cost, a unit_cost, or a unit cost of this service in the catalogue";

    private final UnitCosts catalogue;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> parts = new HashMap<>();
    private final Map<String, Map<Agency, Long>> splitsOfOne = new HashMap<>();

    Pricing(UnitCosts catalogue, CurrencyUnit currency) {
        catalogue.check(currency);
        this.catalogue = catalogue;
    }

    /** The services of accepted rows that have their prices from the catalogue. */
    Set<String> used() {
        return used.stream().map(catalogue::key).collect(Collectors.toSet());
    }

    /** Records that an accepted row has its price from the catalogue. */
    void use(String service) {
        used.add(service);
    }

    boolean has(String service) {
        return parts(service) > 0;
    }

    boolean isComposite(String service) {
        return parts(service) > 1;
    }

    private int parts(String service) {
        return parts.computeIfAbsent(service, name -> catalogue.parts(name).size());
    }

    /** Pence by agency for a quantity in millionths. */
    Map<Agency, Long> split(String service, long quantity) {
        return quantity == Columns.ONE
                ? splitsOfOne.computeIfAbsent(service, s -> newSplit(s, quantity))
                : newSplit(service, quantity);
    }

    private Map<Agency, Long> newSplit(String service, long quantity) {
        return catalogue.splitPence(service, BigDecimal.valueOf(quantity, Columns.QUANTITY_PLACES));
    }
}
