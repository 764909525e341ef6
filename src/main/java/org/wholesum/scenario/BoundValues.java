package org.wholesum.scenario;

import java.lang.reflect.Type;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.scenario.tree.Node;

/**
 * The values that the nodes of a scenario's tree were bound to. They are noted while the scenario is bound and only read
 * afterwards, by any number of threads. A tree with changed numbers shares its other nodes, which need not be bound again.
 */
final class BoundValues {
    private final IdentityHashMap<Node, Bound> byNode = new IdentityHashMap<>();

    /** A value, and the type that it was bound as. */
    private record Bound(Type type, Object value) {}

    /** Notes the value of a node, if it has one; of a node that is bound as several types, the last is kept. */
    @Nullable
    Object add(Node node, Type type, @Nullable Object value) {
        if (value != null) {
            byNode.put(node, new Bound(type, value));
        }
        return value;
    }

    /** {@return the value that this very node was bound to as this type} */
    Optional<Object> of(Node node, Type type) {
        return Optional.ofNullable(byNode.get(node))
                .filter(bound -> bound.type().equals(type))
                .map(Bound::value);
    }
}
