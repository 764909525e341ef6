package org.wholesum.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.BusinessCase;
import org.wholesum.appraisal.EconomicCase;
import org.wholesum.appraisal.FinancialCase;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.appraisal.WiderBenefits;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;

/**
 * The amounts of both cases as their tables and sentences print them. What the tables of the appraisal print too is the same
 * amount here, and the parts of each case add up to its net present value as printed.
 */
public final class RoundedCases {
    private final BusinessCase cases;
    private final RoundedAppraisal appraisal;

    private RoundedCases(BusinessCase cases, Precision precision) {
        this.cases = cases;
        this.appraisal = RoundedAppraisal.of(cases.appraisal(), precision);
    }

    /**
     * A part of both cases.
     *
     * @param name what it is
     * @param financial minor units in the financial case; empty where it isn't counted
     * @param economic minor units in the economic case
     */
    record Part(String name, Optional<Long> financial, long economic) {}

    /**
     * Rounds the amounts of both cases.
     *
     * @param cases both cases
     * @param precision to what
     * @return their amounts
     */
    public static RoundedCases of(BusinessCase cases, Precision precision) {
        return new RoundedCases(cases, precision);
    }

    /** {@return both cases} */
    public BusinessCase cases() {
        return cases;
    }

    /** {@return how the amounts are written} */
    public AmountFormat format() {
        return appraisal.format();
    }

    /** {@return the amounts of the appraisal} */
    RoundedAppraisal appraisal() {
        return appraisal;
    }

    /** {@return the net present budget impact as printed} */
    public Money financial() {
        return money(
                parts().stream().mapToLong(part -> part.financial().orElse(0L)).sum());
    }

    /** {@return the net present public value as printed} */
    public Money economic() {
        return money(parts().stream().mapToLong(Part::economic).sum());
    }

    /** {@return the economic and social value as printed} */
    Money toPeople() {
        return money(nearest(cases.economic().presentValue(ValueKind.ECONOMIC))
                + nearest(cases.economic().presentValue(ValueKind.SOCIAL)));
    }

    /** {@return the weighted economic and social value as printed; empty without weights} */
    Optional<Money> weightedToPeople() {
        return cases.economic().weightedToPeople().map(value -> money(nearest(value)));
    }

    /** {@return the weighted net present public value as printed; empty without weights} */
    public Optional<Money> weighted() {
        return weightedToPeople().map(value -> economic().minus(toPeople()).plus(value));
    }

    /** {@return the parts, which add up to both net present values; those that are zero in both are left out} */
    List<Part> parts() {
        Appraisal exact = cases.appraisal();
        FinancialCase financial = cases.financial();
        EconomicCase economic = cases.economic();
        long inBudgets = nearest(present(financial.outcomes(), exact));
        long fiscal = nearest(present(
                exact.widerBenefits().ofKind(ValueKind.FISCAL).stream()
                        .filter(benefit -> benefit.budget().isEmpty())
                        .toList(),
                exact));
        long costs = appraisal.all().pilot().getAmountMinorLong();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "benefits of the compared agencies",
                Optional.of(cashed(financial)),
                appraisal.all().old().getAmountMinorLong()));
        add(
                parts,
                new Part(
                        "outcomes in other agencies' budgets",
                        Optional.of(nearest(financial.presentOutcomes().total())),
                        inBudgets));
        add(parts, new Part("other fiscal value", Optional.empty(), fiscal));
        add(parts, new Part("economic value", Optional.empty(), nearest(economic.presentValue(ValueKind.ECONOMIC))));
        add(parts, new Part("social value", Optional.empty(), nearest(economic.presentValue(ValueKind.SOCIAL))));
        add(parts, new Part("transfers left out", Optional.empty(), -nearest(economic.presentTransfers())));
        parts.add(new Part("costs", Optional.of(-costs), -costs));
        return parts;
    }

    private Money present(List<WiderBenefits.Benefit> benefits, Appraisal exact) {
        return benefits.stream()
                .map(benefit ->
                        exact.discounting().presentValue(benefit.value()).total())
                .reduce(Money.zero(format().currency()), Money::plus);
    }

    private long cashed(FinancialCase financial) {
        return financial.cashOnly()
                ? appraisal.benefits().ofAll(Benefits.CASHABLE)
                : appraisal.all().old().getAmountMinorLong();
    }

    private static void add(List<Part> parts, Part part) {
        if (part.economic() != 0 || part.financial().orElse(0L) != 0) {
            parts.add(part);
        }
    }

    private long nearest(Money amount) {
        return format().nearest(amount.getAmountMinorLong());
    }

    private Money money(long minor) {
        return Money.ofMinor(format().currency(), minor);
    }
}
