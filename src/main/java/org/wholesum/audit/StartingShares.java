package org.wholesum.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.problem.Problem;

/**
 * The shares before that a reconciliation starts from: as stated, and otherwise, as nothing is known of them, equal parts of
 * what the stated ones leave of their composite or of 100%.
 */
final class StartingShares {
    private static final double ROUNDING = 1e-12;

    private final ReconcileClaims claims;
    private final Map<String, Double> shares = new HashMap<>();
    private final List<String> assumptions = new ArrayList<>();
    private final List<Problem> problems;

    private StartingShares(ReconcileClaims claims, List<Problem> problems) {
        this.claims = claims;
        this.problems = problems;
    }

    static StartingShares of(ReconcileClaims claims, List<Problem> problems) {
        StartingShares start = new StartingShares(claims, problems);
        claims.leaves().forEach(leaf -> start.stated(leaf).ifPresent(share -> start.shares.put(leaf, share)));
        claims.all().parts().forEach((whole, parts) -> {
            if (!whole.equals(Claim.ALL)) {
                start.divide(whole, parts);
            }
        });
        start.divideRest();
        return start;
    }

    double share(String leaf) {
        return shares.getOrDefault(leaf, 0.0);
    }

    boolean isStated(String leaf) {
        return stated(leaf).isPresent();
    }

    List<String> assumptions() {
        return assumptions;
    }

    private Optional<Double> stated(String subject) {
        Optional<Double> share = claims.claim(ClaimKind.SHARE, subject)
                .map(claim -> claim.value().value().doubleValue());
        return share.or(() -> claims.totalBefore().flatMap(all -> claims.claim(ClaimKind.TOTAL, subject)
                .filter(claim -> all.value().value().signum() > 0)
                .map(claim -> claim.value().value().doubleValue()
                        / all.value().value().doubleValue())));
    }

    private void divide(String whole, List<String> parts) {
        List<String> unknown = parts.stream()
                .filter(part -> claims.leaves().contains(part) && !isStated(part))
                .toList();
        Optional<Double> share = stated(whole);
        if (share.isPresent() && !unknown.isEmpty()) {
            double known = parts.stream().mapToDouble(this::share).sum();
            divide("the " + Words.fine(share.get()) + " of " + whole, share.get() - known, unknown);
        }
    }

    private void divideRest() {
        List<String> unknown = claims.leaves().stream()
                .filter(leaf -> !shares.containsKey(leaf))
                .toList();
        double known = shares.values().stream().mapToDouble(share -> share).sum();
        if (!unknown.isEmpty()) {
            divide("100%", 1 - known, unknown);
        }
    }

    private void divide(String of, double rest, List<String> unknown) {
        if (!(rest > ROUNDING)) {
            problems.add(Problem.of(
                    "reconcile",
                    "the stated shares leave nothing of " + of + " to " + Words.list(unknown)
                            + ", expected a share for each, or less for the others"));
            return;
        }
        unknown.forEach(leaf -> shares.put(leaf, rest / unknown.size()));
        assumptions.add("assumption: no claim states the share of " + Words.list(unknown) + ": "
                + (unknown.size() == 1 ? "it starts with the " : "they start with equal parts of the ")
                + Words.fine(rest) + " that is left of " + of);
    }
}
