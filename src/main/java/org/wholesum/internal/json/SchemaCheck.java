package org.wholesum.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.Problem;
import tools.jackson.databind.JsonNode;

/**
 * Whether JSON is as a JSON Schema says, for the keywords that the library's own schema uses: {@code type}, {@code properties},
 * {@code required}, {@code additionalProperties}, {@code items}, {@code enum}, {@code const}, {@code pattern} and {@code $ref}
 * to {@code $defs}.
 */
public final class SchemaCheck {
    /** The most problems that are listed. */
    private static final int MOST = 20;

    /** Keywords that say nothing of values. */
    private static final Set<String> NOTES = Set.of("$schema", "$id", "$defs", "title", "description");

    private static final Set<String> CHECKED = Set.of(
            "type", "properties", "required", "additionalProperties", "items", "enum", "const", "pattern", "$ref");

    private final JsonNode schema;
    private final String source;
    private final List<Problem> problems = new ArrayList<>();

    private SchemaCheck(JsonNode schema, String source) {
        this.schema = schema;
        this.source = source;
    }

    /**
     * Compares a value with a schema.
     *
     * @param value the value
     * @param schema the schema
     * @param source the file's name
     * @return what differs, up to 20 problems, in the order of the value; none if it is as the schema says
     */
    public static List<Problem> of(JsonNode value, JsonNode schema, String source) {
        SchemaCheck check = new SchemaCheck(schema, source);
        check.check(value, schema, "");
        return List.copyOf(check.problems);
    }

    private void check(JsonNode value, JsonNode given, String path) {
        JsonNode rule = resolved(given);
        if (problems.size() >= MOST) {
            return;
        }
        if (rule.has("type") && !isOfType(value, rule.get("type"))) {
            add(path, shown(value), "expected " + types(rule.get("type")));
            return;
        }
        checkValue(value, rule, path);
        if (value.isObject()) {
            checkObject(value, rule, path);
        } else if (value.isArray() && rule.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(value.get(i), rule.get("items"), path + "[" + i + "]");
            }
        }
    }

    /** The rule itself, or the one that it refers to. */
    private JsonNode resolved(JsonNode rule) {
        rule.propertyNames().stream()
                .filter(word -> !NOTES.contains(word) && !CHECKED.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw new IllegalStateException("the schema's keyword \"" + word + "\" is not known");
                });
        return rule.has("$ref") ? resolved(schema.at(rule.get("$ref").asString().substring(1))) : rule;
    }

    private void checkValue(JsonNode value, JsonNode rule, String path) {
        if (rule.has("const") && !value.equals(rule.get("const"))) {
            add(path, shown(value), "expected " + shown(rule.get("const")));
        }
        if (rule.has("enum")) {
            List<String> known =
                    rule.get("enum").valueStream().map(SchemaCheck::shown).toList();
            if (!known.contains(shown(value))) {
                add(
                        path,
                        shown(value),
                        "expected one of " + String.join(", ", known),
                        Suggestions.to(shown(value), known));
            }
        }
        if (rule.has("pattern")
                && value.isString()
                && !Pattern.compile(rule.get("pattern").asString())
                        .matcher(value.asString())
                        .find()) {
            add(path, shown(value), "expected " + rule.path("description").asString(""));
        }
    }

    private void checkObject(JsonNode value, JsonNode rule, String path) {
        JsonNode properties = rule.path("properties");
        for (JsonNode name : rule.path("required")) {
            if (!value.has(name.asString())) {
                add(keyed(path, name.asString()), "", "is missing");
            }
        }
        JsonNode others = rule.path("additionalProperties");
        value.properties().forEach(member -> {
            String name = member.getKey();
            if (properties.has(name)) {
                check(member.getValue(), properties.get(name), keyed(path, name));
            } else if (others.isObject()) {
                check(member.getValue(), others, keyed(path, name));
            } else if (others.isBoolean() && !others.asBoolean()) {
                add(keyed(path, name), "", "unknown key", Suggestions.to(name, properties.propertyNames()));
            }
        });
    }

    private static boolean isOfType(JsonNode value, JsonNode type) {
        return type.isArray()
                ? type.valueStream().anyMatch(one -> isOfType(value, one))
                : switch (type.asString()) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isString();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    default -> throw new IllegalStateException("the schema's type " + type + " is not known");
                };
    }

    private static String types(JsonNode type) {
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : type.asString();
    }

    private static String shown(JsonNode value) {
        return value.isString() ? value.asString() : value.isContainer() ? "" : value.toString();
    }

    private static String keyed(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void add(String path, String value, String expected) {
        add(path, value, expected, Optional.empty());
    }

    private void add(String path, String value, String expected, Optional<String> suggestion) {
        problems.add(Problem.of(source, 0, 0, path, value, expected, suggestion));
    }

    /** The file, and how many problems it has. */
    @Override
    public String toString() {
        return source + ": " + problems.size() + " problems";
    }
}
