package org.wholesum.probability;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;
import org.wholesum.problem.InvalidInputException;

/** One value of each uncertain input, drawn at random or at its mean. Immutable. */
public final class Draw {
    private final String title;
    private final OptionalLong number;
    private final ImmutableMap<String, Integer> places;
    private final double[] values;

    Draw(String title, OptionalLong number, ImmutableMap<String, Integer> places, double[] values) {
        this.title = title;
        this.number = number;
        this.places = places;
        this.values = values;
    }

    /** {@return the number of the draw, as it was asked for; empty for the central values} */
    public OptionalLong number() {
        return number;
    }

    /**
     * The value of an input.
     *
     * @param name of the input
     * @return its value
     * @throws IllegalArgumentException if there is no such input
     */
    public double value(String name) {
        Integer index = places.get(name);
        if (index == null) {
            throw unknown(name, places.keySet().asList());
        }
        return values[index];
    }

    static IllegalArgumentException unknown(String name, List<String> known) {
        return InvalidInputException.of(
                "input \"" + name + "\" is unknown, expected one of " + String.join(", ", known),
                Suggestions.to(name, known));
    }

    /** {@return the value of each input, in the order of the inputs} */
    public Map<String, Double> values() {
        ImmutableMap.Builder<String, Double> all = ImmutableMap.builder();
        places.forEach((name, index) -> all.put(name, values[index]));
        return all.buildOrThrow();
    }

    /** Whether the other is a draw with equal values, whatever its number and seed. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Draw that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled(title).words("input").figures("value");
        places.forEach((name, index) -> table.row(name, ParameterChecks.text(values[index])));
        return table.build();
    }

    /** The values as a table, to six significant figures. */
    @Override
    public String toString() {
        return table().toString();
    }
}
