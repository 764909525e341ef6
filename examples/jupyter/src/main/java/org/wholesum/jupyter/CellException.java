package org.wholesum.jupyter;

/** A cell that JShell refuses, or that ended with an exception. */
final class CellException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CellException(int line, String reason) {
        super("line " + line + ": " + reason);
    }
}
