package org.wholesum.audit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Amounts before and after of every subject without parts, unknown and not negative, and what claims say of them. Every
 * claim is a ratio of two sums of amounts within the range of its rounding; a total or saving is a ratio to one unit of
 * money, the largest amount of all claims.
 */
final class CostModel {
    /** A distance so small that no printed number depends on it, and too large for errors of the calculation. */
    private static final double SLACK = 1e-7;

    /** The subjects that no claim names, if the claims don't state that there are none; no subject has an empty name. */
    private static final String OTHERS = "";

    private static final double LEAST_BEFORE = 1e-4;

    private final Claims claims;
    private final List<String> leaves;
    private final Map<String, Integer> index = new HashMap<>();
    private final double unit;
    private final boolean hasMoney;

    CostModel(Claims claims, Collection<Claim> about) {
        this.claims = claims;
        this.leaves = claims.every().isEmpty() ? withOthers(claims.leaves(about)) : claims.leaves(about);
        leaves.forEach(leaf -> index.put(leaf, index.size()));
        this.hasMoney = about.stream().anyMatch(claim -> claim.kind().isMoney());
        this.unit = about.stream()
                .filter(claim -> claim.kind().isMoney())
                .map(claim -> claim.value().value().abs())
                .reduce(BigDecimal.ONE, BigDecimal::max)
                .doubleValue();
    }

    /** A claim's numerator and denominator. */
    private static final class Ratio {
        private final double[] over;
        private final double[] under;

        Ratio(double[] over, double[] under) {
            this.over = over;
            this.under = under;
        }
    }

    private static List<String> withOthers(List<String> leaves) {
        return Stream.concat(leaves.stream(), Stream.of(OTHERS)).toList();
    }

    /** Whether some amounts satisfy all of some claims: whether the least distance from all of them is zero. */
    boolean agree(Collection<Claim> some) {
        LinearProgram program = program(some, 1);
        program.equal(hasMoney ? money() : sum(Claim.ALL, Side.BEFORE, 1), 1);
        double[] distance = new double[size()];
        distance[size() - 1 - 1] = 1;
        return !(program.least(distance).orElse(0) > SLACK);
    }

    /** The values of a claim that other claims allow; empty if the others agree on none. */
    List<OptionalDouble> allowed(Claim claim, Collection<Claim> others) {
        Ratio ratio = ratio(claim);
        LinearProgram program = program(others, 0);
        program.equal(ratio.under, 1);
        double scale = claim.kind().isMoney() ? unit : 1;
        double shift = claim.kind() == ClaimKind.CHANGE ? 1 : 0;
        return List.of(
                scaled(program.least(ratio.over), shift, scale), scaled(program.greatest(ratio.over), shift, scale));
    }

    private static OptionalDouble scaled(OptionalDouble value, double shift, double scale) {
        return value.isPresent() ? OptionalDouble.of((value.getAsDouble() - shift) * scale) : value;
    }

    /** The claims as constraints, each of which may be missed by a distance, times a factor. */
    private LinearProgram program(Collection<Claim> some, double distance) {
        LinearProgram program = new LinearProgram(size());
        for (Claim claim : some) {
            Ratio ratio = ratio(claim);
            double shift = claim.kind() == ClaimKind.CHANGE ? 1 : 0;
            double scale = claim.kind().isMoney() ? unit : 1;
            double low = claim.value().lower().doubleValue() / scale + shift;
            double high = claim.value().upper().doubleValue() / scale + shift;
            program.atLeast(difference(ratio, low - (1 - distance) * SLACK, distance), 0);
            program.atMost(difference(ratio, high + (1 - distance) * SLACK, -distance), 0);
        }
        if (hasMoney) {
            double[] before = sum(Claim.ALL, Side.BEFORE, 1);
            before[size() - 1] = -LEAST_BEFORE;
            program.atLeast(before, 0);
        }
        return program;
    }

    private double[] difference(Ratio ratio, double times, double distance) {
        double[] form = ratio.over.clone();
        for (int i = 0; i < form.length; i++) {
            form[i] -= times * ratio.under[i];
        }
        form[form.length - 2] += distance;
        return form;
    }

    private Ratio ratio(Claim claim) {
        return switch (claim.kind()) {
            case SHARE -> {
                Side side = claim.side().orElseThrow();
                yield new Ratio(sum(claim.of(), side, 1), sum(Claim.ALL, side, 1));
            }
            case CHANGE -> new Ratio(sum(claim.of(), Side.AFTER, 1), sum(claim.of(), Side.BEFORE, 1));
            case TOTAL -> new Ratio(sum(claim.of(), claim.side().orElseThrow(), 1), money());
            case SAVING -> {
                double[] saving = sum(claim.of(), Side.BEFORE, 1);
                double[] after = sum(claim.of(), Side.AFTER, -1);
                for (int i = 0; i < saving.length; i++) {
                    saving[i] += after[i];
                }
                yield new Ratio(saving, money());
            }
            case COUNT, VALUE -> throw new IllegalStateException("no ratio of amounts: " + claim);
        };
    }

    private double[] money() {
        double[] form = new double[size()];
        form[size() - 1] = 1;
        return form;
    }

    private double[] sum(String subject, Side side, double times) {
        double[] form = new double[size()];
        for (String leaf : claims.within(subject, leaves)) {
            form[index.getOrDefault(leaf, 0) + (side == Side.AFTER ? leaves.size() : 0)] = times;
        }
        return form;
    }

    private int size() {
        return 2 * leaves.size() + 2;
    }
}
