package org.wholesum.projection;

/** The curve by which one method is replaced by another ({@link Method#phaseIn}). */
public enum PhaseShape {
    /** The same step each month: in month {@code i} of {@code n} the second method has the share {@code x = i ÷ n}. */
    LINEAR,
    /** Slow, then fast, then slow: the cubic Hermite step, a share of {@code 3x² − 2x³}. */
    S_SHAPED
}
