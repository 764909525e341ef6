package org.wholesum.settlement;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Suggestions;

/**
 * What each agency has before and after it pays or is paid, and the payments between agencies, to the penny. Each payment goes
 * from the agency with most left to pay to the one that is owed most, so that there are fewer payments than agencies and their
 * sum is the least with which each agency has its share.
 */
public final class Settlement {
    private final CurrencyUnit currency;
    private final ImmutableSortedMap<Agency, Money> before;
    private final ImmutableSortedMap<Agency, Money> after;
    private final List<Payment> payments;

    private Settlement(CurrencyUnit currency, SortedMap<Agency, Money> before, SortedMap<Agency, Money> after) {
        this.currency = currency;
        this.before = ImmutableSortedMap.copyOfSorted(before);
        this.after = ImmutableSortedMap.copyOfSorted(after);
        Map<Agency, Long> pay = new TreeMap<>();
        Map<Agency, Long> owed = new TreeMap<>();
        before.keySet().forEach(agency -> {
            long net = net(agency).getAmountMinorLong();
            (net < 0 ? pay : owed).put(agency, Math.abs(net));
        });
        this.payments = List.copyOf(Payments.largestFirst(currency, pay, owed));
    }

    /**
     * The settlement that gives each agency its share.
     *
     * @param before the own saving of each agency, negative where its cost rises
     * @param after the share of each agency; one that isn't named has zero
     * @return the settlement
     * @throws IllegalArgumentException if both don't add up to the same amount, currencies differ, or an agency has a share and no
     *     saving
     */
    public static Settlement of(Map<Agency, Money> before, Map<Agency, Money> after) {
        if (before.isEmpty()) {
            throw new IllegalArgumentException("no agencies, expected one or more");
        }
        CurrencyUnit currency = before.values().iterator().next().getCurrencyUnit();
        after.keySet().stream()
                .sorted()
                .filter(agency -> !before.containsKey(agency))
                .findFirst()
                .ifPresent(agency -> {
                    throw Suggestions.unknown(
                            "agency \"" + agency + "\" has a share, but is not in the settlement",
                            agency.id(),
                            before.keySet().stream().map(Agency::id).sorted().toList());
                });
        SortedMap<Agency, Money> shares = new TreeMap<>();
        before.keySet().forEach(agency -> shares.put(agency, after.getOrDefault(agency, Money.zero(currency))));
        Money had = Money.total(currency, before.values());
        Money has = Money.total(currency, shares.values());
        if (!had.equals(has)) {
            throw new IllegalArgumentException("the shares add up to " + MoneyText.of(has)
                    + ", expected the savings of all agencies together, " + MoneyText.of(had));
        }
        return new Settlement(currency, new TreeMap<>(before), shares);
    }

    /** {@return the agencies' own savings before payments, negative where the cost rises} */
    public SortedMap<Agency, Money> before() {
        return before;
    }

    /** {@return what each agency has after payments} */
    public SortedMap<Agency, Money> after() {
        return after;
    }

    /**
     * What an agency is paid less what it pays.
     *
     * @param agency an agency of the settlement
     * @return negative if it pays; over all agencies they add up to zero
     * @throws IllegalArgumentException if the agency isn't in the settlement
     */
    public Money net(Agency agency) {
        return after(agency).minus(before(agency));
    }

    /**
     * What one agency has before payments.
     *
     * @param agency an agency of the settlement
     * @return its own saving, negative if its cost rises
     * @throws IllegalArgumentException if the agency isn't in the settlement
     */
    public Money before(Agency agency) {
        return amount(before, agency);
    }

    /**
     * What one agency has after payments.
     *
     * @param agency an agency of the settlement
     * @return its share
     * @throws IllegalArgumentException if the agency isn't in the settlement
     */
    public Money after(Agency agency) {
        return amount(after, agency);
    }

    private static Money amount(Map<Agency, Money> amounts, Agency agency) {
        Money amount = amounts.get(agency);
        if (amount == null) {
            throw Suggestions.unknown(
                    "agency \"" + agency + "\" is not in the settlement",
                    agency.id(),
                    amounts.keySet().stream().map(Agency::id).toList());
        }
        return amount;
    }

    /** {@return who pays whom, the largest payer first} */
    public List<Payment> payments() {
        return payments;
    }

    /** {@return the sum of all payments} */
    public Money paid() {
        return Money.ofMinor(
                currency,
                payments.stream()
                        .mapToLong(payment -> payment.amount().getAmountMinorLong())
                        .reduce(0, Exact::add));
    }

    /** {@return each agency before and after, and the payments} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        before.forEach((agency, own) -> steps.add(agency + ": " + MoneyText.of(own) + " of its own, "
                + MoneyText.of(after(agency)) + " after the settlement"
                + (net(agency).isZero()
                        ? ""
                        : ": " + (net(agency).isPositive() ? "is paid " : "pays ")
                                + MoneyText.of(net(agency).abs()))));
        payments.forEach(payment -> steps.add(payment.toString()));
        steps.add(
                "payments together " + MoneyText.of(paid()) + ", the largest payer to the one that is owed most first");
        return new Explanation(steps);
    }

    /** The payments, one on each line. */
    @Override
    public String toString() {
        return payments.isEmpty()
                ? "no agency pays another"
                : String.join("\n", payments.stream().map(Payment::toString).toList());
    }
}
