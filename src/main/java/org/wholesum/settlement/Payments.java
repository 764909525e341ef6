package org.wholesum.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;

/**
 * Payments from those who can pay to those who are owed: in each step the one with the most left pays the one who is owed most, of
 * equal ones the first by id. There is at most one payment fewer than there are agencies that pay or are paid.
 */
final class Payments {
    private Payments() {}

    /**
     * Until nobody has anything left, or nobody is owed anything.
     *
     * @param payers the most that each pays, in pence; others than positive amounts are left out
     * @param owed what each is owed
     */
    static List<Payment> largestFirst(CurrencyUnit currency, Map<Agency, Long> payers, Map<Agency, Long> owed) {
        Map<Agency, Long> left = new TreeMap<>(payers);
        Map<Agency, Long> due = new TreeMap<>(owed);
        List<Payment> payments = new ArrayList<>();
        Optional<Agency> payer = most(left);
        Optional<Agency> paid = most(due);
        while (payer.isPresent() && paid.isPresent()) {
            Agency from = payer.get();
            Agency to = paid.get();
            long pence = Math.min(left.getOrDefault(from, 0L), due.getOrDefault(to, 0L));
            payments.add(new Payment(from, to, Money.ofMinor(currency, pence)));
            left.merge(from, -pence, Long::sum);
            due.merge(to, -pence, Long::sum);
            payer = most(left);
            paid = most(due);
        }
        return payments;
    }

    private static Optional<Agency> most(Map<Agency, Long> amounts) {
        return amounts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.<Agency, Long>comparingByValue()
                        .thenComparing(Map.Entry.<Agency, Long>comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
