package org.wholesum.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;
import org.wholesum.internal.output.UnwrittenException;
import org.wholesum.problem.InvalidInputException;

class FailureTest {
    private static ExitCode code(Throwable thrown) {
        return Failure.of(thrown).code();
    }

    @Test
    void faults_of_inputs_and_of_the_machine_differ() {
        assertThat(code(InvalidInputException.of("a", "b"))).isEqualTo(ExitCode.INPUT);
        assertThat(code(new ArithmeticException("long overflow"))).isEqualTo(ExitCode.INPUT);
        assertThat(code(new UncheckedIOException("can't read", new IOException())))
                .isEqualTo(ExitCode.INPUT);
        assertThat(code(UnwrittenException.of("a", new IOException("full")))).isEqualTo(ExitCode.MACHINE);
        assertThat(code(new OutOfMemoryError("Java heap space"))).isEqualTo(ExitCode.MACHINE);
        assertThat(code(new StackOverflowError())).isEqualTo(ExitCode.MACHINE);
        assertThat(code(new NullPointerException("x"))).isEqualTo(ExitCode.MACHINE);
    }

    @Test
    void lack_of_memory_is_found_below_other_exceptions() {
        Throwable wrapped =
                new IllegalStateException("work failed", new RuntimeException(new OutOfMemoryError("heap")));
        assertThat(Failure.of(wrapped).code()).isEqualTo(ExitCode.MACHINE);
        assertThat(Failure.of(wrapped).message())
                .startsWith("The memory does not suffice")
                .contains("-Xmx");
    }

    @Test
    void a_file_that_cannot_be_written_has_a_reason_in_words() {
        assertThat(reason(new AccessDeniedException("a"))).isEqualTo("can't write to a: permission is denied");
        assertThat(reason(new NotDirectoryException("a"))).isEqualTo("can't write to a: a is not a folder");
        assertThat(reason(new NoSuchFileException("a"))).isEqualTo("can't write to a: there is no folder for a");
        assertThat(reason(new FileSystemException("a", null, "No space left on device")))
                .isEqualTo("can't write to a: No space left on device");
        assertThat(reason(new IOException("No space left on device")))
                .isEqualTo("can't write to a: No space left on device");
    }

    private static String reason(IOException cause) {
        return Failure.of(UnwrittenException.of("a", cause)).message();
    }
}
