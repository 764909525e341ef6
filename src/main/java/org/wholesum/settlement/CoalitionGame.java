package org.wholesum.settlement;

import java.util.Set;
import org.wholesum.costs.Agency;

/**
 * A cooperative game with side payments: what each coalition of agencies can realise without the others (J. von Neumann, O.
 * Morgenstern, <i>Theory of Games and Economic Behavior</i>, 1944, ch. 6). The values may be savings or, in a game of joint
 * costs, costs.
 */
@FunctionalInterface
public interface CoalitionGame {
    /**
     * The value of a coalition.
     *
     * @param coalition an immutable set in the order of ids; it can be empty
     * @return in pence, the same at every call; zero for the empty coalition
     */
    long pence(Set<Agency> coalition);
}
