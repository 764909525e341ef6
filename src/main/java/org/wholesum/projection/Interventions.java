package org.wholesum.projection;

import java.util.Optional;
import java.util.function.BinaryOperator;

/** The intervention of a method that is made of two others, one of which may have none. */
final class Interventions {
    private Interventions() {}

    static Optional<Method> of(Method one, Method other, BinaryOperator<Method> combination) {
        Optional<Method> first = one.intervention();
        Optional<Method> second = other.intervention();
        return first.isEmpty() && second.isEmpty()
                ? Optional.empty()
                : Optional.of(combination.apply(first.orElseGet(Support::none), second.orElseGet(Support::none)));
    }
}
