package org.wholesum.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.price.Discounting;

/**
 * Benefits that fall to no agency's budget, each of one kind. Kinds are kept apart, and nothing here adds them up.
 *
 * @param all one by one
 */
public record WiderBenefits(List<Named> all) {
    /**
     * A benefit.
     *
     * @param name what it is
     * @param kind of which kind
     * @param worth what it is worth by month, not discounted
     * @param source where the figure comes from
     */
    public record Named(String name, ValueKind kind, MonthlyCosts worth, String source) {}

    /** Takes a copy. */
    public WiderBenefits {
        all = List.copyOf(all);
    }

    /** {@return no such benefit} */
    public static WiderBenefits none() {
        return new WiderBenefits(List.of());
    }

    /**
     * With one more.
     *
     * @param name what it is
     * @param kind of which kind
     * @param worth what it is worth by month, not discounted
     * @param source where the figure comes from
     * @return a copy
     */
    public WiderBenefits with(String name, ValueKind kind, MonthlyCosts worth, String source) {
        List<Named> more = new ArrayList<>(all);
        more.add(new Named(name, kind, worth, source));
        return new WiderBenefits(more);
    }

    /**
     * Those of a kind.
     *
     * @param kind which
     * @return one by one
     */
    public List<Named> of(ValueKind kind) {
        return all.stream().filter(named -> named.kind() == kind).toList();
    }

    /** The present value of those of a kind. */
    Money present(ValueKind kind, Discounting discounting, CurrencyUnit currency) {
        return of(kind).stream()
                .map(named -> discounting.total(named.worth()))
                .reduce(Money.zero(currency), Money::plus);
    }
}
