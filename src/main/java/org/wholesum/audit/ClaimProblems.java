package org.wholesum.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.Problem;

/** What is wrong with claims, so that they can't be audited: every problem at once. */
final class ClaimProblems {
    /** A search for claims that contradict each other takes as long as the cube of their number, about a second here. */
    private static final int MOST = 200;

    private final List<Claim> claims;
    private final Map<String, List<String>> parts;
    private final Set<String> names = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private ClaimProblems(List<Claim> claims, Map<String, List<String>> parts) {
        this.claims = claims;
        this.parts = parts;
    }

    static List<Problem> of(List<Claim> claims, Map<String, List<String>> parts) {
        ClaimProblems found = new ClaimProblems(claims, parts);
        found.find();
        return found.problems;
    }

    private void find() {
        if (claims.size() > MOST) {
            problems.add(Problem.of("there are " + claims.size() + " claims, expected at most " + MOST));
        }
        for (Claim claim : claims) {
            if (!names.add(claim.name())) {
                add(claim, "two claims have this name, expected each name once", Optional.of("number them"));
            }
        }
        claims.forEach(this::check);
        currencies();
        parts.forEach(this::check);
        others();
    }

    private void check(Claim claim) {
        if (claim.name().isEmpty() || claim.of().isEmpty() || claim.measure().isEmpty()) {
            add(claim, "the name, the subject or the measure is empty, expected a text", Optional.empty());
        }
        unit(claim);
        size(claim);
        boolean bothSides = claim.kind() == ClaimKind.CHANGE || claim.kind() == ClaimKind.SAVING;
        if (bothSides && claim.side().isPresent()) {
            add(
                    claim,
                    "a " + claim.kind() + " compares both sides, expected neither before nor after",
                    Optional.empty());
        }
        claim.scaling().ifPresent(scaling -> scaling(claim, scaling));
    }

    private void unit(Claim claim) {
        String unit = claim.value().unit();
        boolean percentage = unit.equals("%");
        if (claim.kind().isPercentage() && !percentage) {
            add(claim, "a " + claim.kind() + " has no % sign, expected a percentage, as 40%", asPercentage(claim));
        } else if (claim.kind().isMoney() && unit.length() != 3) {
            add(
                    claim,
                    "a " + claim.kind() + " has no currency, expected an amount of money, as £337,000",
                    asMoney(claim));
        } else if (claim.kind() == ClaimKind.COUNT && (percentage || unit.isEmpty())) {
            add(claim, "a count has no unit, expected what is counted, as 7 cases", Optional.empty());
        } else if (unit.isEmpty()) {
            add(claim, "the value has no unit, expected one, as 20 days or £147.83", Optional.empty());
        }
    }

    private static Optional<String> asPercentage(Claim claim) {
        return claim.value().unit().isEmpty() ? Optional.of(claim.value() + "%") : Optional.empty();
    }

    private static Optional<String> asMoney(Claim claim) {
        boolean bare = claim.value().unit().isEmpty() && claim.value().value().signum() >= 0;
        return bare ? Optional.of("£" + claim.value()) : Optional.empty();
    }

    private void size(Claim claim) {
        BigDecimal value = claim.value().value();
        boolean negative = value.signum() < 0;
        if (!claim.value().unit().equals("%") && claim.kind().isPercentage()) {
            return;
        }
        if (claim.kind() == ClaimKind.SHARE && (negative || value.compareTo(BigDecimal.ONE) > 0)) {
            add(claim, "a share is from 0% to 100%", Optional.of("this is a change"));
        } else if (claim.kind() == ClaimKind.CHANGE && value.compareTo(BigDecimal.ONE.negate()) < 0) {
            add(claim, "a change is at least -100%, which leaves nothing", Optional.empty());
        } else if (negative && (claim.kind() == ClaimKind.TOTAL || claim.kind() == ClaimKind.COUNT)) {
            add(claim, "a " + claim.kind() + " is not negative", Optional.of("this is a saving"));
        }
    }

    private void scaling(Claim claim, Claim.Scaling scaling) {
        reference(claim, "scaled from", scaling.from(), false);
        reference(claim, "the sample", scaling.sample(), true);
        scaling.population().ifPresent(name -> reference(claim, "the population", name, true));
    }

    private void reference(Claim claim, String what, String name, boolean count) {
        Optional<Claim> found =
                claims.stream().filter(other -> other.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            String expected = what + " \"" + name + "\" is no claim, expected the name of one";
            add(claim, expected, Suggestions.to(name, names));
            return;
        }
        Claim other = found.get();
        if (count && (other.kind() != ClaimKind.COUNT || other.value().lower().signum() <= 0)) {
            add(claim, what + " \"" + name + "\" is no count above zero, expected one, as 7 cases", Optional.empty());
        } else if (!count && (other.value().range().contains(BigDecimal.ZERO) || otherUnit(claim, other))) {
            String expected = what + " \"" + name + "\", expected an amount other than zero in the same unit";
            add(claim, expected, Optional.empty());
        }
    }

    private static boolean otherUnit(Claim claim, Claim other) {
        return !other.value().unit().equals(claim.value().unit());
    }

    private void currencies() {
        Map<String, String> first = new TreeMap<>();
        for (Claim claim : claims) {
            String unit = claim.value().unit();
            if (claim.kind().isMoney()
                    && !first.computeIfAbsent(claim.measure(), m -> unit).equals(unit)) {
                String other = first.get(claim.measure());
                add(
                        claim,
                        "it is in " + unit + ", other amounts of " + claim.measure() + " are in " + other
                                + ", expected one currency",
                        Optional.of("another measure"));
            }
        }
    }

    /** Subjects beside those that are stated to be all. */
    private void others() {
        List<String> every = parts.getOrDefault(Claim.ALL, List.of());
        Set<String> named = new HashSet<>(every);
        every.forEach(subject -> named.addAll(parts.getOrDefault(subject, List.of())));
        claims.stream()
                .filter(claim ->
                        !every.isEmpty() && claim.isLinear() && !claim.of().equals(Claim.ALL))
                .filter(claim -> !named.contains(claim.of()))
                .forEach(claim -> add(
                        claim,
                        "its subject, " + claim.of() + ", is not among the parts of \"" + Claim.ALL + "\"",
                        Suggestions.to(claim.of(), named)));
    }

    private void check(String whole, List<String> its) {
        Set<String> once = new HashSet<>(its);
        String path = "parts of " + whole;
        if (its.size() < 2 || once.size() < its.size()) {
            problems.add(Problem.of(path + ": expected two or more, each once"));
        }
        boolean all = whole.equals(Claim.ALL);
        if (its.contains(Claim.ALL)
                || its.contains(whole)
                || (!all && its.stream().anyMatch(parts::containsKey))) {
            problems.add(
                    Problem.of(path + ": expected subjects without parts of their own, and not \"" + Claim.ALL + "\""));
        }
        its.stream()
                .filter(part -> parts.entrySet().stream()
                        .anyMatch(e -> !all
                                && !e.getKey().equals(Claim.ALL)
                                && e.getKey().compareTo(whole) < 0
                                && e.getValue().contains(part)))
                .forEach(part -> problems.add(Problem.of(
                        path + ": " + part + " is a part of another subject too, expected one whole for each")));
    }

    private void add(Claim claim, String expected, Optional<String> suggestion) {
        problems.add(Problem.of(expected)
                .withSuggestion(suggestion)
                .at("claims", 0, 0, claim.name(), claim.value().text()));
    }
}
