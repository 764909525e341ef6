package org.wholesum.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.wholesum.internal.random.Streams;

/** Laws of shares that add up to 1. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class DirichletProperties {
    @Provide
    Arbitrary<double[]> counts() {
        return Arbitraries.oneOf(
                        Arbitraries.just(0.0),
                        Arbitraries.doubles().between(-4, 1).map(log -> Math.pow(10, log)),
                        Arbitraries.integers().between(1, 100_000).map(Integer::doubleValue))
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(9)
                .filter(counts -> Arrays.stream(counts).sum() > 0);
    }

    /** Also for small counts, with which a gamma variate alone would underflow. */
    @Property
    void every_draw_adds_up_to_one(@ForAll("counts") double[] counts, @ForAll long seed) {
        double[] into = new double[counts.length];

        Dirichlet.ofCounts(counts).draw(Streams.of(seed, 0), into);

        assertThat(Arrays.stream(into).sum()).isCloseTo(1, within(1e-14));
        assertThat(into).doesNotContain(Double.NaN);
        for (int i = 0; i < counts.length; i++) {
            assertThat(into[i]).isBetween(0.0, counts[i] == 0 ? 0.0 : 1.0);
        }
    }
}
