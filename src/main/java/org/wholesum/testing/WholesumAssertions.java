package org.wholesum.testing;

import org.wholesum.costs.MonthlyCosts;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.Comparison;

/**
 * Assertions in the style of AssertJ on costs, comparisons and estimates:
 *
 * <pre>{@code
 * var result = study(Path.of("examples/stoke/scenario.yaml"));
 * WholesumAssertions.assertThat(result.comparison())
 *     .saves("GBP 104000.00")
 *     .hasSaving("police", "GBP 128060.00")
 *     .isPaidForBy("council-commissioned")
 *     .addsUp();
 * WholesumAssertions.assertThat(result.city().orElseThrow()).hasPopulation(5_486).intervalContainsZero();
 * }</pre>
 *
 * <p>In a test, {@code import static org.wholesum.testing.WholesumAssertions.assertThat;} beside the same import of AssertJ.
 * Amounts are {@code Money}, or texts as {@code GBP 104000.00}. A failure names the agency, the month or months, what was
 * expected and found, and the difference.
 */
public final class WholesumAssertions {
    private WholesumAssertions() {}

    /**
     * Assertions on costs.
     *
     * @param actual costs by agency and month
     * @return the assertions
     */
    public static MonthlyCostsAssert assertThat(MonthlyCosts actual) {
        return new MonthlyCostsAssert(actual, "cost");
    }

    /**
     * Assertions on a comparison.
     *
     * @param actual the pilot method compared with the old one
     * @return the assertions
     */
    public static ComparisonAssert assertThat(Comparison actual) {
        return new ComparisonAssert(actual);
    }

    /**
     * Assertions on an estimate for a population.
     *
     * @param actual the saving of a population
     * @return the assertions
     */
    public static ScaleUpAssert assertThat(ScaleUp actual) {
        return new ScaleUpAssert(actual);
    }
}
