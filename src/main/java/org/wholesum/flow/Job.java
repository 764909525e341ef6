package org.wholesum.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * A piece of work, from the request to its end. {@code Job.requested("R1", day).withDone(day.plusDays(3))}
 *
 * @param id its id, which is that of one job only
 * @param requested the day of the request
 * @param firstVisit the day of the first visit; empty if there was none, or it isn't known
 * @param done the day on which it was done; empty while it is open
 * @param visits the number of visits that were made or cancelled, 0 or more; empty if it isn't known
 * @param cancelled how many of the visits were cancelled; empty if it isn't known
 * @param fixedFirstTime whether it was right first time; empty if it isn't known
 * @param satisfied whether who asked for it was satisfied; empty if it isn't known
 */
public record Job(
        String id,
        LocalDate requested,
        Optional<LocalDate> firstVisit,
        Optional<LocalDate> done,
        OptionalInt visits,
        OptionalInt cancelled,
        Optional<Boolean> fixedFirstTime,
        Optional<Boolean> satisfied) {
    /**
     * Checks the order of the days, and the numbers of visits.
     *
     * @throws InvalidInputException with every problem: a day before the request, a first visit after the end, a negative
     *     number, more cancelled visits than visits
     */
    public Job {
        List<Contradiction> found =
                Contradiction.of(Optional.of(requested), firstVisit, done, boxed(visits), boxed(cancelled));
        if (!found.isEmpty()) {
            String job = id;
            throw InvalidInputException.of(found.stream()
                    .map(one ->
                            Problem.of("job " + job, 0, 0, one.column(), one.value(), one.expected(), one.suggestion()))
                    .toList());
        }
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    /**
     * A job of which no more is known.
     *
     * @param id its id
     * @param day the day of the request
     * @return an open job
     */
    public static Job requested(String id, LocalDate day) {
        return new Job(
                id,
                day,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The job with its end.
     *
     * @param day the day on which it was done
     * @return a copy with that day
     * @throws InvalidInputException if the day is before the request, or before the first visit
     */
    public Job withDone(LocalDate day) {
        return new Job(id, requested, firstVisit, Optional.of(day), visits, cancelled, fixedFirstTime, satisfied);
    }

    /**
     * The job with its first visit.
     *
     * @param day the day of the first visit
     * @return a copy with that day
     * @throws InvalidInputException if the day is before the request, or after the end
     */
    public Job withFirstVisit(LocalDate day) {
        return new Job(id, requested, Optional.of(day), done, visits, cancelled, fixedFirstTime, satisfied);
    }

    /**
     * The job with its visits.
     *
     * @param all the number of visits that were made or cancelled
     * @param ofThem how many of them were cancelled
     * @return a copy with those numbers
     * @throws InvalidInputException if one is negative, or more are cancelled than there are
     */
    public Job withVisits(int all, int ofThem) {
        return new Job(
                id,
                requested,
                firstVisit,
                done,
                OptionalInt.of(all),
                OptionalInt.of(ofThem),
                fixedFirstTime,
                satisfied);
    }

    /**
     * The job with whether it was right first time.
     *
     * @param right whether it was
     * @return a copy that says so
     */
    public Job withFixedFirstTime(boolean right) {
        return new Job(id, requested, firstVisit, done, visits, cancelled, Optional.of(right), satisfied);
    }

    /**
     * The job with the answer of who asked for it.
     *
     * @param answer whether they were satisfied
     * @return a copy that says so
     */
    public Job withSatisfied(boolean answer) {
        return new Job(id, requested, firstVisit, done, visits, cancelled, fixedFirstTime, Optional.of(answer));
    }
}
