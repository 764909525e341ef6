package org.wholesum.flow;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.measure.ControlChart;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * How work flows before and after a change: end-to-end time (request to end) and waiting (request to first visit) in days,
 * visits that were cancelled, jobs that were not right first time, and satisfaction. Immutable.
 *
 * <p>A job is before the change if it was requested before it, also if it was done after it. {@code
 * Flow.read(Path.of("repairs.csv"), LocalDate.parse("2013-04-01")).difference()}
 */
public final class Flow {
    private final LocalDate change;
    private final FlowSide before;
    private final FlowSide after;
    private final List<String> spanning;
    private final SortedMap<YearMonth, Durations> months;
    private final MonthChart chart;

    private Flow(LocalDate change, List<Job> jobs) {
        this.change = change;
        this.before = side(jobs, true);
        this.after = side(jobs, false);
        this.spanning = jobs.stream()
                .filter(job -> isBefore(job)
                        && job.done().filter(day -> !day.isBefore(change)).isPresent())
                .map(Job::id)
                .sorted()
                .toList();
        this.months = new TreeMap<>();
        jobs.stream()
                .collect(Collectors.groupingBy(job -> YearMonth.from(job.requested())))
                .forEach((month, its) -> FlowSide.durations(its, Job::done).ifPresent(days -> months.put(month, days)));
        this.chart = MonthChart.of(months, change);
    }

    private FlowSide side(List<Job> jobs, boolean early) {
        return FlowSide.of(jobs.stream().filter(job -> isBefore(job) == early).toList());
    }

    private boolean isBefore(Job job) {
        return job.requested().isBefore(change);
    }

    /**
     * The flow of a file's jobs. It has the columns {@code job_id}, {@code requested} and {@code done} (empty while a job is
     * open) and, where they are known, {@code first_visit}, {@code visits} (cancelled ones included), {@code cancelled},
     * {@code fixed_first_time} and {@code satisfied} (both {@code true} or {@code false}). Days are {@code yyyy-MM-dd}. Columns
     * may be in any order; others are ignored.
     *
     * @param file a CSV file with a row for each job
     * @param change the first day of the new method
     * @return the flow
     * @throws InvalidInputException with every problem of every row: a field that can't be read, a day before the request, an id
     *     that occurs twice, more cancelled visits than visits; or if no job is on one side of the change
     */
    public static Flow read(Path file, LocalDate change) {
        return checked(JobFile.read(CsvSource.of(file)), change);
    }

    /**
     * The flow of jobs.
     *
     * @param jobs in any order
     * @param change the first day of the new method
     * @return the flow
     * @throws InvalidInputException with every id that occurs twice, or if no job is on one side of the change
     */
    public static Flow of(Collection<Job> jobs, LocalDate change) {
        List<Problem> twice = jobs.stream()
                .collect(Collectors.groupingBy(Job::id, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(one -> one.getValue() > 1)
                .map(one -> Problem.of(
                        "job " + one.getKey() + " is given " + one.getValue() + " times, expected an id for each job"))
                .toList();
        if (!twice.isEmpty()) {
            throw InvalidInputException.of(twice);
        }
        return checked(jobs, change);
    }

    private static Flow checked(Collection<Job> jobs, LocalDate change) {
        List<LocalDate> days = jobs.stream().map(Job::requested).sorted().toList();
        if (days.isEmpty()) {
            throw InvalidInputException.of(Problem.of("there is no job, expected some on both sides of the change"));
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        if (!first.isBefore(change) || last.isBefore(change)) {
            throw InvalidInputException.of(
                    Problem.of("no job was requested " + (last.isBefore(change) ? "from " : "before ") + change
                                    + (last.isBefore(change) ? " on" : "")
                                    + ", expected some on both sides of the change")
                            .withSuggestion("a day after " + first + " and until " + last));
        }
        return new Flow(change, List.copyOf(jobs));
    }

    /** {@return the first day of the new method} */
    public LocalDate change() {
        return change;
    }

    /** {@return the jobs that were requested before the change} */
    public FlowSide before() {
        return before;
    }

    /** {@return the jobs that were requested from the change on} */
    public FlowSide after() {
        return after;
    }

    /** {@return the ids of the jobs that were requested before the change and done from it on, in order} */
    public List<String> spanning() {
        return spanning;
    }

    /** {@return the end-to-end time after less before, in days; empty if no job of a side is done} */
    public Optional<MeanDifference> difference() {
        return before.days().flatMap(early -> after.days().map(late -> MeanDifference.of(early, late)));
    }

    /** {@return the waiting after less before, in days; empty if a side has no first visit} */
    public Optional<MeanDifference> waitingDifference() {
        return before.waiting().flatMap(early -> after.waiting().map(late -> MeanDifference.of(early, late)));
    }

    /** {@return the end-to-end time of the jobs that are done, by the month of their request} */
    public SortedMap<YearMonth, Durations> byMonth() {
        return new TreeMap<>(months);
    }

    /**
     * The mean end-to-end time by the month of request, as a chart of individual readings (XmR) with a break at the change. The
     * month of a change within it belongs to the earlier side.
     *
     * @return the chart; empty if a month has no job that is done, or a side has fewer than two months
     */
    public Optional<ControlChart> chart() {
        return chart.chart();
    }

    /** {@return what to know before relying on it, a sentence each} */
    public List<String> cautions() {
        List<String> all = new ArrayList<>();
        FlowWords.open(before, "before").ifPresent(all::add);
        FlowWords.open(after, "after").ifPresent(all::add);
        FlowWords.spanning(spanning).ifPresent(all::add);
        chart.missing().ifPresent(all::add);
        return all;
    }

    /** {@return the definitions and the figures, step by step} */
    public Explanation explain() {
        return new Explanation(FlowWords.steps(this)).and(cautions());
    }

    /** A table of both sides. */
    @Override
    public String toString() {
        return FlowWords.table(this).toString();
    }
}
