/**
 * Layout of results. {@link org.wholesum.report.Report} is the content of a report, and each format has all of it:
 * text, Markdown, HTML and JSON. {@link org.wholesum.report.ReportFiles} writes all four.
 *
 * <p>{@link org.wholesum.report.Report#forPublication} makes a report that may be published, by the rules of a
 * {@link org.wholesum.report.Disclosure}.
 */
@NullMarked
package org.wholesum.report;

import org.jspecify.annotations.NullMarked;
