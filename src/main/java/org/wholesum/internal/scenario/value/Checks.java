package org.wholesum.internal.scenario.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks of one block of a scenario, whose problems are collected and reported together. */
public final class Checks {
    private final List<KeyProblem> problems = new ArrayList<>();

    /** {@return these checks, with one more that a condition holds} */
    public Checks require(boolean condition, String expected, String... path) {
        return condition ? this : add(KeyProblem.of(expected, path));
    }

    /** {@return these checks, with one more that a share, where there is one, is from 0% to 100%} */
    public Checks share(Optional<Percentage> share, String... path) {
        boolean within = share.map(Percentage::fraction)
                .map(fraction -> fraction.signum() >= 0 && fraction.compareTo(BigDecimal.ONE) <= 0)
                .orElse(true);
        return require(within, "expected a share from 0% to 100%", path);
    }

    /** {@return these checks, with one more that a multiplier of benefits, where there is one, is from 1 to 10} */
    public Checks multiplier(Optional<BigDecimal> multiplier, String... path) {
        boolean within = multiplier
                .map(ratio -> ratio.compareTo(BigDecimal.ONE) >= 0 && ratio.compareTo(BigDecimal.TEN) <= 0)
                .orElse(true);
        return require(within, "expected a number from 1, for none, to 10, as 1.1", path);
    }

    /** {@return these checks, with one more problem} */
    public Checks add(KeyProblem problem) {
        problems.add(problem);
        return this;
    }

    /**
     * Reports what was found.
     *
     * @throws InvalidEntryException with every problem, if there is one
     */
    public void done() {
        if (!problems.isEmpty()) {
            throw new InvalidEntryException(problems);
        }
    }
}
