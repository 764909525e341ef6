package org.wholesum.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** The claims that a reconciliation uses, and those of them that hold, without problems. */
record ReconcileClaims(Claims all, List<Claim> used, Set<Claim> held, List<String> leaves, Set<String> free) {
    static ReconcileClaims of(Claims all, Reconcile request) {
        List<Problem> problems = new ArrayList<>();
        List<Claim> linear = all.sorted().stream().filter(Claim::isLinear).toList();
        List<Claim> used = request.claims().isEmpty()
                ? linear
                : named("claims", request.claims(), all.sorted(), problems).stream()
                        .filter(Claim::isLinear)
                        .toList();
        Set<Claim> held = new LinkedHashSet<>(
                request.holding().isEmpty()
                        ? used.stream()
                                .filter(claim -> claim.kind() != ClaimKind.SHARE)
                                .toList()
                        : named("holding", request.holding(), used, problems));
        List<String> leaves = all.leaves(used);
        subjects(request.free(), all, leaves, problems);
        Set<String> free = new HashSet<>(request.free().isEmpty() ? leaves : request.free());
        if (problems.isEmpty()) {
            check(used, held, leaves, problems);
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return new ReconcileClaims(all, used, held, leaves, free);
    }

    /** The claims with some names or sources; an unknown one is a problem. */
    private static List<Claim> named(String path, List<String> names, Collection<Claim> among, List<Problem> problems) {
        Set<String> known = new TreeSet<>();
        among.forEach(claim -> {
            if (claim.isLinear()) {
                known.add(claim.name());
            }
            known.add(claim.source());
        });
        known.remove("");
        for (String name : names) {
            boolean unfit = among.stream().anyMatch(claim -> claim.name().equals(name) && !claim.isLinear());
            if (!unfit && !known.contains(name)) {
                problems.add(problem(path, name, "no claim that is used, and no source, has this name")
                        .withSuggestion(Suggestions.to(name, known)));
            } else if (unfit) {
                problems.add(problem(
                        path, name, "it is no share, total, change or saving with its side that can be reconciled"));
            }
        }
        return among.stream()
                .filter(claim -> names.contains(claim.name()) || names.contains(claim.source()))
                .toList();
    }

    private static void subjects(List<String> free, Claims all, List<String> leaves, List<Problem> problems) {
        for (String name : free) {
            List<String> parts = all.parts().getOrDefault(name, List.of());
            if (!parts.isEmpty()) {
                problems.add(problem("free", name, "it has parts, expected subjects without")
                        .withSuggestion(String.join(", ", parts)));
            } else if (!leaves.contains(name)) {
                problems.add(problem("free", name, "no claim that is used is about this subject")
                        .withSuggestion(Suggestions.to(name, leaves)));
            }
        }
    }

    private static void check(List<Claim> used, Set<Claim> held, List<String> leaves, List<Problem> problems) {
        if (leaves.isEmpty()) {
            problems.add(Problem.of("reconcile", "no claim is about a subject, expected shares or totals of agencies"));
        }
        for (List<Claim> same :
                Claims.groups(used.stream(), claim -> List.of(claim.kind(), claim.of(), claim.side()))) {
            if (same.size() > 1) {
                String all = Words.list(
                        same.stream().map(c -> c.name() + " " + c.value()).toList());
                problems.add(problem("claims", same.get(0).of(), "several claims are used for one thing: " + all)
                        .withSuggestion("name the claims that are used, with one of them"));
            }
        }
        for (Claim claim : used) {
            if (claim.side().equals(Optional.of(Side.AFTER)) && !held.contains(claim)) {
                problems.add(problem("holding", claim.name(), "it is about the side after, where claims can only hold")
                        .withSuggestion("hold it, or leave it out"));
            } else if (claim.kind() == ClaimKind.SAVING && !held.contains(claim)) {
                problems.add(problem("holding", claim.name(), "a saving can only hold")
                        .withSuggestion("hold it, or leave it out"));
            }
        }
        boolean money = used.stream().anyMatch(claim -> claim.kind().isMoney());
        if (money && used.stream().noneMatch(ReconcileClaims::isTotalBefore)) {
            problems.add(problem("claims", "", "amounts of money are used, but no total of all subjects before is")
                    .withSuggestion("add the claim of a total of \"" + Claim.ALL + "\" before"));
        }
    }

    static boolean isTotalBefore(Claim claim) {
        return claim.kind() == ClaimKind.TOTAL
                && claim.of().equals(Claim.ALL)
                && claim.side().equals(Optional.of(Side.BEFORE));
    }

    /** The used claim of a kind about a subject before, or a change. */
    Optional<Claim> claim(ClaimKind kind, String subject) {
        return used.stream()
                .filter(claim -> claim.kind() == kind && claim.of().equals(subject))
                .filter(claim -> !claim.side().equals(Optional.of(Side.AFTER)))
                .findFirst();
    }

    Optional<Claim> totalBefore() {
        return used.stream().filter(ReconcileClaims::isTotalBefore).findFirst();
    }

    /** The composite that a subject is a part of. */
    Optional<String> whole(String leaf) {
        return all.whole(leaf);
    }

    private static Problem problem(String path, String value, String expected) {
        return Problem.of(expected).at("reconcile", 0, 0, path, value);
    }
}
