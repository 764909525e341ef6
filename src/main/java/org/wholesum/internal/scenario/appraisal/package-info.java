/**
 * The parts of a scenario's appraisal: rates, what is not additional, optimism bias, cash and benefits. Not exported: it may change
 * in any release.
 */
@NullMarked
package org.wholesum.internal.scenario.appraisal;

import org.jspecify.annotations.NullMarked;
