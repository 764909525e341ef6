package org.wholesum.study;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Makes a value of a scalar's text as it stands in the file: a number that Jackson has parsed has lost how it was written.
 *
 * @param <T> the value
 */
final class FromText<T> extends StdDeserializer<T> {
    private final Function<String, T> parser;

    FromText(Class<T> type, Function<String, T> parser) {
        super(type);
        this.parser = parser;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.currentToken().isScalarValue()) {
            throw context.instantiationException(
                    handledType(), new IllegalArgumentException("expected one value, not several"));
        }
        try {
            return parser.apply(json.getString());
        } catch (IllegalArgumentException e) {
            throw context.instantiationException(handledType(), e);
        }
    }
}
