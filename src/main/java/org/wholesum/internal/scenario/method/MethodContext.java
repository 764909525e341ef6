package org.wholesum.internal.scenario.method;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.InvalidEntryException;

/** The scenario around a method. */
public interface MethodContext {
    /** {@return the name under which the scenario has the method} */
    String name();

    /** {@return the months to project} */
    Months horizon();

    /** {@return the months of a window that the scenario has} */
    Months window(String window);

    /** {@return the currency of every amount} */
    CurrencyUnit currency();

    /**
     * Reads a file that the method names.
     *
     * @param <T> what is read
     * @param file its path from the scenario's folder
     * @param reader reads the file at a path
     * @param path the keys of the method that lead to the name
     * @return what the reader returns
     */
    <T> T reading(String file, Function<Path, T> reader, String... path);

    /** {@return the step of a method that the scenario has} */
    Step named(String method);

    /** {@return amounts in the scenario's currency} */
    default SortedMap<Agency, Money> money(Map<Agency, Amount> amounts) {
        return Amount.in(currency(), amounts);
    }

    /**
     * Checks months that start with the value of {@code from}.
     *
     * @param months any months
     * @return the same
     * @throws InvalidEntryException if they are not within the horizon
     */
    default Months inHorizon(Months months) {
        if (!horizon().contains(months)) {
            throw InvalidEntryException.of("is " + months + ", expected months of the horizon, " + horizon(), "from");
        }
        return months;
    }
}
