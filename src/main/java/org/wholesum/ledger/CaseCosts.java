package org.wholesum.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;
import org.wholesum.problem.InvalidInputException;

/**
 * The cost of each case, over all agencies and months of a ledger. Immutable; sums are exact. The costs of 253,000 cases
 * take about as much memory as their ids.
 *
 * <p>{@code Ledger.read(Path.of("examples/stoke/interactions.csv")).costByCase().cost("S1")}
 */
public final class CaseCosts {
    private static final int SHOWN = 20;

    private final CurrencyUnit currency;
    private final PriceBase prices;
    /** In ascending order. */
    private final String[] ids;

    private final long[] pence;

    /** Keeps the arrays without a copy: ids in ascending order, and the cost of each. */
    CaseCosts(CurrencyUnit currency, PriceBase prices, String[] ids, long[] pence) {
        this.currency = currency;
        this.prices = prices;
        this.ids = ids;
        this.pence = pence;
    }

    /**
     * Costs that were added up elsewhere, in a database or on other machines. {@code CaseCosts.ofMinor(CurrencyUnit.GBP,
     * PriceBase.nominal(), Map.of("S1", 59_300L)).cost("S1")} is GBP 593.00.
     *
     * @param currency of every cost
     * @param prices the price base of every cost
     * @param minor the cost of each case in minor units, by its id; negative if corrections outweigh the rest
     * @return the costs
     * @throws IllegalArgumentException if an id is blank
     */
    public static CaseCosts ofMinor(CurrencyUnit currency, PriceBase prices, Map<String, Long> minor) {
        SortedMap<String, Long> inOrder = new TreeMap<>(minor);
        for (String id : inOrder.keySet()) {
            if (id.isBlank()) {
                throw new IllegalArgumentException("case \"" + id + "\" is blank, expected its id");
            }
        }
        return new CaseCosts(
                currency,
                prices,
                inOrder.keySet().toArray(String[]::new),
                inOrder.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** {@return the currency of every cost} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the price base of every cost} */
    public PriceBase prices() {
        return prices;
    }

    /** {@return how many cases there are} */
    public int size() {
        return ids.length;
    }

    /** {@return the cases, by id} */
    public List<String> cases() {
        return Collections.unmodifiableList(Arrays.asList(ids));
    }

    /**
     * The cost of a case.
     *
     * @param caseId its id
     * @return the cost in minor units
     * @throws IllegalArgumentException if there is no such case
     */
    public long pence(String caseId) {
        int index = Arrays.binarySearch(ids, caseId);
        if (index < 0) {
            throw InvalidInputException.of(
                    "case \"" + caseId + "\" is not among the " + ids.length + " cases",
                    Suggestions.to(caseId, cases()));
        }
        return pence[index];
    }

    /**
     * The cost of a case.
     *
     * @param caseId its id
     * @return the cost
     * @throws IllegalArgumentException if there is no such case
     */
    public Money cost(String caseId) {
        return money(pence(caseId));
    }

    /** {@return the cost of each case in minor units, in the order of {@link #cases()}} */
    public long[] pence() {
        return pence.clone();
    }

    /**
     * The cost of all cases.
     *
     * @return the sum
     * @throws ArithmeticException on overflow
     */
    public Money total() {
        return money(sum());
    }

    /**
     * Adds the costs of another ledger, for instance of another part of a file: a case may be in both. {@code
     * a.plus(b).equals(b.plus(a))}.
     *
     * @param other costs in the same currency and price base
     * @return the sum of each case of either
     * @throws IllegalArgumentException if the currencies or the price bases differ
     * @throws ArithmeticException on overflow
     */
    public CaseCosts plus(CaseCosts other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "costs in " + currency + " and in " + other.currency + " cannot be added");
        }
        if (!prices.equals(other.prices)) {
            throw new IllegalArgumentException("costs " + prices.inWords() + " and " + other.prices.inWords()
                    + " cannot be added, expected one price base");
        }
        String[] all = new String[ids.length + other.ids.length];
        long[] sums = new long[all.length];
        int size = 0;
        for (int i = 0, j = 0; i < ids.length || j < other.ids.length; size++) {
            int order = order(i, other, j);
            all[size] = order <= 0 ? ids[i] : other.ids[j];
            sums[size] = Exact.add(order <= 0 ? pence[i++] : 0, order >= 0 ? other.pence[j++] : 0);
        }
        return new CaseCosts(currency, prices, Arrays.copyOf(all, size), Arrays.copyOf(sums, size));
    }

    /** Compares a case of each by id; an index past the end comes last. */
    private int order(int mine, CaseCosts other, int its) {
        if (mine == ids.length || its == other.ids.length) {
            return mine == ids.length ? 1 : -1;
        }
        return ids[mine].compareTo(other.ids[its]);
    }

    /** {@return the cost of each case, by id; it holds an object for each case, so use it for few} */
    public SortedMap<String, Money> toMap() {
        SortedMap<String, Money> costs = new TreeMap<>();
        IntStream.range(0, ids.length).forEach(i -> costs.put(ids[i], money(pence[i])));
        return Collections.unmodifiableSortedMap(costs);
    }

    private Money money(long amount) {
        return Money.ofMinor(currency, amount);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseCosts that
                && currency.equals(that.currency)
                && prices.equals(that.prices)
                && Arrays.equals(ids, that.ids)
                && Arrays.equals(pence, that.pence);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ids) + Arrays.hashCode(pence);
    }

    private Table table() {
        int[] costliest = IntStream.range(0, ids.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> pence[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        Table.Builder table = Table.titled("Cost of " + ids.length + (ids.length == 1 ? " case" : " cases")
                        + (prices.isReal() ? ", " + prices.inWords() : ""))
                .words("case")
                .figures("cost, " + currency);
        int shown = ids.length <= SHOWN + 1 ? ids.length : SHOWN;
        for (int i = 0; i < shown; i++) {
            table.row(ids[costliest[i]], plain(pence[costliest[i]]));
        }
        if (shown < ids.length) {
            long others = Arrays.stream(costliest, shown, ids.length)
                    .mapToLong(i -> pence[i])
                    .reduce(0, Exact::add);
            table.row((ids.length - shown) + " others", plain(others));
        }
        return table.total("all", plain(sum())).build();
    }

    private String plain(long amount) {
        return MoneyText.plain(currency, amount);
    }

    private long sum() {
        return Arrays.stream(pence).reduce(0, Exact::add);
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    /** A table of the 20 costliest cases, the sum of the others, and the total. */
    @Override
    public String toString() {
        return table().toString();
    }
}
