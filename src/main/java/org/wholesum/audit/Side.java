package org.wholesum.audit;

import java.util.Locale;

/** The side of a comparison that a figure is about. */
public enum Side {
    /** The old method, or the time before the pilot. */
    BEFORE,
    /** The pilot method, or the time since it began. */
    AFTER;

    /** In lower case, as in a scenario. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
