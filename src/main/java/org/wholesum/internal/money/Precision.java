package org.wholesum.internal.money;

/** To what the tables of a report are rounded. */
public enum Precision {
    /** To whole pounds, so that they add up; to the penny in a table whose largest amount is below £100. */
    POUNDS,
    /** To the penny. */
    PENCE
}
