package org.wholesum.internal.scenario.tree;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.scenario.tree.Node.Shape;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Problems with values of a scenario, with the line and column of each.
 *
 * @param name what messages call the scenario
 * @param root its tree
 */
public record Refusals(String name, Node root) {
    /** {@return a refusal of the value at a path} */
    public InvalidInputException refuse(String expected, String... path) {
        return refuse(KeyProblem.of(expected, path));
    }

    /** {@return a refusal of the value or key that a problem names by its path from the top} */
    public InvalidInputException refuse(KeyProblem problem) {
        return InvalidInputException.of(located(problem));
    }

    /** {@return a refusal of the value at a path, which should be one of some words} */
    public InvalidInputException refuseWord(String what, Collection<String> known, String... path) {
        return refuse(KeyProblem.unknown(what, text(List.of(path)), known, path));
    }

    /**
     * Calls a supplier, and locates its problems at a path or below it.
     *
     * @param what may throw an IllegalArgumentException, or an ArithmeticException if an amount is too large
     * @param path the keys that lead to the value
     * @return the supplied value
     * @throws InvalidInputException with the problems in their places
     */
    public <T> T at(Supplier<T> what, String... path) {
        try {
            return what.get();
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of(problems(e, List.of(path)));
        } catch (ArithmeticException e) {
            throw refuse(Exact.reason(e), path);
        }
    }

    /** {@return the problems that an exception has, in their places; those that have a source keep it} */
    public List<Problem> problems(IllegalArgumentException e, List<String> path) {
        if (e instanceof InvalidEntryException entry) {
            return entry.problems().stream()
                    .map(problem -> within(problem, path))
                    .map(this::located)
                    .toList();
        }
        List<Problem> problems = e instanceof InvalidInputException input
                ? input.problems()
                : List.of(Problem.of(String.valueOf(e.getMessage())));
        return problems.stream()
                .map(problem -> problem.source().isEmpty()
                        ? located(new KeyProblem(path, false, problem.expected(), problem.suggestion()))
                        : problem)
                .toList();
    }

    /** The path of a problem. A block in its short form has no keys in the scenario: the problem is then with the block. */
    private KeyProblem within(KeyProblem problem, List<String> path) {
        KeyProblem whole = problem.below(path);
        return problem.ofKey() || root.at(whole.path()).isPresent()
                ? whole
                : new KeyProblem(path, false, problem.expected(), problem.suggestion());
    }

    /** {@return a problem in its place} */
    public Problem located(KeyProblem problem) {
        Place place = problem.ofKey() ? key(problem.path()) : place(problem.path());
        return problem(
                problem.path(),
                place,
                problem.ofKey() ? "" : text(problem.path()),
                problem.expected(),
                problem.suggestion());
    }

    /** {@return a refusal with errors of structure, in the order of the file} */
    InvalidInputException refuse(List<StructureProblem> found) {
        return InvalidInputException.of(found.stream()
                .map(one -> problem(one.path(), one.at(), one.text(), one.expected(), Optional.empty()))
                .toList());
    }

    private Problem problem(List<String> path, Place at, String text, String expected, Optional<String> suggestion) {
        String field = KeyProblem.shown(String.join(".", path).replaceAll("\\p{Cntrl}", "?"));
        return Problem.of(name, at.line(), at.column(), field, text, expected, suggestion.map(KeyProblem::shown));
    }

    private Place key(List<String> path) {
        List<String> around = path.subList(0, path.size() - 1);
        return root.at(around)
                .flatMap(node -> Optional.ofNullable(node.members().get(path.get(path.size() - 1))))
                .map(Node.Member::key)
                .orElse(Place.NONE);
    }

    /** Where the value is or, if there is none, the nearest around it. */
    private Place place(List<String> path) {
        return Stream.iterate(path.size(), length -> length >= 0, length -> length - 1)
                .flatMap(length -> root.at(path.subList(0, length)).stream())
                .findFirst()
                .orElse(root)
                .place();
    }

    private String text(List<String> path) {
        return root.at(path)
                .filter(node -> node.shape() == Shape.VALUE)
                .map(Node::written)
                .orElse("");
    }
}
