package org.wholesum.testing;

import java.net.URI;
import java.nio.file.Path;
import org.wholesum.internal.scenario.tree.Place;

/** A place of a file as a URI, from which a development environment shows it. */
final class SourcePlace {
    private SourcePlace() {}

    static URI of(Path file, Place place) {
        URI uri = file.toUri();
        return uri.isOpaque() ? uri : URI.create(uri + "?line=" + place.line() + "&column=" + place.column());
    }
}
