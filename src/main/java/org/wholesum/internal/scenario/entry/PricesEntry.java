package org.wholesum.internal.scenario.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.ShortForm;
import org.wholesum.problem.InvalidInputException;

/**
 * The year of a scenario's prices; {@code prices: 2013/14} is short for {@code prices: {base: 2013/14}}.
 *
 * @param base the year, as {@code 2012} or {@code 2013/14}: every amount of the scenario is in its prices, and so is every
 *     result
 * @param records the year of the prices of the ledger's costs, or {@code nominal} for those of the day; they are
 *     converted to the base. As the base unless given
 * @param deflator a CSV file with the columns {@code year, index} below the scenario's folder, by calendar years
 *     ({@code 2013}) or financial years ({@code 2013-14} or {@code 2013/14}), or one that is shipped:
 *     {@code uk-gdp} by calendar years to 2024, or {@code uk-gdp-2015} by financial years to 2019/20 as of March 2015; the
 *     first unless given
 * @param growth how much prices grow a year after the last year of the deflator, an assumption; without it such years can't
 *     be used
 */
@ShortForm(key = "base", expected = "expected a year, or keys and values")
public record PricesEntry(
        @Required String base,
        Optional<String> records,

        @NamesFile(shipped = {PricesEntry.UK_GDP, PricesEntry.UK_GDP_2015})
        Optional<String> deflator,

        Optional<Percentage> growth) {
    /** The deflator by calendar years that comes with the library. */
    public static final String UK_GDP = "uk-gdp";

    /** The deflator by financial years that comes with the library. */
    public static final String UK_GDP_2015 = "uk-gdp-2015";

    private static final String YEAR = "expected a year, as 2012 or 2013/14";

    /**
     * Checks the years.
     *
     * @throws IllegalArgumentException if one is not a year, or the base is nominal
     */
    public PricesEntry {
        Checks checks = new Checks();
        check(base, false, "base", checks);
        records.ifPresent(year -> check(year, true, "records", checks));
        growth.filter(rate -> rate.fraction().compareTo(BigDecimal.ONE.negate()) <= 0
                        || rate.fraction().compareTo(BigDecimal.ONE) > 0)
                .ifPresent(rate -> checks.add(KeyProblem.of("expected more than -100% and at most 100%", "growth")));
        checks.done();
    }

    private static void check(String text, boolean orNominal, String key, Checks checks) {
        String expected = orNominal ? YEAR + ", or nominal" : YEAR;
        try {
            boolean real = PriceBase.parse(text).isReal();
            if (!real && !orNominal) {
                checks.add(KeyProblem.of(expected, key));
            }
        } catch (InvalidInputException e) {
            checks.add(new KeyProblem(
                    List.of(key), false, expected, e.problems().get(0).suggestion()));
        } catch (IllegalArgumentException e) {
            checks.add(KeyProblem.of(expected, key));
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
