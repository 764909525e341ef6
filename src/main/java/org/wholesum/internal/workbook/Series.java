package org.wholesum.internal.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.wholesum.costs.Agency;

/**
 * The cost of an agency in the first months of the horizon together, as a formula of a workbook and as the number that it
 * gives. Both round each step half up to the penny, away from zero if negative, as the library does.
 */
interface Series {
    /**
     * The formula.
     *
     * @param agency whose cost
     * @param months the cell, or the expression in brackets, that has the number of months
     * @return an expression; empty if the agency has no cost
     */
    Optional<String> formula(Agency agency, String months);

    /** {@return its value for a number of months} */
    BigDecimal value(Agency agency, int months);

    /** The cost a month in a window, held. */
    record Held(WindowTable window, int decimals) implements Series {
        @Override
        public Optional<String> formula(Agency agency, String months) {
            return window.total(agency)
                    .map(total ->
                            "ROUND(" + total + "*" + months + "/" + window.monthsObserved() + "," + decimals + ")");
        }

        @Override
        public BigDecimal value(Agency agency, int months) {
            return window.costs()
                    .total(agency)
                    .getAmount()
                    .multiply(BigDecimal.valueOf(months))
                    .divide(BigDecimal.valueOf(window.costs().window().count()), decimals, RoundingMode.HALF_UP);
        }
    }

    /**
     * Another series times a factor.
     *
     * @param base the other
     * @param factors by agency, as the inputs have them; 1 for any other agency
     * @param decimals those of the currency
     */
    record Times(Series base, Map<Agency, Input> factors, int decimals) implements Series {
        @Override
        public Optional<String> formula(Agency agency, String months) {
            Optional<Input> factor = Optional.ofNullable(factors.get(agency));
            return base.formula(agency, months)
                    .map(formula -> factor.map(by -> "ROUND(" + formula + "*" + by.expression() + "," + decimals + ")")
                            .orElse(formula));
        }

        @Override
        public BigDecimal value(Agency agency, int months) {
            BigDecimal held = base.value(agency, months);
            return Optional.ofNullable(factors.get(agency))
                    .map(by -> held.multiply(by.value()).setScale(decimals, RoundingMode.HALF_UP))
                    .orElse(held);
        }
    }

    /** Two series together. */
    record Sum(Series one, Series other) implements Series {
        @Override
        public Optional<String> formula(Agency agency, String months) {
            Optional<String> second = other.formula(agency, months);
            return one.formula(agency, months)
                    .map(first -> second.map(more -> first + "+" + more).orElse(first))
                    .or(() -> second);
        }

        @Override
        public BigDecimal value(Agency agency, int months) {
            return one.value(agency, months).add(other.value(agency, months));
        }
    }

    /**
     * Amounts that are paid in instalments.
     *
     * @param amounts by agency, as the inputs have them
     * @param before the months of the horizon before the first instalment
     * @param paid how many are paid
     * @param whole how many make up the amount
     * @param times how many times it is paid, once for each case for instance
     * @param decimals those of the currency
     */
    record Paid(Map<Agency, Input> amounts, int before, int paid, int whole, long times, int decimals)
            implements Series {
        @Override
        public Optional<String> formula(Agency agency, String months) {
            return Optional.ofNullable(amounts.get(agency))
                    .map(amount -> (times == 1 ? "" : times + "*") + "ROUND(" + amount.expression() + "*MIN(MAX("
                            + months + "-" + before + ",0)," + paid + ")/" + whole + "," + decimals + ")");
        }

        @Override
        public BigDecimal value(Agency agency, int months) {
            int instalments = Math.min(Math.max(months - before, 0), paid);
            return Optional.ofNullable(amounts.get(agency))
                    .map(amount -> amount.value()
                            .multiply(BigDecimal.valueOf(instalments))
                            .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP)
                            .multiply(BigDecimal.valueOf(times)))
                    .orElse(BigDecimal.ZERO);
        }
    }

    /**
     * A number on the sheet of inputs.
     *
     * @param expression what formulas write for it
     * @param value its value
     */
    record Input(String expression, BigDecimal value) {}
}
