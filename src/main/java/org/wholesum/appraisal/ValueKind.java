package org.wholesum.appraisal;

/** Of what kind a value is (HM Treasury, <i>The Green Book</i>, 2022, chapter 6). Kinds are never added up. */
public enum ValueKind {
    /** Money of public budgets. */
    FISCAL,
    /** Money of people and firms: earnings, output. */
    ECONOMIC,
    /** What people would pay for, but nobody does: wellbeing, health, safety. */
    SOCIAL
}
