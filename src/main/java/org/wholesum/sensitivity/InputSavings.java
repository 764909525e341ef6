package org.wholesum.sensitivity;

import com.google.common.collect.ImmutableSortedSet;
import java.util.function.Function;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;
import org.wholesum.probability.Draw;
import org.wholesum.probability.Inputs;

/** What a study saves with each draw of its inputs. */
final class InputSavings {
    private final Inputs inputs;
    private final long seed;
    private final MonthlyCosts[] savings;

    private InputSavings(Inputs inputs, long seed, MonthlyCosts[] savings) {
        this.inputs = inputs;
        this.seed = seed;
        this.savings = savings;
    }

    static InputSavings of(Inputs inputs, int draws, long seed, Execution work, Function<Draw, MonthlyCosts> saving) {
        MonthlyCosts[] savings = new MonthlyCosts[draws];
        new Batches("drawing inputs", draws, 1)
                .reduce(
                        work,
                        () -> savings,
                        (into, from, to) -> into[(int) from] = saving.apply(inputs.draw(seed, from)),
                        (some, same) -> some);
        return new InputSavings(inputs, seed, savings);
    }

    ProbabilisticSensitivity run(Execution work) {
        ProbabilisticSensitivity.Shape shape = shape();
        return ProbabilisticSensitivity.run(shape, savings.length, seed, work, () -> (draw, into) -> {
            note(shape, savings[draw], into);
            Draw drawn = inputs.draw(seed, draw);
            for (int i = 0; i < shape.inputs().size(); i++) {
                into.input(i, drawn.value(shape.inputs().get(i)));
            }
        });
    }

    private ProbabilisticSensitivity.Shape shape() {
        MonthlyCosts first = savings[0];
        ImmutableSortedSet.Builder<Agency> agencies = ImmutableSortedSet.naturalOrder();
        for (MonthlyCosts one : savings) {
            if (!one.window().equals(first.window()) || !one.currency().equals(first.currency())) {
                throw new IllegalArgumentException("a draw saves over " + one.window() + " in " + one.currency()
                        + ", another over " + first.window() + " in " + first.currency() + ", expected the same");
            }
            agencies.addAll(one.agencies());
        }
        return new ProbabilisticSensitivity.Shape(
                first.currency(), first.window(), agencies.build().asList(), inputs.names());
    }

    private static void note(ProbabilisticSensitivity.Shape shape, MonthlyCosts saving, DrawWriter into) {
        for (int agency = 0; agency < shape.agencies().size(); agency++) {
            into.saves(agency, (double) saving.pence(shape.agencies().get(agency)));
        }
        long before = 0;
        long[] cumulative = saving.cumulativePence();
        for (int month = 0; month < cumulative.length; month++) {
            into.savesIn(month, (double) (cumulative[month] - before));
            before = cumulative[month];
        }
    }
}
