package org.wholesum.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FlowProperties {
    private static final LocalDate CHANGE = LocalDate.parse("2013-04-01");

    @Provide
    Arbitrary<List<Job>> jobs() {
        Arbitrary<Job> job = Combinators.combine(
                        Arbitraries.integers().between(-200, 200),
                        Arbitraries.integers().between(-1, 60),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(true, false))
                .as((day, days, visits, right) -> {
                    LocalDate requested = CHANGE.plusDays(day);
                    Job open = Job.requested("", requested).withVisits(visits, visits / 2);
                    return days < 0
                            ? open
                            : open.withDone(requested.plusDays(days)).withFixedFirstTime(right);
                });
        return job.list().ofMinSize(1).ofMaxSize(40).map(FlowProperties::numbered);
    }

    /** With one job on each side, so that there is a flow. */
    private static List<Job> numbered(List<Job> drawn) {
        List<Job> all = new ArrayList<>(drawn);
        all.add(Job.requested("", CHANGE.minusDays(1)).withDone(CHANGE));
        all.add(Job.requested("", CHANGE).withDone(CHANGE.plusDays(2)));
        return IntStream.range(0, all.size())
                .mapToObj(i -> {
                    Job job = all.get(i);
                    return new Job(
                            "j" + i,
                            job.requested(),
                            job.firstVisit(),
                            job.done(),
                            job.visits(),
                            job.cancelled(),
                            job.fixedFirstTime(),
                            job.satisfied());
                })
                .toList();
    }

    @Property(tries = 200)
    void every_job_is_on_one_side_and_either_open_or_done(@ForAll("jobs") List<Job> jobs) {
        Flow flow = Flow.of(jobs, CHANGE);
        assertThat(flow.before().jobs() + flow.after().jobs()).isEqualTo(jobs.size());
        for (FlowSide side : List.of(flow.before(), flow.after())) {
            assertThat(side.days().orElseThrow().jobs() + side.open().size()).isEqualTo(side.jobs());
            assertThat(side.notFirstTime().known() + side.notFirstTime().unknown())
                    .isEqualTo(side.jobs());
        }
    }

    @Property(tries = 200)
    void the_order_of_rows_changes_nothing(@ForAll("jobs") List<Job> jobs, @ForAll long seed) {
        List<Job> shuffled = new ArrayList<>(jobs);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Flow.of(shuffled, CHANGE)).hasToString(Flow.of(jobs, CHANGE).toString());
        assertThat(Flow.of(shuffled, CHANGE).explain())
                .isEqualTo(Flow.of(jobs, CHANGE).explain());
    }

    @Property(tries = 200)
    void a_later_end_of_every_job_after_moves_the_difference_by_as_many_days(
            @ForAll("jobs") List<Job> jobs, @ForAll("more") int more) {
        List<Job> later = jobs.stream()
                .map(job -> job.requested().isBefore(CHANGE)
                        ? job
                        : job.done()
                                .map(day -> job.withDone(day.plusDays(more)))
                                .orElse(job))
                .toList();
        MeanDifference plain = Flow.of(jobs, CHANGE).difference().orElseThrow();
        MeanDifference moved = Flow.of(later, CHANGE).difference().orElseThrow();
        assertThat(moved.value()).isCloseTo(plain.value() + more, within(1e-9));
        plain.interval()
                .ifPresent(ends -> assertThat(moved.interval().orElseThrow().lower())
                        .isCloseTo(ends.lower() + more, within(1e-6)));
    }

    @Provide
    Arbitrary<Integer> more() {
        return Arbitraries.integers().between(1, 300);
    }
}
