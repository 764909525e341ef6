package org.wholesum.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;

/**
 * The values nearest to stated ones that agree with each other, nearest by relative entropy, and how far each moved.
 *
 * <p>Shares before of police 40%, council 40% and NHS 18%, changes after, and totals of £337,000 before and £233,000 after
 * are reconciled with no share moving by more than 0.2 percentage points.
 *
 * @param subjects the subjects without parts, sorted by name
 * @param moves the claims that may move, sorted by name
 * @param held the claims that hold exactly, sorted by name
 * @param divergence how far the amounts moved together: Σ(q log(q ÷ p) − q + p) over shares of the total before, in nats;
 *     zero if nothing moved
 * @param assumptions what the claims don't state and the reconciliation assumes, in sentences
 */
public record Reconciliation(
        List<Subject> subjects, List<Move> moves, List<Claim> held, double divergence, List<String> assumptions) {
    /** Copies the lists. */
    public Reconciliation {
        subjects = List.copyOf(subjects);
        moves = List.copyOf(moves);
        held = List.copyOf(held);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * A subject's values.
     *
     * @param name the subject
     * @param stated whether a claim states its share before; if not, it has an equal part of what is left
     * @param free whether its share may move
     * @param startShare its share before as stated or assumed, as a fraction
     * @param share its reconciled share before, as a fraction
     * @param startChange its change as stated, as a fraction; empty if no claim states one
     * @param change its reconciled change, as a fraction; empty if no claim states one, or the reconciled amount before is zero
     * @param before its amount before, to the penny, if a total before is stated; they add up to it
     * @param after its amount after, to the penny, if a total before and its change are stated; they add up
     */
    public record Subject(
            String name,
            boolean stated,
            boolean free,
            double startShare,
            double share,
            Optional<Double> startChange,
            Optional<Double> change,
            Optional<Money> before,
            Optional<Money> after) {
        /** {@return how far its share moved, as a fraction: 0.002 is 0.2 percentage points} */
        public double moved() {
            return share - startShare;
        }
    }

    /**
     * A claim that may move.
     *
     * @param claim the claim
     * @param value its reconciled value, in the terms of the claim's
     */
    public record Move(Claim claim, double value) {
        /** {@return how far it moved, in the terms of its value: −0.001 is 0.1 percentage points less} */
        public double moved() {
            return value - claim.value().value().doubleValue();
        }

        /** {@return whether the reconciled value is rounded to the printed one} */
        public boolean isWithinRounding() {
            return claim.value().range().contains(BigDecimal.valueOf(value));
        }
    }

    /** {@return the largest distance that a share before moved, as a fraction: 0.002 is 0.2 percentage points} */
    public double largestMove() {
        return subjects.stream()
                .mapToDouble(subject -> Math.abs(subject.moved()))
                .max()
                .orElse(0);
    }

    /** {@return a sentence with the claims that hold, and the largest move} */
    public String sentence() {
        String most = subjects.stream()
                .max(Comparator.comparingDouble(subject -> Math.abs(subject.moved())))
                .map(subject -> ", that of " + subject.name())
                .orElse("");
        return largestMove() < 5e-6
                ? "The stated values agree: no share moves."
                : "The figures agree if no share moves by more than " + Words.points(largestMove()) + most + ".";
    }

    /** {@return the assumptions, the claims that hold, the formula and each value with its move} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>(assumptions);
        held.forEach(claim -> steps.add("held: " + claim));
        steps.add(
                "formula: the least Σ(q log(q ÷ p) − q + p) over the amounts q, as shares of the total before, with p as "
                        + "stated, so that what is held holds; q = p exp(Aᵀλ) with λ by Newton's method");
        for (Subject subject : subjects) {
            steps.add(subject.name() + ": share before " + Words.fine(subject.startShare())
                    + (subject.stated() ? " stated, " : " assumed, ") + Words.fine(subject.share()) + " reconciled"
                    + (subject.free() ? "" : ", kept") + Words.amounts(subject));
        }
        for (Move move : moves) {
            steps.add(move.claim() + ": reconciled " + Words.fine(move)
                    + (move.isWithinRounding() ? ", within its rounding" : ", outside its rounding"));
        }
        steps.add("divergence: " + Words.nats(divergence) + " nats");
        steps.add(sentence());
        return new Explanation(steps);
    }

    /** The sentence. */
    @Override
    public String toString() {
        return sentence();
    }
}
