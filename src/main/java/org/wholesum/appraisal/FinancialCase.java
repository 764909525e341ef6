package org.wholesum.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.money.Payback;

/**
 * The financial case: what an appraisal means for the budgets of agencies, and nothing else. Benefits are the cashable ones
 * where cashability is stated, else all; extra costs count wholly. Outcomes in the budgets of agencies that are not compared
 * are among them.
 *
 * @param appraisal the appraisal
 */
public record FinancialCase(Appraisal appraisal) {

    /** {@return whether only benefits that can be released as cash count} */
    public boolean cashOnly() {
        return appraisal.cashability().isPresent();
    }

    /** {@return the outcomes in the budgets of agencies that are not compared} */
    public List<WiderBenefits.Benefit> outcomes() {
        return appraisal.widerBenefits().all().stream()
                .filter(benefit -> benefit.budget().isPresent())
                .toList();
    }

    /** {@return the benefits by agency and month, not discounted} */
    public MonthlyCosts benefits() {
        MonthlyCosts compared = appraisal.inputs().cashable().orElseGet(appraisal::benefits);
        return compared.plus(ofOutcomes());
    }

    /** {@return the value of the outcomes in agencies' budgets, cashable where that is stated, not discounted} */
    private MonthlyCosts ofOutcomes() {
        MonthlyCosts all = outcomes().stream()
                .map(WiderBenefits.Benefit::value)
                .reduce(appraisal.benefits().scaled(agency -> BigDecimal.ZERO), MonthlyCosts::plus);
        return appraisal.cashability().map(shares -> shares.cashable(all)).orElse(all);
    }

    /** {@return the present value of the benefits of agencies that are compared} */
    public MonthlyCosts presentBenefits() {
        return appraisal.presentCashable().orElseGet(appraisal::presentBenefits);
    }

    /** {@return the present value of outcomes in the budgets of agencies that are not compared} */
    public MonthlyCosts presentOutcomes() {
        return appraisal.discounting().presentValue(ofOutcomes());
    }

    /** {@return the net present budget impact by agency and month: present benefits less present costs} */
    public MonthlyCosts netPresent() {
        return presentBenefits().plus(presentOutcomes()).minus(appraisal.presentCosts());
    }

    /** {@return the net present budget impact of all agencies together; positive where budgets gain} */
    public Money netPresentValue() {
        return netPresent().total();
    }

    /** {@return the months until the cumulative budget impact stays at zero or more, not discounted; empty if it never does} */
    public OptionalInt paybackMonths() {
        return Payback.months(benefits().minus(appraisal.costs()).cumulativePence());
    }

    /** {@return the compared agencies, and those with outcomes in their budgets, by id} */
    public SortedSet<Agency> agencies() {
        SortedSet<Agency> agencies = new TreeSet<>(appraisal.agencies());
        outcomes().stream()
                .map(WiderBenefits.Benefit::budget)
                .flatMap(Optional::stream)
                .forEach(agency -> agencies.add(agency));
        return agencies;
    }
}
