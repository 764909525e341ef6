package org.wholesum.flow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The jobs that were requested on one side of a change. Days are of the jobs with both days; every other count is of the jobs
 * of which it is known, whether open or done.
 *
 * @param jobs how many were requested
 * @param open the ids of those that aren't done, in order
 * @param days from the request to the end; empty if no job is done
 * @param waiting from the request to the first visit; empty if no first visit is known
 * @param cancelled the cancelled visits as a share of all visits
 * @param notFirstTime the jobs that were not right first time
 * @param satisfied the jobs of which who asked for them was satisfied, among those who answered
 */
public record FlowSide(
        int jobs,
        List<String> open,
        Optional<Durations> days,
        Optional<Durations> waiting,
        FlowShare cancelled,
        FlowShare notFirstTime,
        FlowShare satisfied) {
    /** Copies the list. */
    public FlowSide {
        open = List.copyOf(open);
    }

    static FlowSide of(List<Job> jobs) {
        return new FlowSide(
                jobs.size(),
                jobs.stream()
                        .filter(job -> job.done().isEmpty())
                        .map(Job::id)
                        .sorted()
                        .toList(),
                durations(jobs, Job::done),
                durations(jobs, Job::firstVisit),
                CancelledVisits.of(jobs),
                share(jobs, job -> job.fixedFirstTime().map(right -> !right)),
                share(jobs, Job::satisfied));
    }

    /** The days from the request until a day. */
    static Optional<Durations> durations(List<Job> jobs, Function<Job, Optional<LocalDate>> until) {
        return Durations.of(jobs.stream()
                .flatMapToLong(
                        job -> until.apply(job).map(day -> ChronoUnit.DAYS.between(job.requested(), day)).stream()
                                .mapToLong(Long::longValue)));
    }

    private static FlowShare share(List<Job> jobs, Function<Job, Optional<Boolean>> property) {
        List<Boolean> known =
                jobs.stream().map(property).flatMap(Optional::stream).toList();
        long count = known.stream().filter(has -> has).count();
        return new FlowShare(count, known.size(), count, (long) jobs.size() - known.size(), 1);
    }
}
