package org.wholesum.internal.scenario.evidence;

import java.util.Optional;

/**
 * Where demand comes from.
 *
 * @param highCostUsers on how few cases cost is concentrated
 */
public record DemandEntry(Optional<HighCostEntry> highCostUsers) {}
