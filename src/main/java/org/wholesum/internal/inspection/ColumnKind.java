package org.wholesum.internal.inspection;

import java.util.Locale;

/** What the values of a column are. */
public enum ColumnKind {
    /** Days. */
    DATE,
    /** Amounts of money. */
    MONEY,
    /** Other numbers. */
    NUMBER,
    /** Yes or no, true or false. */
    YES_NO,
    /** Ids, of which no value is shown. */
    ID,
    /** Names, addresses and other data of a person, of which no value is shown. */
    PERSONAL,
    /** Notes and other texts that are rarely the same, of which no value is shown. */
    FREE_TEXT,
    /** Other texts. */
    TEXT,
    /** No value in any row. */
    EMPTY;

    /** As {@code yes/no} and {@code free text}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', this == YES_NO ? '/' : ' ');
    }
}
