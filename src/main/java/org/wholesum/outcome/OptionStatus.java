package org.wholesum.outcome;

import java.util.Locale;

/** Whether an option can be the best choice at some value of an effect. */
public enum OptionStatus {
    /** On the efficiency frontier: at some value of an effect no other is better. */
    ON_FRONTIER("on the frontier"),
    /** Another costs no more and achieves no less, and one of both is better. */
    DOMINATED("dominated"),
    /** A mix of two others costs less for the same effect. */
    EXTENDEDLY_DOMINATED("extendedly dominated");

    private final String words;

    OptionStatus(String words) {
        this.words = words;
    }

    /** {@return the status in words} */
    public String inWords() {
        return words;
    }

    /** {@return the status in lower case: {@code on_frontier} …} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
