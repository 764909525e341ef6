package org.wholesum.study;

import java.math.BigDecimal;

/**
 * What a method achieves.
 *
 * @param value in the effect's unit
 * @param error its standard error, apart from that which follows from uncertain inputs; 0 if there is none
 * @param origin where it comes from, in words
 */
record MethodEffect(BigDecimal value, double error, String origin) {}
