package org.wholesum.scenario;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.wholesum.internal.text.Decimals;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Makes a value of a scalar's text as it stands in the file: a number that Jackson has parsed has lost how it was written,
 * and 24.5 months would be 24.
 *
 * @param <T> the value
 */
final class FromText<T> extends StdDeserializer<T> {
    private static final int MOST_DIGITS = 18;
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    private final Class<T> type;
    private final String expected;
    private final Function<String, T> parser;

    /**
     * A way to read values of a type.
     *
     * @param type the type
     * @param expected what there should be if there isn't one value: "expected text"
     * @param parser makes a value of text, or throws an IllegalArgumentException
     */
    FromText(Class<T> type, String expected, Function<String, T> parser) {
        super(type);
        this.type = type;
        this.expected = expected;
        this.parser = parser;
    }

    Class<T> type() {
        return type;
    }

    String expected() {
        return expected;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        try {
            return parser.apply(json.getString());
        } catch (IllegalArgumentException e) {
            throw context.instantiationException(type, e);
        }
    }

    static long whole(String text) {
        String bare = text.strip();
        if (!WHOLE.matcher(bare).matches()) {
            Optional<String> guess = bare.contains(".") ? Optional.empty() : Decimals.guess(bare, 0);
            throw new IllegalArgumentException(
                    "expected a whole number" + guess.map(g -> "\n  Maybe " + g).orElse(""));
        }
        if (bare.length() > MOST_DIGITS) {
            throw new IllegalArgumentException("too large, expected at most " + MOST_DIGITS + " digits");
        }
        return Long.parseLong(bare);
    }

    static int smallWhole(String text) {
        long number = whole(text);
        if (number != (int) number) {
            throw new IllegalArgumentException("too large, expected a smaller number");
        }
        return (int) number;
    }

    static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("expected true or false");
        }
        return text.equals("true");
    }
}
