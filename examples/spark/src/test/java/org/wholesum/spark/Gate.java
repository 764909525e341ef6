package org.wholesum.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Delays every process after some work until the gate is open: until a file exists that all processes can see.
 *
 * @param file whose presence opens it
 */
record Gate(String file) implements Serializable {
    /** How often each process may pass while it is closed. */
    static final int FREE = 4;

    private static final ConcurrentMap<String, AtomicInteger> PASSED = new ConcurrentHashMap<>();

    /** Returns its argument, when the gate allows it. */
    <T> T then(T what) {
        boolean free = PASSED.computeIfAbsent(file, f -> new AtomicInteger()).incrementAndGet() <= FREE;
        if (!free) {
            Cluster.await("the gate", () -> Files.exists(Path.of(file)));
        }
        return what;
    }

    void open() throws IOException {
        Files.createFile(Path.of(file));
    }
}
