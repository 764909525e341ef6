package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.wholesum.costs.PriceBase;

/**
 * Whose year's prices a scenario is in; {@code prices: 2013/14} is short for {@code prices: {base: 2013/14}}.
 *
 * @param base the year, as {@code 2012} or {@code 2013/14}: every amount of the scenario is in its prices, and so is every
 *     result
 * @param records whose year's prices the costs of the ledger's rows are in, or {@code nominal}, for those of the day;
 *     they are brought to the base. As the base unless given
 * @param deflator a CSV file with the columns {@code year, index} below the scenario's folder, or {@code uk-gdp} for the
 *     one that is shipped; that unless given
 */
public record PricesEntry(
        @JsonProperty(required = true) String base, Optional<String> records, Optional<String> deflator) {
    /**
     * Takes what isn't given as empty, and checks the years.
     *
     * @throws IllegalArgumentException if a year is none, or the base is not a year's
     */
    public PricesEntry {
        records = Defaults.or(records);
        deflator = Defaults.or(deflator);
        if (!parse("base", base).isReal()) {
            throw new KeyProblem("base", "expected a year, as 2012 or 2013/14");
        }
        records.ifPresent(year -> parse("records", year));
    }

    /**
     * Prices of one year, in which the records are too.
     *
     * @param base the year
     * @return the prices
     */
    public static PricesEntry of(String base) {
        return new PricesEntry(base, Optional.empty(), Optional.empty());
    }

    private static PriceBase parse(String key, String text) {
        try {
            return PriceBase.parse(text);
        } catch (IllegalArgumentException e) {
            throw new KeyProblem(
                    key, "expected a year, as 2012 or 2013/14" + (key.equals("base") ? "" : ", or nominal"));
        }
    }

    /** The base as the library has it. */
    public PriceBase toBase() {
        return PriceBase.parse(base);
    }

    /** What the records are in. */
    public PriceBase ofRecords() {
        return PriceBase.parse(records.orElse(base));
    }
}
