package org.wholesum.internal.store;

/** A ledger has more distinct names than it may have. */
public final class TooManyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    TooManyException(String message) {
        super(message);
    }
}
