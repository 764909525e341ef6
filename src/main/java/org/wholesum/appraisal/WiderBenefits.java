package org.wholesum.appraisal;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.price.Discounting;

/** Benefits outside the agencies' budgets, each of one kind. Values of different kinds are never added up. */
public final class WiderBenefits {
    private static final WiderBenefits NONE = new WiderBenefits(ImmutableList.of());

    private final ImmutableList<Benefit> all;

    private WiderBenefits(ImmutableList<Benefit> all) {
        this.all = all;
    }

    /**
     * A benefit.
     *
     * @param name its name
     * @param kind its kind
     * @param value its value by month, not discounted
     * @param source the source of the value
     */
    public record Benefit(String name, ValueKind kind, MonthlyCosts value, String source) {}

    /** {@return no benefit} */
    public static WiderBenefits none() {
        return NONE;
    }

    /**
     * Adds a benefit.
     *
     * @param name its name
     * @param kind its kind
     * @param value its value by month, not discounted
     * @param source the source of the value
     * @return a copy with this benefit
     */
    public WiderBenefits with(String name, ValueKind kind, MonthlyCosts value, String source) {
        return new WiderBenefits(ImmutableList.<Benefit>builder()
                .addAll(all)
                .add(new Benefit(name, kind, value, source))
                .build());
    }

    /** {@return all benefits, in the order in which they were added} */
    public List<Benefit> all() {
        return all;
    }

    /**
     * The benefits of one kind.
     *
     * @param kind the kind
     * @return in the order in which they were added
     */
    public List<Benefit> ofKind(ValueKind kind) {
        return all.stream().filter(benefit -> benefit.kind() == kind).toList();
    }

    /** The present value of the benefits of a kind. */
    Money presentValue(ValueKind kind, Discounting discounting, CurrencyUnit currency) {
        return ofKind(kind).stream()
                .map(benefit -> discounting.presentValue(benefit.value()).total())
                .reduce(Money.zero(currency), Money::plus);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WiderBenefits that && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    /** The names of the benefits. */
    @Override
    public String toString() {
        return "wider benefits: " + all.stream().map(Benefit::name).toList();
    }
}
