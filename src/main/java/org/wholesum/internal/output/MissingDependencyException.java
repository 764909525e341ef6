package org.wholesum.internal.output;

/** An optional dependency that is not there. */
public final class MissingDependencyException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    MissingDependencyException(String message, Throwable cause) {
        super(message, cause);
    }
}
