package org.wholesum.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.text.LargestRemainder;

/** A solution of a reconciliation in terms of its claims and subjects. */
final class ReconciledValues {
    private final ReconcileClaims claims;
    private final StartingShares start;
    private final ReconcileModel model;
    private final double[] from;
    private final double[] to;

    ReconciledValues(ReconcileClaims claims, StartingShares start, ReconcileModel model, double[] from, double[] to) {
        this.claims = claims;
        this.start = start;
        this.model = model;
        this.from = from;
        this.to = to;
    }

    Reconciliation reconciliation() {
        Map<String, Money> before = amounts(Side.BEFORE);
        Map<String, Money> after = amounts(Side.AFTER);
        List<Reconciliation.Subject> subjects = claims.leaves().stream()
                .map(leaf -> subject(leaf, Optional.ofNullable(before.get(leaf)), Optional.ofNullable(after.get(leaf))))
                .toList();
        List<Reconciliation.Move> moves = claims.used().stream()
                .filter(claim -> !claims.held().contains(claim) && !ReconcileClaims.isTotalBefore(claim))
                .map(claim -> new Reconciliation.Move(claim, value(claim)))
                .toList();
        List<Claim> held = claims.used().stream()
                .filter(claim -> claims.held().contains(claim) || ReconcileClaims.isTotalBefore(claim))
                .toList();
        return new Reconciliation(
                subjects, moves, held, Math.max(EntropyProjection.divergence(to, from), 0), assumptions());
    }

    private Reconciliation.Subject subject(String leaf, Optional<Money> before, Optional<Money> after) {
        double share = model.amount(leaf, Side.BEFORE, to);
        Optional<Double> change = model.change(leaf).isPresent() && share > 0
                ? Optional.of(model.amount(leaf, Side.AFTER, to) / share - 1)
                : Optional.empty();
        return new Reconciliation.Subject(
                leaf,
                start.isStated(leaf),
                claims.free().contains(leaf),
                start.share(leaf),
                share,
                model.change(leaf).map(ReconcileModel::value),
                change,
                before,
                after);
    }

    private double value(Claim claim) {
        double share = model.amount(claim.of(), Side.BEFORE, to);
        double money = claims.totalBefore().map(ReconcileModel::value).orElse(1.0);
        return switch (claim.kind()) {
            case SHARE -> share;
            case TOTAL -> share * money;
            case CHANGE -> model.amount(claim.of(), Side.AFTER, to) / share - 1;
            case SAVING, COUNT, VALUE -> throw new IllegalStateException("it does not move: " + claim);
        };
    }

    /** Amounts to the penny that add up to their sum; none without a total before, or with an unknown change. */
    private Map<String, Money> amounts(Side side) {
        Map<String, Money> amounts = new HashMap<>();
        Optional<Claim> total = claims.totalBefore();
        boolean known = side == Side.BEFORE
                || claims.leaves().stream().allMatch(leaf -> model.change(leaf).isPresent());
        if (total.isEmpty() || !known) {
            return amounts;
        }
        CurrencyUnit currency = CurrencyUnit.of(total.get().value().unit());
        List<BigDecimal> pence = claims.leaves().stream()
                .map(leaf -> BigDecimal.valueOf(model.amount(leaf, side, to) * ReconcileModel.value(total.get()))
                        .movePointRight(currency.getDecimalPlaces()))
                .toList();
        long[] whole = LargestRemainder.round(pence, sum(pence));
        for (int i = 0; i < whole.length; i++) {
            amounts.put(claims.leaves().get(i), Money.ofMinor(currency, whole[i]));
        }
        return amounts;
    }

    private static long sum(List<BigDecimal> pence) {
        return pence.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private List<String> assumptions() {
        List<String> assumptions = new ArrayList<>(start.assumptions());
        List<String> measures =
                claims.used().stream().map(Claim::measure).distinct().sorted().toList();
        if (measures.size() > 1) {
            assumptions.add("assumption: claims of " + Words.list(measures) + " are taken as of one measure");
        }
        if (claims.free().size() < claims.leaves().size()) {
            assumptions.add("assumption: only the shares of "
                    + Words.list(claims.free().stream().sorted().toList()) + " may move");
        }
        return assumptions;
    }
}
