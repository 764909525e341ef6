package org.wholesum.internal.scenario.entry;

/** What a case is: a person or a household. */
public enum CaseUnit {
    /** Each person is a case. */
    PERSON,
    /** The persons of a household are one case; a person without a household is a case alone. */
    HOUSEHOLD
}
