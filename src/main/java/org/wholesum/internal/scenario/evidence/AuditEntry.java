package org.wholesum.internal.scenario.evidence;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.audit.InputAudit;
import org.wholesum.audit.Reconciliation;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Whether published or typed figures agree with each other.
 *
 * @param claims the figures as printed
 * @param parts the parts of composite subjects; those of {@code all} state that there are no other subjects
 * @param reconcile the nearest values that agree; not looked for unless given
 */
public record AuditEntry(
        @Required List<ClaimEntry> claims, Map<String, List<String>> parts, Optional<ReconcileEntry> reconcile) {
    private static final String CLAIMS = "claims";
    private static final String RECONCILE = "reconcile";

    /**
     * Copies the map, and checks that the claims can be audited and reconciled.
     *
     * @throws InvalidEntryException with every problem
     */
    public AuditEntry {
        parts = ImmutableMap.copyOf(parts);
        try {
            InputAudit audit = audit(claims, parts);
            reconcile.ifPresent(entry -> audit.reconcile(entry.toRequest()));
        } catch (InvalidInputException e) {
            List<KeyProblem> problems = new ArrayList<>();
            for (Problem problem : e.problems()) {
                problems.add(located(problem, claims));
            }
            throw new InvalidEntryException(problems);
        }
    }

    /** {@return the audit} */
    public InputAudit toAudit() {
        return audit(claims, parts);
    }

    /** {@return the nearest values that agree, if they are asked for} */
    public Optional<Reconciliation> reconciled() {
        return reconcile.map(entry -> toAudit().reconcile(entry.toRequest()));
    }

    private static InputAudit audit(List<ClaimEntry> claims, Map<String, List<String>> parts) {
        return InputAudit.of(claims.stream().map(ClaimEntry::toClaim).toList(), parts);
    }

    private static KeyProblem located(Problem problem, List<ClaimEntry> claims) {
        List<String> path = new ArrayList<>();
        String expected = problem.expected();
        if (problem.source().equals(CLAIMS)) {
            int index = claims.stream()
                    .map(claim -> claim.toClaim().name())
                    .toList()
                    .lastIndexOf(problem.path());
            path.addAll(List.of(CLAIMS, Integer.toString(index)));
            expected = problem.path() + ": " + expected;
        } else if (problem.source().equals(RECONCILE)) {
            path.add(RECONCILE);
            String value = problem.value().isEmpty() ? "" : " \"" + problem.value() + "\"";
            expected = problem.path().isEmpty() ? expected : problem.path() + value + ": " + expected;
        }
        return new KeyProblem(path, false, expected, problem.suggestion());
    }
}
