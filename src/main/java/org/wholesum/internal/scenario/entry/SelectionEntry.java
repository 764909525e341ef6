package org.wholesum.internal.scenario.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.wholesum.inference.Selection;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.ShortForm;

/**
 * How the cases were chosen; {@code selection: random} is short for {@code selection: {how: random}}.
 *
 * @param how {@code random}, {@code all}, {@code convenience}, {@code highest_cost}, or any other description
 * @param text details, such as how the draw was made
 */
@ShortForm(
        key = "how",
        expected = "expected random, all, convenience, highest_cost or a description, or keys and values")
public record SelectionEntry(@Required String how, Optional<String> text) {
    /**
     * Checks that something is said.
     *
     * @throws IllegalArgumentException if the description is blank, or {@code other} has no text
     */
    public SelectionEntry {
        new Checks()
                .require(!how.isBlank(), "expected how the cases were chosen", "how")
                .require(
                        !word(how).equals(word(Selection.OTHER.name())) || text.isPresent(),
                        "expected text with it, how the cases were chosen",
                        "how")
                .done();
    }

    /** {@return one of the usual ways, or another} */
    public Selection selection() {
        return Arrays.stream(Selection.values())
                .filter(one -> word(one.name()).equals(word(how)))
                .findFirst()
                .orElse(Selection.OTHER);
    }

    /** {@return the author's own words, if any} */
    public Optional<String> words() {
        return text.or(() -> selection() == Selection.OTHER ? Optional.of(how) : Optional.empty());
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
