package org.wholesum.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholesum.audit.Finding.Certainty;
import org.wholesum.audit.Finding.Kind;
import org.wholesum.price.CostValue;
import org.wholesum.price.UnitCostDatabase;

/** Amounts in the prices of several years, and unit costs that include each other. */
final class Prices {
    private Prices() {}

    static Stream<Finding> years(Claims claims) {
        return Claims.groups(
                        claims.sorted().stream().filter(claim -> claim.prices().isPresent()),
                        claim -> List.of(claim.measure(), claim.value().unit()))
                .stream()
                .flatMap(Prices::mixed);
    }

    private static Stream<Finding> mixed(List<Claim> group) {
        Map<String, List<String>> years = group.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.prices().orElseThrow().inWords(),
                        TreeMap::new,
                        Collectors.mapping(Claim::name, Collectors.toList())));
        if (years.size() < 2) {
            return Stream.empty();
        }
        return Stream.of(Finding.of(
                Kind.PRICE_YEARS,
                Certainty.TO_CHECK,
                group,
                "The amounts of " + group.get(0).measure() + " are in different prices, "
                        + Words.list(List.copyOf(years.keySet()))
                        + ": bring them to one price year before they are added up or compared.",
                years.entrySet().stream()
                        .map(year -> year.getKey() + ": " + Words.list(year.getValue()))
                        .toList()));
    }

    /** Unit costs of a database that are claimed together with an entry that includes them. */
    static Stream<Finding> composites(Claims claims, UnitCostDatabase database) {
        return claims.of(ClaimKind.VALUE).flatMap(whole -> database.entry(whole.of()).stream()
                .flatMap(entry -> Stream.of(CostValue.values()).map(value -> database.parts(entry, value)))
                .filter(parts -> !parts.isEmpty())
                .limit(1)
                .flatMap(parts -> {
                    List<String> below = parts.stream()
                            .flatMap(part -> Stream.of(part.service(), part.code()))
                            .toList();
                    List<Claim> its = claims.of(ClaimKind.VALUE)
                            .filter(claim -> below.contains(claim.of())
                                    && claim.measure().equals(whole.measure()))
                            .toList();
                    return its.isEmpty() ? Stream.empty() : Stream.of(counted(database, whole, its));
                }));
    }

    private static Finding counted(UnitCostDatabase database, Claim whole, List<Claim> its) {
        List<Claim> all = new ArrayList<>(its);
        all.add(whole);
        String parts = Words.list(its.stream().map(Claim::of).toList());
        return Finding.of(
                Kind.COMPOSITE,
                Certainty.TO_CHECK,
                all,
                "The unit cost of " + whole.of() + " includes that of " + parts + ": an event has one or the other.",
                List.of("in " + database.name() + ", the parts of " + whole.of() + " add up to its value"));
    }
}
