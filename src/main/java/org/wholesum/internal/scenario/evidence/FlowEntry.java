package org.wholesum.internal.scenario.evidence;

import java.time.YearMonth;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Required;

/**
 * How work flows before and after a change.
 *
 * @param file a CSV file with a row for each job, below the scenario's folder, with the columns {@code job_id, requested, done},
 *     and optionally {@code first_visit, visits, cancelled, fixed_first_time, satisfied}
 * @param change the first month of the new method, {@code yyyy-MM}; jobs requested from it on are after the change
 */
public record FlowEntry(
        @Required @NamesFile String file, @Required YearMonth change) {}
