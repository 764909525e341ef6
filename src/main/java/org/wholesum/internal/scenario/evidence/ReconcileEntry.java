package org.wholesum.internal.scenario.evidence;

import java.util.List;
import org.wholesum.audit.Reconcile;

/**
 * The values nearest to the stated ones that agree with each other.
 *
 * @param claims the claims that are used, by name or source; every share, total, change and saving unless given
 * @param hold those that hold exactly as printed; every total, change and saving unless given
 * @param free the subjects whose amounts before may move; all unless given
 */
public record ReconcileEntry(List<String> claims, List<String> hold, List<String> free) {
    Reconcile toRequest() {
        return new Reconcile(claims, hold, free);
    }
}
