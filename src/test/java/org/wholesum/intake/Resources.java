package org.wholesum.intake;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Files of the tests. */
final class Resources {
    private Resources() {}

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Resources.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
