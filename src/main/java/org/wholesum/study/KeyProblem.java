package org.wholesum.study;

/** What is wrong with one key of an object that is being made; the reader knows where that stands. */
final class KeyProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;

    KeyProblem(String key, String message) {
        super(message);
        this.key = key;
    }

    String key() {
        return key;
    }
}
