package org.wholesum.appraisal;

/** The kind of a value (HM Treasury, <i>The Green Book</i>, 2022, chapter 6). Only an {@link EconomicCase} adds kinds up. */
public enum ValueKind {
    /** Money of public budgets. */
    FISCAL,
    /** Money of people and firms: earnings, output. */
    ECONOMIC,
    /** Value without a market price: wellbeing, health, safety. */
    SOCIAL
}
