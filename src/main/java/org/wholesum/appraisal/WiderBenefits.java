package org.wholesum.appraisal;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.Discounting;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import org.wholesum.projection.Comparison;

/**
 * Benefits outside the budgets of the compared agencies, each of one kind: values that are stated by month, and
 * {@linkplain OutcomeChain outcomes} that are calculated. Only an {@link EconomicCase} adds kinds up.
 */
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
     * @param chain the outcome that it is calculated from, or empty if the value is stated
     */
    public record Benefit(
            String name, ValueKind kind, MonthlyCosts value, String source, Optional<OutcomeChain> chain) {
        /** {@return the agency, not one of the compared, whose budget has the benefit; empty if none is named} */
        public Optional<Agency> budget() {
            return chain.flatMap(OutcomeChain::budget);
        }
    }

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
        return with(new Benefit(name, kind, value, source, Optional.empty()));
    }

    /**
     * Adds the value of an outcome.
     *
     * @param outcome the chain from people to money
     * @param horizon the months in which it counts
     * @param prices the price base of its unit value
     * @return a copy with this benefit
     */
    public WiderBenefits with(OutcomeChain outcome, Months horizon, PriceBase prices) {
        return with(new Benefit(
                outcome.name(),
                outcome.kind(),
                outcome.value(horizon, prices),
                outcome.source(),
                Optional.of(outcome)));
    }

    private WiderBenefits with(Benefit benefit) {
        return new WiderBenefits(
                ImmutableList.<Benefit>builder().addAll(all).add(benefit).build());
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

    /** {@return the benefits that are calculated from outcomes, in the order in which they were added} */
    public List<Benefit> outcomes() {
        return all.stream().filter(benefit -> benefit.chain().isPresent()).toList();
    }

    /** Refuses a benefit to the budget of an agency that is compared: its saving has it already. */
    void checkBudgets(Comparison comparison) {
        List<Problem> problems = all.stream()
                .filter(benefit -> benefit.budget()
                        .filter(agency -> comparison.agencies().contains(agency))
                        .isPresent())
                .map(benefit -> Problem.of("outcome \"" + benefit.name() + "\" is money of "
                        + benefit.budget().map(Agency::toString).orElse("")
                        + ", whose cost is compared already: it would be"
                        + " counted twice; expected an agency without a cost in the comparison, or an economic or social"
                        + " value"))
                .toList();
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
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
