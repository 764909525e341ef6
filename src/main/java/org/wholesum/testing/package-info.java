/**
 * Tests of scenarios, scripts and results, for those who write them. It needs JUnit Jupiter and AssertJ, which are
 * optional dependencies: add {@code org.junit.jupiter:junit-jupiter} and {@code org.assertj:assertj-core} to the tests of
 * your project, as it has them already if it has tests. Nothing else in this library needs them.
 *
 * <ul>
 *   <li>{@link org.wholesum.testing.ScenarioTests} makes a folder of scenarios and scripts into tests;
 *   <li>{@link org.wholesum.testing.WholesumAssertions} states what costs, comparisons and estimates are.
 * </ul>
 */
@NullMarked
package org.wholesum.testing;

import org.jspecify.annotations.NullMarked;
