package org.wholesum.scenario;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a file doesn't give reaches a record as null; here it becomes empty. */
final class Defaults {
    private Defaults() {}

    static <T> Optional<T> or(Optional<T> value) {
        return Objects.requireNonNullElse(value, Optional.empty());
    }

    static <K, V> Map<K, V> or(Map<K, V> value) {
        return ImmutableMap.copyOf(Objects.requireNonNullElse(value, Map.of()));
    }

    static <T> List<T> or(List<T> value) {
        return List.copyOf(Objects.requireNonNullElse(value, List.of()));
    }
}
