package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final StringWriter screen = new StringWriter();
    private final AtomicLong clock = new AtomicLong();
    private final ProgressBar bar = new ProgressBar(new PrintWriter(screen), clock::get);

    private void after(long milliseconds, long done) {
        clock.addAndGet(milliseconds * 1_000_000);
        bar.at("drawing inputs", done, 1000);
    }

    @Test
    void work_of_a_moment_shows_nothing() {
        after(0, 1);
        after(200, 500);
        after(200, 1000);
        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void longer_work_shows_its_share_and_the_time_left_and_is_wiped_away() {
        after(0, 1);
        after(1000, 250);
        assertThat(screen.toString())
                .isEqualTo("\rdrawing inputs  " + "█".repeat(7) + "░".repeat(23) + "  25%, 3 s left");
        after(1000, 1000);
        assertThat(screen.toString()).matches("(?s).*\\r +\\r");
    }

    @Test
    void it_is_drawn_ten_times_a_second_at_most() {
        after(0, 1);
        after(600, 2);
        int once = screen.toString().length();
        after(50, 3);
        assertThat(screen.toString()).hasSize(once);
        after(50, 4);
        assertThat(screen.toString().length()).isGreaterThan(once);
    }
}
