package org.wholesum.internal.scenario.value;

/**
 * What is studied, in a few words.
 *
 * @param text not blank
 */
public record Title(String text) {
    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Title {
        if (text.isBlank()) {
            throw new IllegalArgumentException("is empty, expected what is studied");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
