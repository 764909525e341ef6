package org.wholesum.scenario;

import com.google.common.collect.ImmutableMap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.entry.ScenarioEntry;
import org.wholesum.internal.scenario.method.MethodEntry;
import org.wholesum.internal.scenario.tree.Calculated;
import org.wholesum.internal.scenario.tree.Node;
import org.wholesum.internal.scenario.tree.Node.Shape;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.internal.scenario.tree.ScenarioSource;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;

/**
 * Binds the tree of a scenario to records, and collects every problem. A record is made only if all its values could be
 * bound, so that one wrong value is one problem.
 */
final class Binder {
    private final Node root;
    private final Optional<References> references;
    private final int places;
    private final ProblemList problems;
    /** Names that refer to a missing block; reported only if there is no other problem, which may be the cause. */
    private final ProblemList absent;

    private final BoundValues bound;
    private final List<String> path = new ArrayList<>();

    private Binder(ScenarioSource source, boolean complete, BoundValues bound) {
        this.bound = bound;
        this.root = source.root();
        this.problems = new ProblemList(source);
        this.absent = new ProblemList(source);
        this.places = References.places(root);
        this.references = complete ? Optional.of(new References(source)) : Optional.empty();
    }

    /**
     * Binds a scenario.
     *
     * @param into receives the value of every node
     * @throws InvalidInputException with every problem, in the order of the file
     */
    static ScenarioEntry bind(ScenarioSource source, BoundValues into) {
        return new Binder(source, true, into).scenario();
    }

    /**
     * Binds a scenario that was bound before, with some of its numbers changed: what it names is known to be there, and
     * the nodes that are still the same have their values.
     *
     * @param before the values of the nodes
     * @throws InvalidInputException with every problem, in the order of the file
     */
    static ScenarioEntry rebind(ScenarioSource source, BoundValues before) {
        return new Binder(source, false, before).scenario();
    }

    private ScenarioEntry scenario() {
        Object scenario = block(ScenarioEntry.class, root);
        problems.done();
        absent.done();
        return (ScenarioEntry) Objects.requireNonNull(scenario);
    }

    /** {@return the value, or null after a problem that it can't be made for} */
    private @Nullable Object value(Type type, Schema.Key key, Node node) {
        return references.isPresent()
                ? bound.add(node, type, made(type, key, node))
                : bound.of(node, type).orElseGet(() -> made(type, key, node));
    }

    private @Nullable Object made(Type type, Schema.Key key, Node node) {
        ScalarFormat<?> format = type instanceof Class<?> one ? ScalarFormats.BY_TYPE.get(one) : null;
        if (format != null) {
            return is(Shape.VALUE, node, format.expected()) ? scalar(format, key, node) : null;
        }
        if (type instanceof ParameterizedType several) {
            return several(several, key, node);
        }
        return type == MethodEntry.class ? method(node) : block((Class<?>) type, node);
    }

    private @Nullable Object scalar(ScalarFormat<?> format, Schema.Key key, Node node) {
        try {
            if (format.isCalculated(node)
                    && node.exact().isEmpty()
                    && node.calculated().flatMap(Calculated::problem).isEmpty()) {
                return null; // a parameter in it has the problem
            }
            Object value = format.read(node, places);
            references.ifPresent(all -> all.check(key, value)
                    .ifPresent(problem -> (all.isAbsent(key) ? absent : problems).add(problem.below(path))));
            return value;
        } catch (IllegalArgumentException e) {
            problems.add(e, path.toArray(String[]::new));
            return null;
        }
    }

    private @Nullable Object several(ParameterizedType type, Schema.Key key, Node node) {
        Type each = Schema.each(type);
        if (type.getRawType() == Optional.class) {
            Object value = value(each, key, node);
            return value == null ? null : Optional.of(value);
        }
        if (type.getRawType() == Map.class) {
            return isObject(node) ? map(type.getActualTypeArguments()[0], each, key, node) : null;
        }
        return is(Shape.LIST, node, "expected a list") ? list(each, key, node) : null;
    }

    private @Nullable Object list(Type each, Schema.Key key, Node node) {
        List<Object> values = new ArrayList<>();
        node.values().forEach((index, member) -> inside(index, () -> value(each, key, member))
                .ifPresent(values::add));
        return values.size() == node.members().size() ? List.copyOf(values) : null;
    }

    private @Nullable Object map(Type keyType, Type each, Schema.Key key, Node node) {
        Map<Object, Object> values = new LinkedHashMap<>();
        node.values().forEach((name, member) -> {
            if (keyType != Agency.class && name.isBlank()) {
                add(keyProblem(name, "the name is empty, expected one"));
            }
            Optional<Object> value = inside(name, () -> value(each, key, member));
            Optional<?> known = keyType == Agency.class ? agency(name, key, values.keySet()) : Optional.of(name);
            known.ifPresent(as -> value.ifPresent(it -> values.put(as, it)));
        });
        return values.size() == node.members().size() ? ImmutableMap.copyOf(values) : null;
    }

    private Optional<Agency> agency(String name, Schema.Key key, Set<Object> before) {
        try {
            Agency agency = Agency.of(name);
            if (before.contains(agency)) {
                add(keyProblem(name, "the agency " + agency + " is given twice"));
            }
            references
                    .filter(all -> !key.anyAgency())
                    .flatMap(all -> all.checkAgency(name, agency))
                    .ifPresent(this::add);
            return before.contains(agency) ? Optional.empty() : Optional.of(agency);
        } catch (IllegalArgumentException e) {
            add(keyProblem(name, "expected an agency's name of 1 to 100 characters"));
            return Optional.empty();
        }
    }

    private KeyProblem keyProblem(String name, String expected) {
        return new KeyProblem(List.of(name), true, expected, Optional.empty());
    }

    /** Which keys there may be depends on the kind of method; where that is missing, any that some kind has. */
    private @Nullable Object method(Node node) {
        if (!isObject(node)) {
            return null;
        }
        Node kind = node.values().get(Schema.KIND);
        Class<? extends MethodEntry> type = kind == null ? null : MethodEntry.KINDS.get(kind.text());
        if (type != null) {
            return object(Schema.block(type), Schema.keys(type), node);
        }
        if (kind == null) {
            Map<String, Schema.Key> any = new LinkedHashMap<>();
            MethodEntry.KINDS.values().forEach(each -> any.putAll(Schema.keys(each)));
            boolean meant = node.keys().stream()
                    .filter(name -> !any.containsKey(name))
                    .map(name -> unknown(name, any.keySet()))
                    .toList()
                    .contains(Optional.of(Schema.KIND));
            if (!meant) {
                missing(Schema.KIND);
            }
        } else {
            Set<String> known = MethodEntry.KINDS.keySet();
            inside(Schema.KIND, () -> {
                add(
                        kind.shape() == Shape.VALUE
                                ? KeyProblem.unknown(Schema.KIND, kind.text(), known)
                                : KeyProblem.of("expected one of " + String.join(", ", known)));
                return null;
            });
        }
        return null;
    }

    private @Nullable Object block(Class<?> type, Node node) {
        Schema.Block block = Schema.block(type);
        if (block.shortForm().isEmpty()) {
            return isObject(node) ? object(block, block.keys(), node) : null;
        }
        if (node.shape() == Shape.VALUE) {
            Schema.Key key = Schema.shortKey(type);
            Object value = value(key.type(), key, node);
            return value == null ? null : made(block, Map.of(key.index(), value));
        }
        return is(Shape.OBJECT, node, block.shortForm().get().expected()) ? object(block, block.keys(), node) : null;
    }

    private @Nullable Object object(Schema.Block block, Map<String, Schema.Key> keys, Node node) {
        Map<Integer, Object> values = new LinkedHashMap<>();
        Set<String> meant = new HashSet<>();
        boolean whole = true;
        for (Map.Entry<String, Node> member : node.values().entrySet()) {
            Schema.Key key = keys.get(member.getKey());
            if (key == null) {
                unknown(member.getKey(), keys.keySet()).ifPresent(meant::add);
                whole = false;
            } else if (key.index() >= 0) {
                Optional<Object> value = inside(member.getKey(), () -> value(key.type(), key, member.getValue()));
                value.ifPresent(it -> values.put(key.index(), it));
                whole &= value.isPresent();
            }
        }
        for (Map.Entry<String, Schema.Key> key : keys.entrySet()) {
            if (key.getValue().required() && !node.members().containsKey(key.getKey())) {
                whole = false;
                if (!meant.contains(key.getKey())) {
                    missing(key.getKey());
                }
            }
        }
        return whole ? made(block, values) : null;
    }

    private @Nullable Object made(Schema.Block block, Map<Integer, Object> values) {
        Class<?>[] types = block.constructor().getParameterTypes();
        Object[] components = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            components[i] = values.containsKey(i) ? values.get(i) : absent(types[i]);
        }
        try {
            return block.constructor().newInstance(components);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException cause) {
                problems.add(cause, path.toArray(String[]::new));
                return null;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object absent(Class<?> type) {
        return type == List.class ? List.of() : type == Map.class ? ImmutableMap.of() : Optional.empty();
    }

    private Optional<String> unknown(String name, Set<String> known) {
        add(KeyProblem.unknownKey("unknown key", known, name));
        return Suggestions.to(name, known);
    }

    private void missing(String name) {
        add(KeyProblem.of("is missing, expected a value", name));
    }

    private boolean isObject(Node node) {
        return is(Shape.OBJECT, node, "expected keys and values");
    }

    private boolean is(Shape shape, Node node, String expected) {
        if (node.shape() != shape) {
            add(KeyProblem.of(expected));
        }
        return node.shape() == shape;
    }

    private void add(KeyProblem problem) {
        problems.add(problem.below(path));
    }

    private Optional<Object> inside(String name, Supplier<@Nullable Object> what) {
        path.add(name);
        Object value = what.get();
        path.remove(path.size() - 1);
        return Optional.ofNullable(value);
    }
}
