package org.wholesum.internal.json;

import org.wholesum.internal.escape.Visible;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as text, the same for the same values: indented, with line feeds on every machine, and each number as
 * {@link java.math.BigDecimal} writes it, so that what is read and written again is the same text.
 */
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonText() {}

    /**
     * Writes a value.
     *
     * @param value maps, lists, texts and numbers
     * @return the text, which ends in a line feed
     */
    public static String of(Object value) {
        return text(value instanceof JsonNode node ? node : tree(MAPPER.writeValueAsString(value)));
    }

    private static String text(JsonNode node) {
        return Visible.json(MAPPER.writeValueAsString(node).replace("\r\n", "\n")) + "\n";
    }

    /**
     * Reads a text.
     *
     * @param json a JSON text
     * @return its value
     * @throws tools.jackson.core.JacksonException if it isn't JSON, or an object has a key twice
     */
    public static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }
}
