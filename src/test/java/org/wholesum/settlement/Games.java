package org.wholesum.settlement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** Games to test with. */
final class Games {
    static final CurrencyUnit GBP = CurrencyUnit.GBP;
    static final Agency A = Agency.of("a");
    static final Agency B = Agency.of("b");
    static final Agency C = Agency.of("c");
    static final Set<Agency> ABC = Set.of(A, B, C);

    private Games() {}

    static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    /** Agencies a00, a01 … */
    static Set<Agency> agencies(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Agency.of("a%02d".formatted(i)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The coalition of these agencies, a letter each. */
    static Set<Agency> coalition(String letters) {
        return letters.chars()
                .mapToObj(letter -> Agency.of(String.valueOf((char) letter)))
                .collect(Collectors.toSet());
    }

    static Map<Set<Agency>, Money> values(Object... pairs) {
        return IntStream.range(0, pairs.length / 2)
                .boxed()
                .collect(Collectors.toMap(i -> coalition((String) pairs[2 * i]), i -> gbp((String) pairs[2 * i + 1])));
    }

    /** A game whose value is any number that depends on the coalition alone. */
    static CoalitionGame any(long seed, long most) {
        return coalition -> coalition.isEmpty()
                ? 0
                : Math.floorMod(
                                coalition.stream()
                                                        .mapToLong(agency -> mixed(agency.hashCode() * 31L + seed))
                                                        .sum()
                                                * 6364136223846793005L
                                        >> 7,
                                2 * most + 1)
                        - most;
    }

    private static long mixed(long bits) {
        long x = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        x = (x ^ x >>> 27) * 0x94d049bb133111ebL;
        return x ^ x >>> 31;
    }

    /** Savings of agencies a, b, c … in one month. */
    static MonthlyCosts savings(List<Long> pence) {
        MonthlyCosts.Builder table = MonthlyCosts.builder(GBP, Months.of("2024-04", 1));
        for (int i = 0; i < pence.size(); i++) {
            table.add(Agency.of(String.valueOf((char) ('a' + i))), 0, pence.get(i));
        }
        return table.build();
    }

    static Set<Agency> letters(int count) {
        return coalition("abcdefghijklmnopqrst".substring(0, count));
    }

    static Map<Agency, Money> amounts(String... amounts) {
        Map<Agency, Money> map = new TreeMap<>();
        for (int i = 0; i < amounts.length; i++) {
            map.put(Agency.of(String.valueOf((char) ('a' + i))), gbp(amounts[i]));
        }
        return map;
    }

    static Arbitrary<List<Long>> manySavings() {
        return Arbitraries.longs()
                .between(-1_000_000, 1_000_000)
                .list()
                .ofMinSize(2)
                .ofMaxSize(7);
    }
}
