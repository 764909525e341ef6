package org.wholesum.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wholesum.projection.Method;

/**
 * A method of a scenario, once it is known what was observed.
 *
 * @param method made of what was observed
 * @param window the name of the window that it is given; empty if it needs none
 * @param size how many methods it takes to project it
 * @param cautions what a reader must know of it
 */
record Step(Function<Evidence, Method> method, Optional<String> window, int size, List<String> cautions) {
    /** Takes a copy. */
    Step {
        cautions = List.copyOf(cautions);
    }

    /** A method that is the same whatever was observed. */
    static Step of(Method method, Optional<String> window) {
        return new Step(evidence -> method, window, 1, List.of());
    }
}
