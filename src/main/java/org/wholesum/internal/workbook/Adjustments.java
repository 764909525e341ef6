package org.wholesum.internal.workbook;

import java.math.BigDecimal;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.CostBasis;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.workbook.CellDraft.Shown;

/** Additionality and optimism bias of an appraisal as factors that formulas can use. */
final class Adjustments {
    private final Appraisal appraisal;
    private final BigDecimal additional;
    private final BigDecimal raised;
    private final BigDecimal lowered;

    Adjustments(Appraisal appraisal) {
        this.appraisal = appraisal;
        this.additional = appraisal.additionality().factor();
        this.raised = appraisal.optimismBias().costs();
        this.lowered = appraisal.optimismBias().benefits();
    }

    /** {@return whether anything is adjusted} */
    boolean any() {
        return !appraisal.benefits().equals(plainBenefits())
                || !appraisal.costs().equals(plainCosts());
    }

    /** {@return whether the factors give the library's pennies: not if an agency has a share of its own} */
    boolean known() {
        MonthlyCosts plain = plainBenefits();
        BigDecimal more = raised.add(BigDecimal.ONE);
        BigDecimal less = additional.multiply(BigDecimal.ONE.subtract(lowered));
        return plainCosts().scaled(agency -> more).equals(appraisal.costs())
                && plain.scaled(agency -> plain.pence(agency) < 0 ? more : less).equals(appraisal.benefits());
    }

    /** {@return the costs of the intervention, or those of the appraisal if they are netted by agency} */
    MonthlyCosts plainCosts() {
        return appraisal
                .investment()
                .orElseGet(() -> appraisal.costBasis() == CostBasis.PAYING_AGENCIES
                        ? appraisal.costs()
                        : appraisal.comparison().pilot().interventionCosts());
    }

    MonthlyCosts plainBenefits() {
        return appraisal.comparison().savings().plus(plainCosts());
    }

    /** {@return the factor of costs as an expression of inputs} */
    String costs(InputsSheet inputs) {
        return "1+" + bias(inputs);
    }

    /** {@return the factor of benefits as an expression of inputs and of TOTAL, the cell with an agency's total} */
    String benefits(InputsSheet inputs) {
        Series.Input share = inputs.named(
                "additional_share", "Additional share of benefits", additional, Shown.FACTOR, "formulas use it");
        Series.Input bias = inputs.named(
                "optimism_benefits", "Optimism bias: benefits lowered by", lowered, Shown.SHARE, "formulas use it");
        return "IF(TOTAL<0,1+" + bias(inputs) + "," + share.expression() + "*(1-" + bias.expression() + "))";
    }

    private String bias(InputsSheet inputs) {
        return inputs.named("optimism_costs", "Optimism bias: costs raised by", raised, Shown.SHARE, "formulas use it")
                .expression();
    }
}
