package org.wholesum.guidance;

import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.price.Deflator;
import org.wholesum.problem.InvalidInputException;

/**
 * The value of one unit, in the prices of one year.
 *
 * @param unit the unit
 * @param central the recommended value
 * @param low the lower end of its range, or empty if no range is published
 * @param high the upper end of its range, or empty if no range is published
 * @param prices the year of its prices
 * @param source where it comes from
 */
public record UnitValue(
        ValueUnit unit,
        Money central,
        Optional<Money> low,
        Optional<Money> high,
        PriceBase prices,
        GuidanceSource source) {
    /**
     * One of the published values.
     *
     * @param level which
     * @return per unit, in the published prices
     * @throws InvalidInputException if no such value is published
     */
    public Money at(ValueLevel level) {
        return switch (level) {
            case CENTRAL -> central;
            case LOW -> low.orElseThrow(() -> none(level));
            case HIGH -> high.orElseThrow(() -> none(level));
        };
    }

    private InvalidInputException none(ValueLevel level) {
        return InvalidInputException.of(
                "no " + level.name().toLowerCase(Locale.ROOT) + " value of a " + unit
                        + " is published, expected the central one, " + MoneyText.of(central),
                "central");
    }

    /**
     * One of the published values in another year's prices. A WELLBY's £13,000.00 of 2019 is £16,027.91 of 2024 by the UK GDP
     * deflator. Values are not raised with incomes.
     *
     * @param level which
     * @param to the year of the prices that are wanted
     * @param deflator the index that converts them; not used where the prices are the published ones
     * @return per unit, rounded half up to the penny
     * @throws InvalidInputException if no such value is published, or the index has no value for a year that is needed
     */
    public Money in(PriceBase to, ValueLevel level, Deflator deflator) {
        return to.equals(prices) ? at(level) : deflator.convert(at(level), prices, to);
    }

    /** As {@code WELLBY: £13,000.00 (£10,000.00 to £16,000.00) in prices of 2019}. */
    @Override
    public String toString() {
        return unit + ": " + MoneyText.of(central)
                + low.flatMap(from -> high.map(to -> " (" + MoneyText.of(from) + " to " + MoneyText.of(to) + ")"))
                        .orElse("")
                + " " + prices.inWords();
    }
}
