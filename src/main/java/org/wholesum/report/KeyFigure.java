package org.wholesum.report;

/**
 * A figure that a page sets large; a sentence of the headline says it too.
 *
 * @param label what it is
 * @param value the figure, brief
 * @param note what must be read with it: a change, or an interval
 */
public record KeyFigure(String label, String value, String note) {}
