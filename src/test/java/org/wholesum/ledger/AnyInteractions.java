package org.wholesum.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;

/** Any interactions of a few cases with a few agencies over two years, for laws that hold for all of them. */
final class AnyInteractions {
    private static final List<Agency> AGENCIES =
            List.of(Agency.of("council"), Agency.of("fire"), Agency.of("nhs"), Agency.of("police"));

    private AnyInteractions() {}

    static Arbitrary<Interaction> one() {
        Arbitrary<Boolean> corrections = Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true));
        return corrections.flatMap(correction -> Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.integers().between(0, 730),
                        Arbitraries.of(AGENCIES),
                        Arbitraries.of("call", "visit", "stay"),
                        Arbitraries.longs().between(1, 5_000_000),
                        costs(correction),
                        Arbitraries.of(Demand.class))
                .as((who, day, agency, service, millionths, costs, demand) -> new Interaction(
                        who,
                        LocalDate.of(2011, 4, 1).plusDays(day),
                        agency,
                        service,
                        BigDecimal.valueOf(millionths, 6).stripTrailingZeros(),
                        costs,
                        demand,
                        correction)));
    }

    private static Arbitrary<SortedMap<Agency, Money>> costs(boolean correction) {
        Arbitrary<Money> amounts = Arbitraries.longs()
                .between(correction ? -1_000_000 : 0, 1_000_000)
                .map(pence -> Money.ofMinor(CurrencyUnit.GBP, pence));
        return Arbitraries.maps(Arbitraries.of(AGENCIES), amounts)
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(TreeMap::new);
    }

    /** One interaction or more. */
    static Arbitrary<List<Interaction>> several() {
        return one().list().ofMinSize(1).ofMaxSize(40);
    }
}
