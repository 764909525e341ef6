package org.wholesum.internal.scenario.evidence;

import java.util.Optional;
import org.wholesum.internal.scenario.value.Share;

/**
 * On how few cases cost is concentrated.
 *
 * @param top the share of cases that counts as high-cost; 10% unless given
 */
public record HighCostEntry(Optional<Share> top) {}
