package org.wholesum.inference;

import java.util.ArrayList;
import java.util.List;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.numeric.StandardNormal;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * How many cases an evaluation needs in each of two groups of equal size. Immutable; without other settings the power is
 * 0.8, the two-sided significance level 0.05, and cases are drawn singly.
 *
 * <p>For a difference of half a standard deviation: {@code SampleSize.ofMeans(0.5).perGroup()} is 63 by the normal formula
 * and {@code perGroupByStudent()} 64.
 *
 * <p>Sources: J. Cohen, <i>Statistical Power Analysis for the Behavioral Sciences</i>, 2nd ed., 1988 (means); J. L. Fleiss,
 * B. Levin and M. C. Paik, <i>Statistical Methods for Rates and Proportions</i>, 3rd ed., 2003, ch. 4, without continuity
 * correction (proportions).
 */
public final class SampleSize {
    private final Difference difference;
    private final double power;
    private final double significance;
    private final DesignEffect clusters;

    private SampleSize(Difference difference, double power, double significance, DesignEffect clusters) {
        this.difference = difference;
        this.power = checked("power", power, "0.8");
        this.significance = checked("significance level", significance, "0.05");
        this.clusters = clusters;
        if (!(power > significance)) {
            throw InvalidInputException.of(Problem.of("power " + NumberText.plain(power)
                    + ": expected more than the significance level " + NumberText.plain(significance)));
        }
    }

    private static SampleSize of(Difference difference) {
        return new SampleSize(difference, 0.8, 0.05, DesignEffect.none());
    }

    static double checked(String what, double value, String usual) {
        if (!(value > 0 && value < 1)) {
            throw InvalidInputException.of(
                    what + " " + NumberText.plain(value) + ": expected a number between 0 and 1", usual);
        }
        return value;
    }

    /**
     * For a difference of two means.
     *
     * @param d the difference in standard deviations, other than 0
     * @return the sample size
     * @throws InvalidInputException if the difference is 0 or no number
     */
    public static SampleSize ofMeans(double d) {
        return of(Difference.ofMeans(d));
    }

    /**
     * For a difference of two proportions.
     *
     * @param first the proportion in one group, between 0 and 1
     * @param second the proportion in the other, between 0 and 1, other than the first
     * @return the sample size
     * @throws InvalidInputException if a proportion isn't between 0 and 1, or both are the same
     */
    public static SampleSize ofProportions(double first, double second) {
        return of(Difference.ofProportions(first, second));
    }

    /**
     * Sets the power, the probability of finding a difference of that size.
     *
     * @param wanted between the significance level and 1
     * @return a copy with that power
     * @throws InvalidInputException if it isn't
     */
    public SampleSize withPower(double wanted) {
        return new SampleSize(difference, wanted, significance, clusters);
    }

    /**
     * Sets the two-sided significance level.
     *
     * @param level between 0 and the power
     * @return a copy with that level
     * @throws InvalidInputException if it isn't
     */
    public SampleSize withSignificance(double level) {
        return new SampleSize(difference, power, level, clusters);
    }

    /**
     * States that cases come in clusters, as people in wards, all cases of a cluster in one group. For clusters of 30 with
     * a correlation of 0.05 the design effect is 2.45, and 600 cases are worth 244.898 that were drawn singly.
     *
     * @param size m, the mean number of cases of a cluster, 1 or more
     * @param correlation ICC, the intraclass correlation, from 0 to 1
     * @return a copy for clusters
     * @throws InvalidInputException if the size is less than 1, or the correlation isn't from 0 to 1
     */
    public SampleSize clustered(double size, double correlation) {
        return new SampleSize(difference, power, significance, new DesignEffect(size, correlation));
    }

    /**
     * The design effect, 1 + (m − 1) × ICC (L. Kish, <i>Survey Sampling</i>, 1965, §5.4).
     *
     * @return how many times as many cases clusters need, 1 or more
     */
    public double designEffect() {
        return clusters.value();
    }

    /**
     * The number of singly drawn cases that would be as precise.
     *
     * @param cases the number of cases of all clusters
     * @return cases ÷ design effect, not rounded
     */
    public double effective(long cases) {
        return clusters.effective(cases);
    }

    /**
     * The number of cases by the normal formula.
     *
     * @return cases in each group, rounded up after multiplication by the design effect
     */
    public long perGroup() {
        return up(single() * clusters.value());
    }

    private double single() {
        return difference.size(StandardNormal.of(1 - significance / 2), StandardNormal.of(power));
    }

    /**
     * The number of cases by the noncentral t distribution, which allows for a standard deviation that is estimated, then
     * multiplied by the design effect.
     *
     * @return cases in each group, at least 2; for proportions, whose variance follows from them, that of
     *     {@link #perGroup()}
     */
    public long perGroupByStudent() {
        return difference.isOfMeans()
                ? up(StudentPower.smallest(difference.value(), power, significance, single()) * clusters.value())
                : perGroup();
    }

    /** {@return the power, the probability of finding a difference of that size} */
    public double power() {
        return power;
    }

    /** {@return the two-sided significance level} */
    public double significance() {
        return significance;
    }

    /** {@return the mean number of cases of a cluster; 1 for cases that are drawn singly} */
    public double clusterSize() {
        return clusters.clusterSize();
    }

    /** {@return the number of clusters in each group, rounded up} */
    public long clustersPerGroup() {
        return up(perGroup() / clusters.clusterSize());
    }

    /** Up to the next whole number, with an allowance for rounding. */
    static long up(double value) {
        return Math.max(1, (long) Math.ceil(value * (1 - 1e-12)));
    }

    /**
     * The power that a number of cases has, by the normal formula.
     *
     * @param cases in each group, 1 or more
     * @return the probability of finding the difference, from 0 to 1
     * @throws InvalidInputException if there is no case
     */
    public double power(long cases) {
        if (cases < 1) {
            throw InvalidInputException.of(Problem.of(cases + " cases in each group: expected 1 or more"));
        }
        double z = StandardNormal.of(1 - significance / 2);
        return StandardNormal.cumulative(difference.score(clusters.effective(cases), z));
    }

    /** {@return the formula and its inputs, step by step} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add(difference.inWords() + "; power " + NumberText.plain(power) + ", two-sided significance level "
                + NumberText.plain(significance));
        steps.add("normal quantiles " + NumberText.places(StandardNormal.of(1 - significance / 2), 4) + " and "
                + NumberText.places(StandardNormal.of(power), 4));
        steps.add(difference.formula() + " = " + NumberText.figure(single()) + " cases in each group");
        steps.add(clusters.inWords());
        steps.add("× design effect, rounded up = " + perGroup() + " cases in each group, in "
                + WholeNumber.counted(clustersPerGroup(), "cluster"));
        if (difference.isOfMeans()) {
            steps.add("by the noncentral t distribution, × design effect = " + perGroupByStudent()
                    + " cases in each group");
        }
        return new Explanation(steps);
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled("Cases in each group: " + difference.inWords() + ", two-sided level "
                        + NumberText.plain(significance) + ", design effect " + NumberText.plain(clusters.value()))
                .figures("power", "normal formula", "Student's t", "clusters");
        for (double each : new double[] {0.5, 0.8, 0.9, 0.95}) {
            SampleSize its = withPower(each);
            table.row(
                    NumberText.plain(each),
                    WholeNumber.grouped(its.perGroup()),
                    difference.isOfMeans() ? WholeNumber.grouped(its.perGroupByStudent()) : "n/a",
                    WholeNumber.grouped(its.clustersPerGroup()));
        }
        return table.build();
    }

    /** A table of the size for several powers. */
    @Override
    public String toString() {
        return table().toString();
    }
}
