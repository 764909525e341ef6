package org.wholesum.sensitivity;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;

/** The savings of a study for each draw of its inputs. */
final class InputSavings {
    private final MonthlyCosts[] savings;
    /** {@code double[input][draw]}. */
    private final double[][] drawn;

    private InputSavings(int inputs, int draws) {
        this.savings = new MonthlyCosts[draws];
        this.drawn = new double[inputs][draws];
    }

    static ProbabilisticSensitivity of(
            Inputs inputs, int draws, long seed, Execution work, Function<Draw, MonthlyCosts> saving) {
        InputSavings all = new InputSavings(inputs.names().size(), draws);
        new Batches("drawing inputs", draws, 1)
                .reduce(
                        work,
                        () -> all,
                        (into, from, to) -> into.compute(inputs, seed, (int) from, saving),
                        (some, same) -> some);
        return all.collect(inputs, seed);
    }

    private void compute(Inputs inputs, long seed, int draw, Function<Draw, MonthlyCosts> saving) {
        Draw values = inputs.draw(seed, draw);
        List<String> names = inputs.names();
        for (int i = 0; i < drawn.length; i++) {
            drawn[i][draw] = values.value(names.get(i));
        }
        savings[draw] = saving.apply(values);
    }

    private ProbabilisticSensitivity collect(Inputs inputs, long seed) {
        MonthlyCosts first = savings[0];
        List<Agency> agencies = agencies();
        List<String> names = inputs.names();
        DrawColumns columns = new DrawColumns(
                new double[agencies.size()][savings.length],
                new double[first.window().count()][savings.length],
                drawn);
        for (int draw = 0; draw < savings.length; draw++) {
            note(draw, agencies, columns);
        }
        return new ProbabilisticSensitivity(first.currency(), first.window(), agencies, names, columns, seed);
    }

    private List<Agency> agencies() {
        MonthlyCosts first = savings[0];
        ImmutableSortedSet.Builder<Agency> agencies = ImmutableSortedSet.naturalOrder();
        Set<Agency> before = Set.of();
        for (MonthlyCosts one : savings) {
            if (!one.window().equals(first.window()) || !one.currency().equals(first.currency())) {
                throw new IllegalArgumentException("a draw saves over " + one.window() + " in " + one.currency()
                        + ", another over " + first.window() + " in " + first.currency() + ", expected the same");
            }
            if (!one.agencies().equals(before)) {
                before = one.agencies();
                agencies.addAll(before);
            }
        }
        return agencies.build().asList();
    }

    private void note(int draw, List<Agency> agencies, DrawColumns columns) {
        for (int agency = 0; agency < agencies.size(); agency++) {
            columns.agencies()[agency][draw] = (double) savings[draw].pence(agencies.get(agency));
        }
        long before = 0;
        long[] cumulative = savings[draw].cumulativePence();
        for (int month = 0; month < cumulative.length; month++) {
            columns.months()[month][draw] = (double) (cumulative[month] - before);
            before = cumulative[month];
        }
    }
}
