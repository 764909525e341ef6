package org.wholesum.scenario;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.wholesum.internal.scenario.entry.ScenarioEntry;
import org.wholesum.internal.scenario.method.MethodEntry;
import org.wholesum.internal.scenario.tree.Node;
import org.wholesum.internal.scenario.value.AnyAgency;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.ShortForm;

/** Which keys each block of a scenario may have, and the type of the value of each, as its record declares them. */
final class Schema {
    /** The key that says which kind of method a block is. */
    static final String KIND = "method";

    private static final ImmutableMap<Class<?>, Block> BLOCKS = blocks();

    private Schema() {}

    /**
     * A key of a block.
     *
     * @param index which component of the record it is, from 0
     * @param type the type of its value
     * @param required whether it must be given
     * @param names what it names elsewhere in the scenario
     * @param file the file that it names
     * @param anyAgency whether its agencies may be others than those that the scenario lists
     */
    record Key(
            int index,
            Type type,
            boolean required,
            Optional<Names> names,
            Optional<NamesFile> file,
            boolean anyAgency) {
        private static Key of(int index, RecordComponent component) {
            return new Key(
                    index,
                    component.getGenericType(),
                    component.isAnnotationPresent(Required.class),
                    Optional.ofNullable(component.getAnnotation(Names.class)),
                    Optional.ofNullable(component.getAnnotation(NamesFile.class)),
                    component.isAnnotationPresent(AnyAgency.class));
        }
    }

    /**
     * A block of keys and values.
     *
     * @param constructor makes the record of its components, in order
     * @param keys its keys, in order
     * @param shortForm how it is written as one value
     */
    record Block(Constructor<?> constructor, ImmutableMap<String, Key> keys, Optional<ShortForm> shortForm) {}

    /** {@return the block that a record is read from} */
    static Block block(Class<?> type) {
        return Objects.requireNonNull(BLOCKS.get(type));
    }

    /** {@return the keys of the block that a record is read from, in order, with the kind of a method} */
    static Map<String, Key> keys(Class<?> type) {
        Map<String, Key> keys = new LinkedHashMap<>();
        if (MethodEntry.class.isAssignableFrom(type)) {
            keys.put(KIND, new Key(-1, String.class, true, Optional.empty(), Optional.empty(), false));
        }
        keys.putAll(block(type).keys());
        return keys;
    }

    /** {@return how the value at a path of a scenario that could be read is written; empty for anything but one value} */
    static Optional<ScalarFormat<?>> formatAt(Node root, List<String> path) {
        Type type = ScenarioEntry.class;
        Node node = root;
        for (String name : path) {
            Node member = node.values().get(name);
            if (member == null || (type == MethodEntry.class && name.equals(KIND))) {
                return Optional.empty();
            }
            type = memberType(type, node, name);
            node = member;
        }
        Type last = type instanceof Class<?> block && BLOCKS.containsKey(block) && node.shape() == Node.Shape.VALUE
                ? unwrapped(shortKey(block).type())
                : type;
        return Optional.ofNullable(last instanceof Class<?> one ? ScalarFormats.BY_TYPE.get(one) : null);
    }

    /** {@return the key whose value a block may be written as} */
    static Key shortKey(Class<?> type) {
        Block block = block(type);
        return Objects.requireNonNull(
                block.keys().get(block.shortForm().orElseThrow().key()));
    }

    private static Type memberType(Type type, Node node, String name) {
        if (type instanceof ParameterizedType several) {
            return unwrapped(each(several));
        }
        Class<?> block = type == MethodEntry.class
                ? Objects.requireNonNull(MethodEntry.KINDS.get(
                        Objects.requireNonNull(node.values().get(KIND)).text()))
                : (Class<?>) type;
        return unwrapped(Objects.requireNonNull(block(block).keys().get(name)).type());
    }

    private static Type unwrapped(Type type) {
        return type instanceof ParameterizedType several && several.getRawType() == Optional.class
                ? each(several)
                : type;
    }

    /** {@return the type of the elements of a list, the values of a map, or the value of an Optional} */
    static Type each(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    private static ImmutableMap<Class<?>, Block> blocks() {
        Map<Class<?>, Block> blocks = new LinkedHashMap<>();
        add(blocks, ScenarioEntry.class);
        return ImmutableMap.copyOf(blocks);
    }

    private static void add(Map<Class<?>, Block> blocks, Type type) {
        if (type instanceof ParameterizedType several) {
            add(blocks, each(several));
        } else if (type == MethodEntry.class) {
            MethodEntry.KINDS.values().forEach(kind -> add(blocks, kind));
        } else if (type instanceof Class<?> one
                && !ScalarFormats.BY_TYPE.containsKey(one)
                && !blocks.containsKey(one)) {
            Block block = read(one);
            blocks.put(one, block);
            block.keys().values().forEach(key -> add(blocks, key.type()));
        }
    }

    private static Block read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        ImmutableMap.Builder<String, Key> keys = ImmutableMap.builder();
        for (int i = 0; i < components.length; i++) {
            String name = CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, components[i].getName());
            keys.put(name, Key.of(i, components[i]));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new Block(
                    type.getDeclaredConstructor(types),
                    keys.build(),
                    Optional.ofNullable(type.getAnnotation(ShortForm.class)));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
