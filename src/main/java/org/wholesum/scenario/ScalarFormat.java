package org.wholesum.scenario;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.wholesum.internal.scenario.tree.Node;
import org.wholesum.internal.scenario.value.NumberForm;

/**
 * The format in which a scenario writes values of one type.
 *
 * @param <T> the type
 * @param type its class
 * @param expected the message for a list or an object
 * @param ofText parses a value, or throws an IllegalArgumentException
 * @param ofNumber converts an exact number, 0.4 for 40%, or throws an IllegalArgumentException; empty for a text
 * @param kind which numbers it accepts, by the number of decimals of the scenario's currency
 */
record ScalarFormat<T>(
        Class<T> type,
        String expected,
        Function<String, T> ofText,
        Optional<Function<BigDecimal, T>> ofNumber,
        IntFunction<NumberForm.Kind> kind) {

    static <T> ScalarFormat<T> text(Class<T> type, String expected, Function<String, T> ofText) {
        return new ScalarFormat<>(type, expected, ofText, Optional.empty(), places -> NumberForm.Kind.NUMBER);
    }

    static <T> ScalarFormat<T> number(
            Class<T> type, String expected, Function<String, T> ofText, Function<BigDecimal, T> ofNumber) {
        return new ScalarFormat<>(type, expected, ofText, Optional.of(ofNumber), places -> NumberForm.Kind.NUMBER);
    }

    static <T> ScalarFormat<T> whole(Class<T> type, Function<String, T> ofText, Function<BigDecimal, T> ofNumber) {
        return new ScalarFormat<>(
                type, "expected a whole number", ofText, Optional.of(ofNumber), places -> NumberForm.Kind.WHOLE);
    }

    static <T> ScalarFormat<T> money(Class<T> type, Function<String, T> ofText, Function<BigDecimal, T> ofNumber) {
        return new ScalarFormat<>(
                type, "expected an amount such as 1000.00", ofText, Optional.of(ofNumber), NumberForm.Kind::money);
    }

    /** Reads a value of a tree. */
    T read(Node node) {
        return ofNumber.isPresent() && node.exact().isPresent()
                ? ofNumber.get().apply(node.exact().get())
                : ofText.apply(node.text());
    }

    /** How numbers of this type are rounded and shown; a text that is a number keeps the decimals that it has. */
    NumberForm form(String text, int currencyPlaces) {
        NumberForm form = NumberForm.of(kind.apply(currencyPlaces), text);
        return ofNumber.isPresent()
                ? form
                : new NumberForm(NumberForm.Kind.money(form.written()), false, form.written());
    }
}
