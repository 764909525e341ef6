package org.wholesum.fuzz;

import java.io.IOException;

/**
 * Passes arbitrary bytes to a reader. An input is read, or refused as the reader documents; anything else, an exception of
 * another kind or a result that contradicts itself, is thrown and is a finding.
 */
@FunctionalInterface
public interface FuzzTarget {
    /** Reads one input. */
    void accept(byte[] input) throws IOException;
}
