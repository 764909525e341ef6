package org.wholesum.guidance;

/** Which of the values that guidance gives. */
public enum ValueLevel {
    /** The lower end of the range. */
    LOW,
    /** The recommended value. */
    CENTRAL,
    /** The upper end of the range. */
    HIGH
}
