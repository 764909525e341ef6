package org.wholesum.internal.scenario.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a record that a scenario may write as the value of one of its keys, where that is the only one. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ShortForm {
    /** {@return the key} */
    String key();

    /** {@return what was expected, of anything that is neither} */
    String expected();
}
