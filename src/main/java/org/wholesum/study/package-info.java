/**
 * A scenario file, read and run: {@code Study.of(Scenario.read(file)).run()} gives a
 * {@link org.wholesum.study.StudyResult}, with whatever its {@code expect} block had to say.
 */
@NullMarked
package org.wholesum.study;

import org.jspecify.annotations.NullMarked;
