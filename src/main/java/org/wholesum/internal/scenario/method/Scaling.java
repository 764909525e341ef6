package org.wholesum.internal.scenario.method;

/** What a cost that is shared by all cases is for a whole population. */
public enum Scaling {
    /** The same, however many cases there are. */
    FIXED,
    /** As many times as much as there are more cases. */
    PER_CASE,
    /** One more amount for every so many cases. */
    STEPPED
}
