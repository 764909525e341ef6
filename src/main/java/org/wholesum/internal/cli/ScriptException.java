package org.wholesum.internal.cli;

/** A script that could not be run to its end. */
public final class ScriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * A failure at a place of a script.
     *
     * @param script its file
     * @param line the line, from 1
     * @param reason what is wrong there
     */
    ScriptException(String script, int line, String reason) {
        super(script + ", line " + line + ": " + reason);
        this.line = line;
    }

    /** {@return the line, from 1} */
    public int line() {
        return line;
    }
}
