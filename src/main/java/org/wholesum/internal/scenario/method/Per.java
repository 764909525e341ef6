package org.wholesum.internal.scenario.method;

/** What amounts are paid for. */
public enum Per {
    /** For each case. */
    CASE,
    /** Once for all cases. */
    PROGRAMME,
    /** For each team, of which there is one for every so many cases. */
    TEAM
}
