package org.wholesum.sensitivity;

import java.util.List;

/**
 * The terms of a regression on a group of inputs: the splines of each, and the products of two and of three of them, as far
 * as there are enough draws: at least ten for each term. With fewer draws, the products of three are left out first, then
 * those of two, then the splines.
 */
final class GroupTerms {
    private static final int DRAWS_A_TERM = 10;
    private static final int MOST = 150;

    private final List<SplineTerms> inputs;
    private final int order;

    private GroupTerms(List<SplineTerms> inputs, int order) {
        this.inputs = inputs;
        this.order = order;
    }

    static GroupTerms of(List<SplineTerms> all, int draws) {
        List<SplineTerms> inputs = all.stream().filter(one -> one.count() > 0).toList();
        int most = Math.min(MOST, draws / DRAWS_A_TERM);
        int order = 3;
        while (order > 0 && new GroupTerms(inputs, order).count() > most) {
            order--;
        }
        return new GroupTerms(inputs, order);
    }

    int count() {
        int n = inputs.size();
        int splines =
                order >= 1 ? inputs.stream().mapToInt(SplineTerms::splines).sum() : 0;
        int pairs = order >= 2 ? n * (n - 1) / 2 : 0;
        int triples = order >= 3 ? n * (n - 1) * (n - 2) / 6 : 0;
        return n + splines + pairs + triples;
    }

    /** Writes the terms of a draw. */
    void at(int draw, double[] into) {
        int place = 0;
        int n = inputs.size();
        for (SplineTerms input : inputs) {
            into[place++] = input.linear(draw);
        }
        for (int i = 0; i < n && order >= 2; i++) {
            for (int j = i + 1; j < n; j++) {
                into[place++] = into[i] * into[j];
            }
        }
        place = products(into, place);
        for (int i = 0; i < n && order >= 1; i++) {
            for (int spline = 0; spline < inputs.get(i).splines(); spline++) {
                into[place++] = inputs.get(i).spline(draw, spline);
            }
        }
    }

    private int products(double[] into, int from) {
        int place = from;
        int n = inputs.size();
        for (int i = 0; i < n && order >= 3; i++) {
            for (int j = i + 1; j < n; j++) {
                for (int k = j + 1; k < n; k++) {
                    into[place++] = into[i] * into[j] * into[k];
                }
            }
        }
        return place;
    }
}
