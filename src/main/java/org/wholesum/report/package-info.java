/**
 * Where output is laid out, and nowhere else: {@link org.wholesum.report.Report} is what there is to say, and each
 * format says all of it: text, Markdown, HTML and JSON.
 */
@NullMarked
package org.wholesum.report;

import org.jspecify.annotations.NullMarked;
