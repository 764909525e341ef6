package org.wholesum.probability;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.special.Gamma;

/** The incomplete gamma functions are those of Commons Math, to the last digit. */
class IncompleteGammaProperties {
    private static final double TOLERANCE = 1e-15;

    @Property
    void both_tails_are_those_of_commons_math(@ForAll("shapes") double shape, @ForAll("ratios") double ratio) {
        IncompleteGamma gamma = new IncompleteGamma(shape);
        double x = shape * ratio;
        assertThat(gamma.lower(x)).isEqualTo(Gamma.regularizedGammaP(shape, x, TOLERANCE, Integer.MAX_VALUE));
        assertThat(gamma.upper(x)).isEqualTo(Gamma.regularizedGammaQ(shape, x, TOLERANCE, Integer.MAX_VALUE));
    }

    @Provide
    Arbitrary<Double> shapes() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(1e-4, 2).ofScale(6),
                Arbitraries.doubles().between(1, 200),
                Arbitraries.doubles().between(1e5, 1e6));
    }

    @Provide
    Arbitrary<Double> ratios() {
        return Arbitraries.oneOf(
                Arbitraries.just(0.0),
                Arbitraries.doubles().between(1e-12, 0.1).ofScale(14),
                Arbitraries.doubles().between(0.5, 2).ofScale(9),
                Arbitraries.doubles().between(1, 50));
    }
}
