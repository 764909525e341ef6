package org.wholesum.internal.scenario.evidence;

/** Models of an interrupted time series. */
public enum SeriesModel {
    /** Values, with errors that allow for autocorrelation. */
    LINEAR,
    /** Numerators, in proportion to denominators. */
    POISSON
}
