/**
 * Charts as Lets-Plot specifications, and their drawing as SVG. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.chart;

import org.jspecify.annotations.NullMarked;
