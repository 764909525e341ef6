package org.wholesum.internal.scenario.appraisal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.guidance.ValueLevel;
import org.wholesum.guidance.ValueUnit;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.MonthCount;
import org.wholesum.internal.scenario.value.Required;

/**
 * A benefit outside every agency's budget.
 *
 * @param kind {@code fiscal}, {@code economic} or {@code social}; only a business case adds kinds up
 * @param aYear its value a year, in the scenario's prices; a twelfth a month. Either this, or units and their quantity
 * @param from its first month, {@code yyyy-MM}; that of the horizon unless given
 * @param months how many; to the end of the horizon unless given
 * @param source where the figure comes from
 * @param units {@code wellby} or {@code qaly}, whose value guidance states; it is converted to the scenario's prices
 * @param quantity how many of these a year
 * @param level which of the published values: {@code low}, {@code central} or {@code high}; {@code central} unless given
 */
public record BenefitEntry(
        @Required ValueKind kind,
        Optional<Amount> aYear,
        Optional<YearMonth> from,
        Optional<MonthCount> months,
        @Required String source,
        Optional<ValueUnit> units,
        Optional<BigDecimal> quantity,
        Optional<ValueLevel> level) {
    /**
     * Checks that the value is given once.
     *
     * @throws IllegalArgumentException if there are both an amount and units or neither, units without a quantity or of
     *     another kind than social, or what belongs to units without them
     */
    public BenefitEntry {
        new Checks()
                .require(
                        aYear.isPresent() || units.isPresent(),
                        "expected either a_year, or units and their quantity",
                        "a_year")
                .require(aYear.isEmpty() || units.isEmpty(), "expected either an amount or units, not both", "units")
                .require(
                        units.isEmpty() || quantity.isPresent(),
                        "expected a quantity, how many units a year",
                        "quantity")
                .require(units.isPresent() || quantity.isEmpty(), "expected units with it", "quantity")
                .require(units.isPresent() || level.isEmpty(), "expected units with it", "level")
                .require(
                        units.isEmpty() || kind == ValueKind.SOCIAL,
                        "expected social, as wellbeing and health are",
                        "kind")
                .done();
    }
}
