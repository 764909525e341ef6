package org.wholesum.internal.scenario.entry;

import java.util.Optional;

/**
 * What reports contain beyond the usual.
 *
 * @param byMonth whether there is a table of the cumulative cost by month; false unless given
 */
public record ReportEntry(Optional<Boolean> byMonth) {}
