package org.wholesum.internal.scenario.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the component of a record that names a file below the scenario's folder. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface NamesFile {
    /** {@return the name of data shipped with the library, which is accepted in place of a file; empty if there is none} */
    String shipped() default "";
}
