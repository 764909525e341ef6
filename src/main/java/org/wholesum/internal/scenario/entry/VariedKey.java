package org.wholesum.internal.scenario.entry;

import java.util.Optional;
import org.wholesum.internal.scenario.value.InvalidEntryException;

/** How a block names the number that it varies: by its keys, or by the name of a parameter. */
final class VariedKey {
    private static final String KEY = "key";

    private VariedKey() {}

    static void check(Optional<String> key, Optional<String> parameter) {
        if (key.isPresent() == parameter.isPresent()) {
            throw key.isPresent()
                    ? InvalidEntryException.of("expected either a key or a parameter, not both", "parameter")
                    : InvalidEntryException.of("is missing, expected a value, or a parameter instead", KEY);
        }
    }

    static String path(Optional<String> key, Optional<String> parameter) {
        return key.orElseGet(() -> "parameters." + parameter.orElseThrow());
    }

    static String name(Optional<String> key) {
        return key.isPresent() ? KEY : "parameter";
    }
}
