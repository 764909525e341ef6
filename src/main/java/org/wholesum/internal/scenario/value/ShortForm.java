package org.wholesum.internal.scenario.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a record that a scenario may write in a short form: the value of one key alone. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ShortForm {
    /** {@return the key} */
    String key();

    /** {@return the message for anything that is neither} */
    String expected();
}
