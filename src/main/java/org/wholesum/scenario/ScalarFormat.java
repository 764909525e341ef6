package org.wholesum.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.wholesum.internal.scenario.tree.Calculated;
import org.wholesum.internal.scenario.tree.Node;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.NumberForm;

/**
 * The format in which a scenario writes values of one type.
 *
 * @param <T> the type
 * @param type its class
 * @param expected the message for a list or an object
 * @param ofText parses a value, or throws an IllegalArgumentException
 * @param ofNumber converts an exact number, 0.4 for 40%, or throws an IllegalArgumentException; empty for a text
 * @param percentage whether it accepts numbers with a percent sign only
 * @param kind which numbers it accepts, by the number of decimals of the scenario's currency
 */
record ScalarFormat<T>(
        Class<T> type,
        String expected,
        Function<String, T> ofText,
        Optional<Function<BigDecimal, T>> ofNumber,
        boolean percentage,
        IntFunction<NumberForm.Kind> kind) {
    private static final int MOST_DIGITS = 15;
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(MOST_DIGITS);

    static <T> ScalarFormat<T> text(Class<T> type, String expected, Function<String, T> ofText) {
        return new ScalarFormat<>(type, expected, ofText, Optional.empty(), false, places -> NumberForm.Kind.NUMBER);
    }

    static <T> ScalarFormat<T> number(
            Class<T> type, String expected, Function<String, T> ofText, Function<BigDecimal, T> ofNumber) {
        return new ScalarFormat<>(
                type, expected, ofText, Optional.of(ofNumber), false, places -> NumberForm.Kind.NUMBER);
    }

    static <T> ScalarFormat<T> percentage(
            Class<T> type, String expected, Function<String, T> ofText, Function<BigDecimal, T> ofNumber) {
        return new ScalarFormat<>(
                type, expected, ofText, Optional.of(ofNumber), true, places -> NumberForm.Kind.NUMBER);
    }

    static <T> ScalarFormat<T> whole(Class<T> type, Function<String, T> ofText, Function<BigDecimal, T> ofNumber) {
        return new ScalarFormat<>(
                type, "expected a whole number", ofText, Optional.of(ofNumber), false, places -> NumberForm.Kind.WHOLE);
    }

    static <T> ScalarFormat<T> money(Class<T> type, Function<String, T> ofText, Function<BigDecimal, T> ofNumber) {
        return new ScalarFormat<>(
                type,
                "expected an amount such as 1000.00",
                ofText,
                Optional.of(value -> ofNumber.apply(notTooLarge(value))),
                false,
                NumberForm.Kind::money);
    }

    /** The limit of amounts that are written, for those that are calculated or given in code. */
    private static BigDecimal notTooLarge(BigDecimal amount) {
        if (amount.abs().compareTo(TOO_LARGE) >= 0) {
            throw new IllegalArgumentException(
                    "too large, expected at most " + MOST_DIGITS + " digits before the point");
        }
        return amount;
    }

    /**
     * Reads a value of a tree.
     *
     * @param places the decimals of the scenario's currency, to which a calculated amount is rounded half up
     */
    T read(Node node, int places) {
        if (ofNumber.isEmpty()) {
            return ofText.apply(node.written());
        }
        node.calculated().ifPresent(this::check);
        if (type == Figure.class
                && node.exact().isPresent()
                && node.calculated().isEmpty()) {
            return type.cast(new Figure(node.exact().get(), node.text())); // a percentage remains one
        }
        return node.exact().isEmpty()
                ? ofText.apply(node.text())
                : ofNumber.get()
                        .apply(node.calculated().isEmpty() ? node.exact().get() : nearest(node, places));
    }

    /** {@return a number that was calculated, rounded half up to the decimals that values of this type have} */
    BigDecimal nearest(Node node, int places) {
        return NumberForm.of(kind.apply(places), node.text())
                .nearest(node.exact().orElseThrow());
    }

    /** {@return whether a value is a number that was calculated} */
    boolean isCalculated(Node node) {
        return ofNumber.isPresent() && node.calculated().isPresent();
    }

    private void check(Calculated how) {
        how.problem().ifPresent(problem -> {
            throw new InvalidEntryException(List.of(problem));
        });
        boolean any = type == Figure.class || how.terms().isEmpty();
        if (!any && percentage && !how.share()) {
            throw new IllegalArgumentException(
                    "has neither a percentage nor a quotient in it, expected a percentage, as 12% or a parameter of 12%");
        }
        if (!any && !percentage && !how.number()) {
            throw new IllegalArgumentException("has only percentages in it, " + expected);
        }
    }

    /** How numbers of this type are rounded and shown; a text that is a number keeps the decimals that it has. */
    NumberForm form(Node node, int currencyPlaces) {
        NumberForm form = NumberForm.of(kind.apply(currencyPlaces), node.text());
        if (isCalculated(node)) {
            return new NumberForm(form.kind(), percentage || form.percent(), 0);
        }
        return ofNumber.isPresent()
                ? form
                : new NumberForm(NumberForm.Kind.money(form.written()), false, form.written());
    }
}
