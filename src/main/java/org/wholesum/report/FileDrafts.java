package org.wholesum.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wholesum.internal.output.MissingDependencyException;

/** Files before they are written: their bytes by name, and those that can't be made without a dependency. */
final class FileDrafts {
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    FileDrafts put(String name, String text) {
        contents.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a text, or the reason why it is left out. */
    FileDrafts tryText(String name, Supplier<String> text) {
        return tryBytes(name, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file, or the reason why it is left out. */
    FileDrafts tryBytes(String name, Supplier<byte[]> bytes) {
        try {
            contents.put(name, bytes.get());
        } catch (MissingDependencyException e) {
            leftOut.add("Left out: " + e.getMessage());
        }
        return this;
    }

    Map<String, byte[]> contents() {
        return contents;
    }

    List<String> leftOut() {
        return leftOut;
    }
}
