package org.wholesum.internal.scenario.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the component of a record that names a file below the scenario's folder. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface NamesFile {
    /** {@return a text that is not the name of a file, but of data that comes with the library; empty if there is none} */
    String shipped() default "";
}
