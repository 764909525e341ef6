package org.wholesum.ledger;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;

/** A catalogue as it is asked row after row: what was found out once for a service is kept. */
final class Pricing {
    private final UnitCosts catalogue;
    private final CurrencyUnit currency;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Optional<String>> nearest = new HashMap<>();
    private final Map<String, Map<Agency, Long>> splitsOfOne = new HashMap<>();

    Pricing(UnitCosts catalogue, CurrencyUnit currency) {
        catalogue.check(currency);
        this.catalogue = catalogue;
        this.currency = currency;
    }

    /** The services that accepted rows take their prices of. */
    Set<String> used() {
        return used;
    }

    /** Notes that a row that was accepted takes its price from here. */
    void use(String service) {
        used.add(service);
    }

    boolean has(String service) {
        return !catalogue.parts(service).isEmpty();
    }

    boolean isComposite(String service) {
        return catalogue.parts(service).size() > 1;
    }

    /** The service that was perhaps meant by one that the catalogue doesn't have. */
    Optional<String> nearest(String service) {
        return nearest.computeIfAbsent(service, catalogue::nearest);
    }

    /** Pence by agency for a quantity in millionths. */
    Map<Agency, Long> split(String service, long quantity) {
        return quantity == Columns.ONE
                ? splitsOfOne.computeIfAbsent(service, s -> newSplit(s, quantity))
                : newSplit(service, quantity);
    }

    private Map<Agency, Long> newSplit(String service, long quantity) {
        return catalogue.split(service, BigDecimal.valueOf(quantity, Columns.QUANTITY_PLACES), currency);
    }
}
