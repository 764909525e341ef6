package org.wholesum.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.inference.Interval;
import org.wholesum.problem.InvalidInputException;

class FlowTest {
    private static final LocalDate CHANGE = LocalDate.parse("2013-04-01");
    private static final String HEADER =
            "job_id,requested,first_visit,done,visits,cancelled,fixed_first_time,satisfied\n";

    @TempDir
    private Path folder;

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("jobs.csv"), HEADER + rows);
    }

    private static Job took(String id, String requested, int days) {
        LocalDate day = LocalDate.parse(requested);
        return Job.requested(id, day).withDone(day.plusDays(days));
    }

    /** Before 10, 20, 30: mean 20, variance 100. After 2, 4: mean 3, variance 2. */
    private static Flow five() {
        return Flow.of(
                List.of(
                        took("a", "2013-01-01", 10),
                        took("b", "2013-01-02", 20),
                        took("c", "2013-02-01", 30),
                        took("d", "2013-04-01", 2),
                        took("e", "2013-05-01", 4)),
                CHANGE);
    }

    @Test
    void days_from_request_to_end_are_those_of_each_side() {
        Durations before = five().before().days().orElseThrow();
        assertThat(before.mean()).isEqualTo(20);
        assertThat(before.median()).isEqualTo(20);
        assertThat(before.deviation()).isCloseTo(10, within(1e-12));
        // type 7: place 2 × 0.9 = 1.8, so 20 + 0.8 × 10
        assertThat(before.ninetieth()).isCloseTo(28, within(1e-12));
        assertThat(five().after().days().orElseThrow().median()).isEqualTo(3);
    }

    /** s² ÷ n is 100 ÷ 3 and 2 ÷ 2; (34.3333)² ÷ ((33.3333)² ÷ 2 + 1 ÷ 1) = 2.117975 degrees of freedom. */
    @Test
    void the_difference_has_welchs_interval() {
        MeanDifference difference = five().difference().orElseThrow();
        Interval interval = difference.interval().orElseThrow();
        assertThat(difference.value()).isEqualTo(-17);
        assertThat(MeanDifference.degreesOfFreedom(
                        five().before().days().orElseThrow(),
                        five().after().days().orElseThrow()))
                .isCloseTo(1178.777778 / 556.555556, within(1e-6));
        // t(2.118) = 4.0815, √34.3333 = 5.85947
        assertThat(interval.upper() - interval.lower()).isCloseTo(2 * 4.0815 * 5.85947, within(0.05));
        assertThat((interval.upper() + interval.lower()) / 2).isCloseTo(-17, within(1e-9));
    }

    @Test
    void a_side_with_one_job_has_a_mean_and_no_interval() {
        MeanDifference difference = Flow.of(List.of(took("a", "2013-01-01", 10), took("b", "2013-04-01", 2)), CHANGE)
                .difference()
                .orElseThrow();
        assertThat(difference.value()).isEqualTo(-8);
        assertThat(difference.interval()).isEmpty();
        assertThat(difference).hasToString("−8.0 days, without an interval");
    }

    @Test
    void visits_and_answers_are_shares_with_wilsons_interval() throws IOException {
        Flow flow = Flow.read(file("""
                a,2013-01-01,2013-01-03,2013-01-05,3,1,false,
                b,2013-01-02,2013-01-06,2013-01-06,1,0,true,true
                c,2013-05-02,,2013-05-02,1,0,true,true
                d,2013-05-03,,,,,,false
                """), CHANGE);
        assertThat(flow.before().cancelled().count()).isEqualTo(1);
        assertThat(flow.before().cancelled().known()).isEqualTo(4);
        assertThat(flow.before().notFirstTime().share()).contains(0.5);
        assertThat(flow.before().satisfied()).isEqualTo(new FlowShare(1, 1, 1, 1, 1));
        assertThat(flow.after().satisfied().share()).contains(0.5);
        assertThat(flow.after().cancelled().unknown()).isEqualTo(1);
        // (0.5 ± 1.96 × √(0.25 ÷ 2 + 3.8415 ÷ 16) and so on: 1 of 2 is 0.0945 to 0.9055
        assertThat(flow.after().satisfied().interval().orElseThrow().lower()).isCloseTo(0.0945, within(1e-4));
        assertThat(flow.before().waiting().orElseThrow().mean()).isEqualTo(3);
        assertThat(flow.after().waiting()).isEmpty();
        assertThat(flow.waitingDifference()).isEmpty();
    }

    /** One job has both cancelled visits: p = 0.5, Σ(c − p × v)² = 2, J ÷ (J − 1) = 2, so 2 × 2 ÷ 16 ÷ (0.25 ÷ 4) = 4. */
    @Test
    void cancelled_visits_of_one_job_are_not_independent() {
        LocalDate day = LocalDate.parse("2013-01-01");
        Flow flow = Flow.of(
                List.of(
                        Job.requested("a", day).withVisits(2, 2),
                        Job.requested("b", day).withVisits(2, 0),
                        Job.requested("c", CHANGE).withVisits(1, 0)),
                CHANGE);
        assertThat(flow.before().cancelled().designEffect()).isCloseTo(4, within(1e-12));
        assertThat(flow.after().cancelled().designEffect()).isEqualTo(1);
    }

    @Test
    void open_jobs_and_those_that_span_the_change_are_named() {
        Flow flow = Flow.of(
                List.of(
                        took("over", "2013-03-30", 9),
                        took("on the day", "2013-03-31", 1),
                        took("early", "2013-03-01", 3),
                        Job.requested("never", LocalDate.parse("2013-02-01")),
                        Job.requested("new", CHANGE)),
                CHANGE);
        assertThat(flow.before().jobs()).isEqualTo(4);
        assertThat(flow.before().open()).containsExactly("never");
        assertThat(flow.after().open()).containsExactly("new");
        assertThat(flow.spanning()).containsExactly("on the day", "over");
        assertThat(flow.difference()).isEmpty();
        assertThat(String.join("\n", flow.cautions()))
                .contains("1 of the 4 jobs requested before the change is open: never")
                .contains("2 jobs were requested before the change and done after it")
                .contains("There is no control chart");
        assertThat(flow.explain().toString()).contains("never");
    }

    @Test
    void every_problem_of_every_row_is_named_with_a_suggestion() throws IOException {
        Path file = file("""
                a,2013-01-10,,2013-01-05,1,2,yes,
                a,01/02/2013,,2013-02-30,-1,0.5,true,maybe
                c,2013-03-10,2013-03-20,2013-03-15,two,,,
                """);
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> Flow.read(file, CHANGE));
        assertThat(refused.problems()).hasSize(11);
        assertThat(refused.getMessage())
                .contains("5 days before the request, 2013-01-10")
                .contains("Maybe the two days are the other way round")
                .contains("more than the visits, 1")
                .contains("true, false, or nothing")
                .contains("line 2 too")
                .contains("2013-02-01")
                .contains("there is no such day")
                .contains("negative, expected 0 or more")
                .contains("5 days before the first visit, 2013-03-20");
    }

    @Test
    void a_misspelt_column_is_named_with_the_one_that_was_meant() throws IOException {
        Path file = Files.writeString(folder.resolve("jobs.csv"), "job_id,request,done\na,2013-01-01,2013-01-02\n");
        assertThatThrownBy(() -> Flow.read(file, CHANGE)).hasMessageContaining("requested");
    }

    @Test
    void a_change_outside_the_requests_is_refused_with_the_days_it_may_be() {
        List<Job> jobs = List.of(took("a", "2013-01-01", 1), took("b", "2013-02-01", 1));
        assertThatThrownBy(() -> Flow.of(jobs, CHANGE))
                .hasMessageContaining("no job was requested from 2013-04-01 on")
                .hasMessageContaining("after 2013-01-01 and until 2013-02-01");
        assertThatThrownBy(() -> Flow.of(jobs, LocalDate.parse("2013-01-01")))
                .hasMessageContaining("before 2013-01-01");
        assertThatThrownBy(() -> Flow.of(List.of(), CHANGE)).hasMessageContaining("no job");
        assertThatThrownBy(() -> Flow.of(List.of(jobs.get(0), jobs.get(0)), CHANGE))
                .hasMessageContaining("job a is given 2 times");
    }

    @Test
    void the_chart_has_a_mean_for_each_month_and_a_break_at_the_change() {
        List<Job> jobs = IntStream.range(0, 8)
                .mapToObj(i -> took("j" + i, CHANGE.plusMonths(i - 4).toString(), i < 4 ? 20 : 3))
                .toList();
        Flow flow = Flow.of(jobs, CHANGE);
        assertThat(flow.chart().orElseThrow().points())
                .extracting(point -> point.centre())
                .containsExactly(20.0, 20.0, 20.0, 20.0, 3.0, 3.0, 3.0, 3.0);
        assertThat(flow.chart().orElseThrow().title()).contains("break at April 2013");
        assertThat(Flow.of(jobs, CHANGE.plusDays(1)).chart().orElseThrow().title())
                .contains("break at May 2013");
    }

    @Test
    void published_means_have_no_interval_and_say_so() {
        PublishedMeans published = PublishedMeans.of(20, 3.2);
        assertThat(published.difference()).isCloseTo(-16.8, within(1e-12));
        assertThat(published.change()).isCloseTo(-0.84, within(1e-12));
        assertThat(published.toString()).startsWith("20 → 3.2 days (−84.0%), as published; no interval");
        assertThatThrownBy(() -> PublishedMeans.of(0, 3)).hasMessageContaining("expected more than 0 days before");
    }

    /** 400 reconstructed jobs: 20 days → 3.2 days; 11% → 4%; 42% → 25%; 96%. */
    @Test
    void the_repairs_of_the_evidence_have_the_published_figures() {
        Flow flow = Flow.read(Path.of("examples", "evidence", "repairs.csv"), CHANGE);
        assertThat(flow.before().days().orElseThrow().mean()).isCloseTo(20, within(0.05));
        assertThat(flow.after().days().orElseThrow().mean()).isCloseTo(3.2, within(0.05));
        assertThat(flow.before().cancelled().share().orElseThrow()).isCloseTo(0.11, within(0.005));
        assertThat(flow.after().cancelled().share().orElseThrow()).isCloseTo(0.04, within(0.005));
        assertThat(flow.before().notFirstTime().share().orElseThrow()).isCloseTo(0.42, within(0.005));
        assertThat(flow.after().notFirstTime().share().orElseThrow()).isCloseTo(0.25, within(0.005));
        assertThat(flow.after().satisfied().share().orElseThrow()).isCloseTo(0.96, within(0.005));
        assertThat(flow.toString()).contains("days to the end, 90th percentile").contains("satisfied");
    }
}
