package org.wholesum.design;

import com.google.common.primitives.ImmutableDoubleArray;
import org.wholesum.inference.Effect;

/**
 * An estimate with the influence of each unit on it: the estimate is off its expectation by about the mean influence.
 *
 * @param value the estimate
 * @param influence of each unit
 */
record InfluenceEffect(double value, ImmutableDoubleArray influence) {

    /** The mean of a change in treated units less that in controls; other units have no influence. */
    static InfluenceEffect difference(double[] change, int[] group, int treated) {
        int n = change.length;
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int i = 0; i < n; i++) {
            int side = side(group[i], treated);
            if (side >= 0) {
                sums[side] += change[i];
                counts[side]++;
            }
        }
        double[] influence = new double[n];
        for (int i = 0; i < n; i++) {
            int side = side(group[i], treated);
            if (side >= 0) {
                double off = (double) n / counts[side] * (change[i] - sums[side] / counts[side]);
                influence[i] = side == 1 ? off : -off;
            }
        }
        return new InfluenceEffect(sums[1] / counts[1] - sums[0] / counts[0], ImmutableDoubleArray.copyOf(influence));
    }

    /** 1 for a unit of the treated group, 0 for a control, which is in group −1, and −1 for any other. */
    private static int side(int group, int treated) {
        return group == treated ? 1 : group == -1 ? 0 : -1;
    }

    InfluenceEffect plus(InfluenceEffect other, double weight) {
        double[] sum = influence.toArray();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * other.influence.get(i);
        }
        return new InfluenceEffect(value + weight * other.value, ImmutableDoubleArray.copyOf(sum));
    }

    static InfluenceEffect zero(int units) {
        return new InfluenceEffect(0, ImmutableDoubleArray.copyOf(new double[units]));
    }

    /** The effect with its standard error: the root of the sum of squared sums of influence by cluster, ÷ n. */
    Effect effect(String name, int[] cluster, int clusters) {
        double[] sums = new double[clusters];
        for (int i = 0; i < influence.length(); i++) {
            sums[cluster[i]] += influence.get(i);
        }
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum;
        }
        return Effect.normal(
                name, value, Math.sqrt(squares) / influence.length(), "influence functions, " + clusters + " clusters");
    }
}
