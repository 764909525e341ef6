package org.wholesum.internal.scenario.worth;

import java.math.BigDecimal;
import java.util.Optional;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.ShortForm;

/**
 * An outcome, from people in need to money: people × engagement × impact × the shares that are additional × unit value, in a
 * year. The appraisal's own additionality and optimism bias are not applied to it.
 *
 * @param people the people in need who are reached once, more than 0
 * @param engagement the share of them who take part; all unless given
 * @param impact the share of those who achieve the outcome; all unless given
 * @param deadweight the share that would have happened anyway
 * @param displacement the share that is taken from others
 * @param leakage the share that benefits people outside the target group
 * @param substitution the share for which something else is given up
 * @param attribution the share that is due to others
 * @param multiplier the outcome with what it brings about through suppliers and spending ÷ the outcome itself, from 1 to 10;
 *     1 unless given
 * @param kind {@code fiscal}, {@code economic} or {@code social}; fiscal with an agency unless given
 * @param agency the agency whose budget has the value, one without a cost in the comparison; none unless given
 * @param unitValue the value of one outcome in a year, in the scenario's prices; either this or a unit cost
 * @param unitCost an entry of a published database of unit costs, whose value of this kind is the unit value
 * @param source where the unit value comes from; required with one
 * @param lag how many months after the start of the horizon the outcome begins; 0 unless given
 * @param years for how many years it lasts; to the end of the horizon unless given
 * @param dropOff by how much it is less in each year than in the year before; 0% unless given
 */
public record OutcomeEntry(
        @Required BigDecimal people,
        Optional<Percentage> engagement,
        Optional<Percentage> impact,
        Optional<Percentage> deadweight,
        Optional<Percentage> displacement,
        Optional<Percentage> leakage,
        Optional<Percentage> substitution,
        Optional<Percentage> attribution,
        Optional<BigDecimal> multiplier,
        Optional<ValueKind> kind,
        Optional<Agency> agency,
        Optional<Amount> unitValue,
        Optional<UnitCost> unitCost,
        Optional<String> source,
        Optional<Integer> lag,
        Optional<Integer> years,
        Optional<Percentage> dropOff) {
    private static final int MOST_MONTHS = 12_000;
    private static final int MOST_YEARS = 1_000;

    /**
     * Checks each number, and that the unit value has one source.
     *
     * @throws IllegalArgumentException if a number is out of its range, there is no unit value or more than one, it has no
     *     source, or it isn't known whose value it is
     */
    public OutcomeEntry {
        new Checks()
                .require(people.signum() > 0, "expected more than 0", "people")
                .share(engagement, "engagement")
                .share(impact, "impact")
                .share(deadweight, "deadweight")
                .share(displacement, "displacement")
                .share(leakage, "leakage")
                .share(substitution, "substitution")
                .share(attribution, "attribution")
                .multiplier(multiplier, "multiplier")
                .require(
                        multiplier.isEmpty() || agency.isEmpty(),
                        "expected none with an agency, whose budget has no more than the outcome itself",
                        "multiplier")
                .share(dropOff, "drop_off")
                .require(
                        kind.isPresent() || agency.isPresent(),
                        "expected a kind, fiscal, economic or social, or the agency whose budget has the value")
                .require(
                        agency.isEmpty() || kind.orElse(ValueKind.FISCAL) == ValueKind.FISCAL,
                        "expected fiscal, as it is money of an agency's budget",
                        "kind")
                .require(unitValue.isPresent() != unitCost.isPresent(), "expected either unit_value or unit_cost")
                .require(unitValue.isEmpty() || source.isPresent(), "expected the source of unit_value", "source")
                .require(
                        unitCost.isEmpty() || source.isEmpty(),
                        "expected no source with unit_cost, as the database is the source",
                        "source")
                .require(
                        lag.orElse(0) >= 0 && lag.orElse(0) <= MOST_MONTHS,
                        "expected a whole number of months from 0 to " + MOST_MONTHS,
                        "lag")
                .require(
                        years.orElse(1) >= 1 && years.orElse(1) <= MOST_YEARS,
                        "expected a whole number of years from 1 to " + MOST_YEARS,
                        "years")
                .done();
    }

    /** {@return whose value it is} */
    public ValueKind valued() {
        return kind.orElse(ValueKind.FISCAL);
    }

    /**
     * An entry of a published database of unit costs; {@code unit_cost: CR7.0} is short for {@code unit_cost: {entry: CR7.0}}.
     *
     * @param entry its short name, or its code in the database
     * @param database the Greater Manchester database's workbook below the scenario's folder; or {@code gmca14}, that database
     *     1.4, unless given
     */
    @ShortForm(key = "entry", expected = "expected the name or code of an entry, or keys and values")
    public record UnitCost(
            @Required String entry,
            @NamesFile(shipped = UnitCost.GMCA) Optional<String> database) {
        /** The Greater Manchester database that comes with the library. */
        public static final String GMCA = "gmca14";

        /** {@return the database's workbook; empty if it is the one that comes with the library} */
        public Optional<String> workbook() {
            return database.filter(name -> !name.equals(GMCA));
        }
    }
}
