package org.wholesum.internal.scenario.entry;

import java.util.Optional;

/**
 * What reports contain beyond the usual, and how.
 *
 * @param byMonth whether there is a table of the cumulative cost by month; false unless given
 * @param pence whether amounts in tables are to the penny; false unless given, and they are to the pound
 */
public record ReportEntry(Optional<Boolean> byMonth, Optional<Boolean> pence) {}
