package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;

/** What the value of an outcome is calculated from. */
record OutcomeInputs(
        String name,
        BigDecimal people,
        ValueKind kind,
        Money unitValue,
        String source,
        Optional<Agency> budget,
        BigDecimal engagement,
        BigDecimal impact,
        Additionality additionality,
        BigDecimal dropOff,
        int lag,
        OptionalInt years) {
    /** The placeholder agency of an outcome that is in no agency's budget. */
    static final Agency NOBODY = Agency.of("nobody's budget");

    OutcomeInputs {
        if (budget.isPresent()) {
            additionality.checkBudgets("the outcome \"" + name + "\" of " + budget.get());
        }
        if (people.signum() <= 0) {
            throw new IllegalArgumentException(
                    "the outcome \"" + name + "\" has " + people.toPlainString() + " people, expected more than 0");
        }
        if (unitValue.isNegative()) {
            throw new IllegalArgumentException("the unit value of \"" + name + "\" is " + MoneyText.of(unitValue)
                    + ", expected zero or more; less of a harm is a gain");
        }
        if (lag < 0 || lag > Months.MOST) {
            throw new IllegalArgumentException(
                    "the lag of \"" + name + "\" is " + lag + " months, expected 0 to " + Months.MOST);
        }
        if (years.isPresent() && (years.getAsInt() < 1 || years.getAsInt() > Months.MOST / Months.IN_YEAR)) {
            throw new IllegalArgumentException("the outcome \"" + name + "\" lasts " + years.getAsInt()
                    + " years, expected 1 to " + Months.MOST / Months.IN_YEAR);
        }
    }

    OutcomeInputs(String name, BigDecimal people, ValueKind kind, Money unitValue, String source) {
        this(
                name,
                people,
                kind,
                unitValue,
                source,
                Optional.empty(),
                BigDecimal.ONE,
                BigDecimal.ONE,
                Additionality.none(),
                BigDecimal.ZERO,
                0,
                OptionalInt.empty());
    }

    OutcomeInputs with(Agency agency) {
        return new OutcomeInputs(
                name,
                people,
                kind,
                unitValue,
                source,
                Optional.of(agency),
                engagement,
                impact,
                additionality,
                dropOff,
                lag,
                years);
    }

    OutcomeInputs withEngagement(BigDecimal share) {
        return new OutcomeInputs(
                name, people, kind, unitValue, source, budget, share, impact, additionality, dropOff, lag, years);
    }

    OutcomeInputs withImpact(BigDecimal share) {
        return new OutcomeInputs(
                name, people, kind, unitValue, source, budget, engagement, share, additionality, dropOff, lag, years);
    }

    OutcomeInputs with(Additionality shares) {
        return new OutcomeInputs(
                name, people, kind, unitValue, source, budget, engagement, impact, shares, dropOff, lag, years);
    }

    OutcomeInputs withDropOff(BigDecimal aYear) {
        return new OutcomeInputs(
                name, people, kind, unitValue, source, budget, engagement, impact, additionality, aYear, lag, years);
    }

    OutcomeInputs when(int months, OptionalInt lasting) {
        return new OutcomeInputs(
                name,
                people,
                kind,
                unitValue,
                source,
                budget,
                engagement,
                impact,
                additionality,
                dropOff,
                months,
                lasting);
    }

    /** When it begins, how long it lasts, and how it falls. */
    String timing() {
        return (lag == 0 ? "" : ", from " + lag + (lag == 1 ? " month" : " months") + " after the start on")
                + (years.isEmpty() ? "" : ", for " + years.getAsInt() + (years.getAsInt() == 1 ? " year" : " years"))
                + (dropOff.signum() == 0 ? "" : ", less by " + Percent.of(dropOff) + " in each year after it");
    }
}
