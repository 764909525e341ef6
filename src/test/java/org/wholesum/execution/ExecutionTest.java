package org.wholesum.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutionTest {
    @Test
    void work_needs_a_thread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Execution.onOneThread().threads(0))
                .withMessage("0 threads: expected at least 1");
    }

    @Test
    void settings_are_kept_when_another_is_changed() {
        Progress listener = (task, done, of) -> {};
        Execution execution = Execution.onAllProcessors().withProgress(listener).threads(3);
        assertThat(execution.threads()).isEqualTo(3);
        assertThat(execution.progress()).isSameAs(listener);
        assertThat(execution).hasToString("execution on 3 threads");
        assertThat(Execution.onAllProcessors().threads())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void monotonic_progress_passes_on_only_what_is_more_than_before() {
        List<Long> reported = new ArrayList<>();
        Progress monotonic = ((Progress) (task, done, of) -> reported.add(done)).monotonic();
        for (long done : new long[] {0, 5, 3, 5, 8}) {
            monotonic.at("reading", done, 8);
        }
        assertThat(reported).containsExactly(0L, 5L, 8L);
        assertThat(Progress.none()).hasToString("no progress listener");
    }
}
