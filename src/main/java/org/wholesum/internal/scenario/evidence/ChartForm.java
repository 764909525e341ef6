package org.wholesum.internal.scenario.evidence;

/** Forms of a control chart. */
public enum ChartForm {
    /** Individual readings and their moving ranges. */
    XMR,
    /** Shares, from numerator and denominator. */
    P,
    /** Rates of events, from numerator and denominator. */
    U
}
