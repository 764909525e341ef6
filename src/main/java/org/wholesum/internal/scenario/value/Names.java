package org.wholesum.internal.scenario.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the component of a record that names a key of another block of the scenario. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Names {
    /** {@return the keys that lead to the block, or to several, with points between} */
    String[] of();

    /** {@return what such a key is, for messages} */
    String what();
}
