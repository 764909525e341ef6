package org.wholesum.audit;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wholesum.audit.Finding.Certainty;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.price.UnitCostDatabase;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Whether published or typed figures agree with each other, as far as their rounding allows.
 *
 * <p>The shares police 4%, NHS 7%, fire 11% and council 84% add up to 106%, from 104% to 108% with the rounding of each:
 * they can't be the shares of one whole. A saving of £81.5 million that is scaled up from £104,000 for 7 cases requires
 * 5,485.6 cases in the population, 5,482 to 5,489 with rounding.
 *
 * <p>A contradiction is {@linkplain Certainty#PROVEN proven} if no values that are rounded to the printed ones agree:
 * directly, by the arithmetic of ranges, or, for claims of several subjects together, because no amounts before and after
 * satisfy them, which a linear program decides.
 */
public final class InputAudit {
    private final Claims claims;
    private final Optional<UnitCostDatabase> database;
    private final Supplier<List<Finding>> findings;

    private InputAudit(Claims claims, Optional<UnitCostDatabase> database) {
        this.claims = claims;
        this.database = database;
        this.findings = Suppliers.memoize(() -> audited(claims, database));
    }

    /**
     * Audits claims about subjects without parts.
     *
     * @param claims at most 500, with different names, in any order
     * @return the audit
     * @throws InvalidInputException with every claim that can't be used: without a unit, a share above 100%, a name used twice,
     *     a reference to no claim
     */
    public static InputAudit of(List<Claim> claims) {
        return of(claims, Map.of());
    }

    /**
     * Audits claims.
     *
     * @param claims at most 500, with different names, in any order
     * @param parts the parts of composite subjects: {@code council} of {@code council direct} and {@code council
     *     commissioned}; parts have no parts, except those of {@link Claim#ALL}, which state that there are no other
     *     subjects
     * @return the audit
     * @throws InvalidInputException with every claim and composite that can't be used
     */
    public static InputAudit of(List<Claim> claims, Map<String, List<String>> parts) {
        List<Problem> problems = ClaimProblems.of(claims, parts);
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return new InputAudit(new Claims(claims, Claims.copy(parts)), Optional.empty());
    }

    /**
     * Looks also for unit costs that include each other: claims of {@link ClaimKind#VALUE} whose subjects are entries of a
     * database, by short name or code.
     *
     * @param published the database
     * @return the audit with these findings too
     */
    public InputAudit with(UnitCostDatabase published) {
        return new InputAudit(claims, Optional.of(published));
    }

    /** {@return the claims, sorted by name} */
    public List<Claim> claims() {
        return claims.sorted();
    }

    /** {@return the parts of composite subjects, sorted by the composites' names} */
    public Map<String, List<String>> parts() {
        return claims.parts();
    }

    /** {@return what was found, by kind, then the claims' names; the same for any order of the claims} */
    public List<Finding> findings() {
        return findings.get();
    }

    /** {@return whether no contradiction is proven} */
    public boolean agrees() {
        return findings().stream().noneMatch(finding -> finding.certainty() == Certainty.PROVEN);
    }

    /**
     * The values nearest to the stated ones that satisfy the claims which hold.
     *
     * @param request which claims are used, which hold and what may move
     * @return the reconciled values, and how far each moved
     * @throws InvalidInputException with every name that is unknown; or if no values satisfy the claims that hold, with the
     *     claims that prevent it
     */
    public Reconciliation reconcile(Reconcile request) {
        return ReconcileModel.of(claims, request).solve();
    }

    private static List<Finding> audited(Claims claims, Optional<UnitCostDatabase> database) {
        Interruption.check("auditing claims");
        List<Finding> loose = direct(claims.roundedToThousands(), database);
        List<Finding> found = new ArrayList<>(direct(claims, database).stream()
                .map(finding -> finding.certainty() == Certainty.PROVEN
                                && loose.stream()
                                        .noneMatch(f -> f.isAbout(finding) && f.certainty() == Certainty.PROVEN)
                        ? finding.with(Certainty.UNLESS_ROUNDED)
                        : finding)
                .toList());
        found.addAll(Together.findings(claims, List.copyOf(found)).toList());
        found.sort(Comparator.comparing(Finding::kind)
                .thenComparing(finding -> finding.claims().toString()));
        return List.copyOf(found);
    }

    /** The findings that need no search. */
    private static List<Finding> direct(Claims claims, Optional<UnitCostDatabase> database) {
        return Stream.of(
                        Shares.findings(claims),
                        SameThing.findings(claims),
                        PartChanges.findings(claims),
                        Prices.years(claims),
                        database.stream().flatMap(published -> Prices.composites(claims, published)),
                        Windows.findings(claims),
                        Samples.losses(claims),
                        Samples.populations(claims))
                .flatMap(findings -> findings)
                .toList();
    }

    /** {@return each claim with its range, and each finding with its arithmetic} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add(
                "rounding: a value printed with d decimals is within half a unit of its last digit; a count is exact");
        for (Claim claim : claims()) {
            steps.add("claim: " + claim.of() + ", " + claim.measure() + ", " + claim.kind()
                    + claim.side().map(side -> " " + side).orElse("") + ": " + Words.withRange(claim)
                    + (claim.source().isEmpty() ? "" : ", from " + claim.source()));
        }
        parts().forEach((whole, its) -> steps.add("parts: " + whole + " is " + Words.list(its)));
        database.ifPresent(published -> steps.add("unit costs: " + published.name()));
        for (Finding finding : findings()) {
            steps.add("finding (" + finding.certainty() + "): " + finding.sentence());
            finding.arithmetic().forEach(step -> steps.add("  " + step));
        }
        if (findings().isEmpty()) {
            steps.add("findings: none");
        }
        return new Explanation(steps);
    }

    /** As {@code Audit of 21 claims: 6 findings, 3 proven}. */
    @Override
    public String toString() {
        long proven = findings().stream()
                .filter(finding -> finding.certainty() == Certainty.PROVEN)
                .count();
        return "Audit of " + claims().size() + " claims: " + findings().size() + " findings, " + proven + " proven";
    }
}
