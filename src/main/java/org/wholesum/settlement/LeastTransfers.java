package org.wholesum.settlement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;

/**
 * The least that has to be paid so that no agency is worse off than under the old method. The payments add up to the extra costs
 * of the agencies that would be worse off; the agency with the largest saving left pays the one with the largest extra cost left,
 * so that there are few payments and none pays more than its own saving.
 *
 * <p>Over the whole horizon each agency's total counts. By month, no agency is worse off at the end of any month, with what it
 * has saved and has been paid so far; where all together are not yet better off by then, what is missing is carried forward.
 *
 * <p>The police save £90.00 and the NHS £10.00, and the council pays £30.00 more: the police pay the council £30.00.
 */
public final class LeastTransfers {
    private final Settlement total;
    private final List<Month> months;

    private LeastTransfers(Settlement total, List<Month> months) {
        this.total = total;
        this.months = List.copyOf(months);
    }

    /**
     * The payments of a month.
     *
     * @param month the month
     * @param payments who pays whom at its end
     * @param carried what agencies are worse off by at its end all the same, zero or more, as all together are
     */
    public record Month(YearMonth month, List<Payment> payments, Money carried) {
        /** Copies the list. */
        public Month {
            payments = List.copyOf(payments);
        }
    }

    /**
     * The least transfers of a saving.
     *
     * @param agencies the agencies
     * @param savings by agency and month, negative where costs rise
     * @return the transfers
     * @throws IllegalArgumentException if all agencies together are worse off, so that some agency is whatever is paid
     */
    public static LeastTransfers of(Set<Agency> agencies, MonthlyCosts savings) {
        if (savings.pence() < 0) {
            throw new IllegalArgumentException(
                    "the pilot costs " + MoneyText.of(savings.total().negated())
                            + " more in all: whatever agencies pay each other, one is worse off");
        }
        return new LeastTransfers(inTotal(agencies, savings), byMonth(agencies, savings));
    }

    private static Settlement inTotal(Set<Agency> agencies, MonthlyCosts savings) {
        Map<Agency, Long> balances = new TreeMap<>();
        agencies.forEach(agency -> balances.put(agency, savings.pence(agency)));
        Map<Agency, Money> before = money(savings.currency(), balances);
        pay(savings.currency(), balances);
        return Settlement.of(before, money(savings.currency(), balances));
    }

    private static Map<Agency, Money> money(CurrencyUnit currency, Map<Agency, Long> pence) {
        Map<Agency, Money> money = new TreeMap<>();
        pence.forEach((agency, amount) -> money.put(agency, Money.ofMinor(currency, amount)));
        return money;
    }

    private static List<Month> byMonth(Set<Agency> agencies, MonthlyCosts savings) {
        Map<Agency, Long> balances = new TreeMap<>();
        List<Month> months = new ArrayList<>();
        for (YearMonth month : savings.window()) {
            agencies.forEach(agency -> balances.merge(agency, savings.pence(agency, month), Exact::add));
            List<Payment> payments = pay(savings.currency(), balances);
            long carried =
                    balances.values().stream().filter(balance -> balance < 0).reduce(0L, Exact::subtract, Exact::add);
            months.add(new Month(month, payments, Money.ofMinor(savings.currency(), carried)));
        }
        return months;
    }

    /** Pays from those above zero to those below it, as far as that goes. */
    private static List<Payment> pay(CurrencyUnit currency, Map<Agency, Long> balances) {
        Map<Agency, Long> owed = new TreeMap<>();
        balances.forEach((agency, balance) -> owed.put(agency, Exact.subtract(0, balance)));
        List<Payment> payments = Payments.largestFirst(currency, balances, owed);
        payments.forEach(payment -> {
            long pence = payment.amount().getAmountMinorLong();
            balances.merge(payment.from(), -pence, Exact::add);
            balances.merge(payment.to(), pence, Exact::add);
        });
        return payments;
    }

    /** {@return the transfers over the whole horizon} */
    public Settlement inTotal() {
        return total;
    }

    /** {@return the transfers month by month, those without a payment included} */
    public List<Month> byMonth() {
        return months;
    }

    /** {@return the months at whose end agencies are worse off all the same, as all together are} */
    public List<Month> carried() {
        return months.stream().filter(month -> month.carried().isPositive()).toList();
    }

    /** The payments over the whole horizon. */
    @Override
    public String toString() {
        return total.toString();
    }
}
