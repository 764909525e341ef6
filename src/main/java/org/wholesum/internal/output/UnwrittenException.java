package org.wholesum.internal.output;

import java.io.IOException;
import java.io.UncheckedIOException;

/** An output that can't be written: the machine is the reason, and not the input. */
public final class UnwrittenException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    private UnwrittenException(String message, IOException cause) {
        super(message, cause);
    }

    /**
     * An output that can't be written.
     *
     * @param output its name
     * @param cause why
     * @return the exception, whose message is {@code can't write to output: reason}
     */
    public static UnwrittenException of(String output, IOException cause) {
        return new UnwrittenException("can't write to " + output + ": " + Reason.of(cause), cause);
    }
}
