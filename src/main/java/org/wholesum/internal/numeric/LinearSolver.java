package org.wholesum.internal.numeric;

import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.wholesum.internal.parallel.Interruption;

/** The simplex method, which ends with a CancellationException at the next step after its thread is interrupted. */
public final class LinearSolver extends SimplexSolver {
    /**
     * A solver.
     *
     * @param epsilon the difference below which numbers count as equal
     */
    public LinearSolver(double epsilon) {
        super(epsilon);
    }

    @Override
    protected void incrementIterationCount() {
        Interruption.check("solving a linear program");
        super.incrementIterationCount();
    }
}
