package org.wholesum.internal.cli;

/** A module of the JDK that this Java does not have. */
public final class MissingModuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingModuleException(String message) {
        super(message);
    }
}
