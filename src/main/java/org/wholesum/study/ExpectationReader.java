package org.wholesum.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads an expectation in its short form, a figure, or its long one, an object. */
final class ExpectationReader extends StdDeserializer<Expectation> {

    /** The long form. */
    record Parts(@JsonProperty(required = true) Figure value, Optional<Figure> within) {
        Parts {
            within = Objects.requireNonNullElse(within, Optional.empty());
        }
    }

    ExpectationReader() {
        super(Expectation.class);
    }

    @Override
    public Expectation deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return Expectation.of(context.readValue(json, Figure.class));
        }
        Parts parts = context.readValue(json, Parts.class);
        try {
            return new Expectation(parts.value(), parts.within().orElse(Figure.parse("0")));
        } catch (IllegalArgumentException e) {
            throw context.instantiationException(Expectation.class, e);
        }
    }
}
