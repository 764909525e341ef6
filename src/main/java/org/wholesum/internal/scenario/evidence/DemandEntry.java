package org.wholesum.internal.scenario.evidence;

import java.util.Optional;

/**
 * Where demand comes from.
 *
 * @param failureDemand failure demand as a share of contacts, by agency, service and month
 * @param highCostUsers on how few cases cost is concentrated
 * @param flow how work flows: end-to-end time, waiting, visits and whether it was right first time
 * @param referralRoutes who refers to whom
 */
public record DemandEntry(
        Optional<FailureDemandEntry> failureDemand,
        Optional<HighCostEntry> highCostUsers,
        Optional<FlowEntry> flow,
        Optional<ReferralRoutesEntry> referralRoutes) {}
