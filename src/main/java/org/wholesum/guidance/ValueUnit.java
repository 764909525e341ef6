package org.wholesum.guidance;

/** A unit of wellbeing or health that guidance gives a value. */
public enum ValueUnit {
    /** One point of life satisfaction on a scale from 0 to 10, of one person in one year. */
    WELLBY,
    /** One year of life of one person in full health. */
    QALY
}
