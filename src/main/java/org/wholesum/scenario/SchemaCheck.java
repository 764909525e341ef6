package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.google.common.base.CaseFormat;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Which keys a scenario may have, and what shape of value behind each, as the records say that it is read into. A file is
 * held against it before they are made: Jackson would stop at the first fault, speak of types, and have forgotten where
 * keys stand.
 */
final class SchemaCheck {
    /** What stands behind a key. */
    record Key(Type type, boolean required) {}

    private static final String KIND = "method";

    private final ScenarioSource origin;
    private final SourceMap places;
    private final List<Problem> problems = new ArrayList<>();

    private SchemaCheck(ScenarioSource origin, SourceMap places) {
        this.origin = origin;
        this.places = places;
    }

    /**
     * Holds a file against the outline.
     *
     * @throws InvalidInputException with every unknown or missing key and every value of the wrong shape, in the order of the file
     */
    static void check(ScenarioSource origin, SourceMap places) {
        SchemaCheck outline = new SchemaCheck(origin, places);
        outline.value(Scenario.class, List.of());
        if (!outline.problems.isEmpty()) {
            throw new InvalidInputException(outline.problems.stream()
                    .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                    .toList());
        }
    }

    /** The keys of the object that a record is read from, in order. */
    static Map<String, Key> keys(Class<?> type) {
        Map<String, Key> keys = new LinkedHashMap<>();
        if (MethodEntry.class.isAssignableFrom(type)) {
            keys.put(KIND, new Key(String.class, true));
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getAccessor().isAnnotationPresent(JacksonInject.class)) {
                JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
                keys.put(
                        CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, component.getName()),
                        new Key(component.getGenericType(), property != null && property.required()));
            }
        }
        return keys;
    }

    /** The record of each kind of method. */
    static Map<String, Class<?>> kinds() {
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        JsonSubTypes types = Objects.requireNonNull(MethodEntry.class.getAnnotation(JsonSubTypes.class));
        for (JsonSubTypes.Type type : types.value()) {
            kinds.put(type.name(), type.value());
        }
        return kinds;
    }

    private void value(Type type, List<String> path) {
        FromText<?> one = ScalarFormats.ONE_VALUE.get(type);
        if (one != null) {
            is(SourceMap.Shape.VALUE, path, one.expected());
        } else if (type instanceof ParameterizedType generic) {
            several(generic, path);
        } else if (type == MethodEntry.class) {
            method(path);
        } else {
            either((Class<?>) type, path);
        }
    }

    private void several(ParameterizedType type, List<String> path) {
        Type[] arguments = type.getActualTypeArguments();
        Type each = arguments[arguments.length - 1];
        if (type.getRawType() == Optional.class) {
            value(each, path);
        } else if (type.getRawType() == Map.class
                ? isObject(path)
                : is(SourceMap.Shape.LIST, path, "expected a list")) {
            places.children(path).forEach(child -> value(each, SourceMap.child(path, child)));
        }
    }

    private void either(Class<?> type, List<String> path) {
        FromText<?> one = ScalarFormats.SHORT.get(type);
        if (one == null ? isObject(path) : isObjectOr(one, path)) {
            object(keys(type), path);
        }
    }

    private boolean isObjectOr(FromText<?> one, List<String> path) {
        return places.shape(path) != SourceMap.Shape.VALUE && is(SourceMap.Shape.OBJECT, path, one.expected());
    }

    /** Which keys there may be depends on the kind of method; where that isn't said, any that some kind has. */
    private void method(List<String> path) {
        if (!isObject(path)) {
            return;
        }
        List<String> kind = SourceMap.child(path, KIND);
        Class<?> type = kinds().get(places.value(kind).text());
        if (type != null) {
            object(keys(type), path);
        } else if (!places.has(kind)) {
            Map<String, Key> any = new LinkedHashMap<>();
            kinds().values().forEach(each -> keys(each).forEach((key, of) -> any.put(key, new Key(of.type(), false))));
            any.put(KIND, new Key(String.class, true));
            object(any, path);
        } else if (is(SourceMap.Shape.VALUE, kind, "expected one of " + String.join(", ", kinds().keySet()))) {
            add(origin.refuseWord(KIND, kinds().keySet(), kind.toArray(String[]::new)));
        }
    }

    private void object(Map<String, Key> known, List<String> path) {
        Set<String> meant = new HashSet<>();
        for (String name : places.children(path)) {
            Key key = known.get(name);
            if (key == null) {
                Suggestions.to(name, known.keySet()).ifPresent(meant::add);
                add(origin.refuseKey("unknown key", SourceMap.child(path, name), known.keySet()));
            } else {
                value(key.type(), SourceMap.child(path, name));
            }
        }
        known.forEach((name, key) -> {
            if (key.required() && !meant.contains(name) && !places.has(SourceMap.child(path, name))) {
                add(origin.refuse(SourceMap.child(path, name), "is missing, expected a value", Optional.empty()));
            }
        });
    }

    private boolean isObject(List<String> path) {
        return is(SourceMap.Shape.OBJECT, path, "expected keys and values");
    }

    private boolean is(SourceMap.Shape shape, List<String> path, String expected) {
        boolean good = places.shape(path) == shape;
        if (!good) {
            add(origin.refuse(path, expected, Optional.empty()));
        }
        return good;
    }

    private void add(InvalidInputException problem) {
        problems.addAll(problem.problems());
    }
}
