/**
 * A scenario run: {@code Study.of(Scenario.read(file)).run()} is a {@link org.wholesum.study.StudyResult} with named
 * figures, the outcomes of the scenario's expectations, and the cautions that every report shows.
 */
@NullMarked
package org.wholesum.study;

import org.jspecify.annotations.NullMarked;
