package org.wholesum.jupyter;

import java.util.Optional;
import jdk.jshell.execution.LocalExecutionControl;

/** Runs snippets in this process and keeps the value of the variable that was asked for last, not only its text. */
final class ValueKeeper extends LocalExecutionControl {
    private Optional<Object> value = Optional.empty();

    @Override
    public String varValue(String className, String name)
            throws RunException, EngineTerminationException, InternalException {
        try {
            value = Optional.ofNullable(
                    findClass(className).getDeclaredField(name).get(null));
        } catch (ReflectiveOperationException e) {
            throw new InternalException(e.toString());
        }
        return super.varValue(className, name);
    }

    Optional<Object> value() {
        return value;
    }
}
