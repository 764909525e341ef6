package org.wholesum.jupyter;

import java.lang.reflect.Field;
import java.util.Optional;
import jdk.jshell.execution.LocalExecutionControl;

/** Runs snippets in this process and keeps the value of the variable that was asked for last, not only its text. */
final class ValueKeeper extends LocalExecutionControl {
    private Optional<Object> value = Optional.empty();

    @Override
    public String varValue(String className, String name)
            throws RunException, EngineTerminationException, InternalException {
        try {
            Field variable = findClass(className).getDeclaredField(name);
            variable.setAccessible(true); // its class is not public
            value = Optional.ofNullable(variable.get(null));
        } catch (ReflectiveOperationException e) {
            throw new InternalException(e.toString());
        }
        return super.varValue(className, name);
    }

    Optional<Object> value() {
        return value;
    }
}
