package org.wholesum.internal.scenario.value;

import org.wholesum.internal.escape.Visible;

/**
 * What is studied, in a few words.
 *
 * @param text not blank
 */
public record Title(String text) {
    /**
     * Puts the text on one line and checks it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Title {
        text = Visible.sentence(text);
        if (text.isBlank()) {
            throw new IllegalArgumentException("is empty, expected what is studied");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
