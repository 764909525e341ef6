package org.wholesum.internal.scenario.entry;

import java.util.Optional;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.ShortForm;

/**
 * The year of a scenario's prices; {@code prices: 2013/14} is short for {@code prices: {base: 2013/14}}.
 *
 * @param base the year, as {@code 2012} or {@code 2013/14}: every amount of the scenario is in its prices, and so is every
 *     result
 * @param records the year of the prices of the ledger's costs, or {@code nominal} for those of the day; they are
 *     converted to the base. As the base unless given
 * @param deflator a CSV file with the columns {@code year, index} below the scenario's folder, or {@code uk-gdp} for the
 *     one that is shipped; that unless given
 */
@ShortForm(key = "base", expected = "expected a year, or keys and values")
public record PricesEntry(
        @Required String base,
        Optional<String> records,
        @NamesFile(shipped = PricesEntry.SHIPPED_DEFLATOR) Optional<String> deflator) {
    /** The deflator that comes with the library. */
    public static final String SHIPPED_DEFLATOR = "uk-gdp";

    private static final String YEAR = "expected a year, as 2012 or 2013/14";

    /**
     * Checks the years.
     *
     * @throws IllegalArgumentException if one is not a year, or the base is nominal
     */
    public PricesEntry {
        new Checks()
                .require(parse(base).filter(PriceBase::isReal).isPresent(), YEAR, "base")
                .require(
                        records.isEmpty() || records.flatMap(PricesEntry::parse).isPresent(),
                        YEAR + ", or nominal",
                        "records")
                .done();
    }

    private static Optional<PriceBase> parse(String text) {
        try {
            return Optional.of(PriceBase.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@return the price base of every amount and result} */
    public PriceBase toBase() {
        return PriceBase.parse(base);
    }

    /** {@return the price base of the records} */
    public PriceBase ofRecords() {
        return PriceBase.parse(records.orElse(base));
    }
}
