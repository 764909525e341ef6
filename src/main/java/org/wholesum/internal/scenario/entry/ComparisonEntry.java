package org.wholesum.internal.scenario.entry;

import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Required;

/**
 * Which methods are compared.
 *
 * @param old the name of the old method
 * @param pilot the name of the pilot method
 */
public record ComparisonEntry(
        @Required @Names(of = "methods", what = "method") String old,
        @Required @Names(of = "methods", what = "method") String pilot) {}
