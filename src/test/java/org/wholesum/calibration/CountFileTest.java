package org.wholesum.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.cohort.CycleLength;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.problem.InvalidInputException;

class CountFileTest {
    private static final NeedsGroups GROUPS = NeedsGroups.of("crisis", "well");

    @TempDir
    Path folder;

    private List<ObservedCount> read(CycleLength cycle, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("observed.csv"), text);
        return ObservedCount.read(file, GROUPS, cycle, YearMonth.of(2014, 4));
    }

    @Test
    void months_are_numbers_of_cycles_from_the_start() throws IOException {
        assertThat(read(CycleLength.months(6), "month,group,people\n2014-04,crisis,30\n2015-04,well,12.5\n"))
                .containsExactly(ObservedCount.of("crisis", 0, 30), ObservedCount.of("well", 2, 12.5));
    }

    @Test
    void cycles_and_standard_errors_are_read() throws IOException {
        assertThat(read(CycleLength.weeks(2), "cycle,group,people,standard_error\n3,well,12,1.5\n"))
                .containsExactly(new ObservedCount("well", 3, 12, Optional.of(1.5)));
    }

    @Test
    void every_problem_has_its_line() {
        assertThatThrownBy(
                        () -> read(
                                CycleLength.months(6),
                                "month,group,people\n2014-05,crisis,30\n2014-10,wel,3\n2014-10,well,-3\n2014-10,well,4\n2014-10,well,5\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("is not the start of a cycle of 6 months from 2014-04")
                .hasMessageContaining("line 3")
                .hasMessageContaining("\"wel\" is unknown")
                .hasMessageContaining("line 4")
                .hasMessageContaining("0 or more")
                .hasMessageContaining("line 6")
                .hasMessageContaining("at the same time, expected once");
        assertThatThrownBy(() -> read(CycleLength.weeks(2), "month,group,people\n2014-05,crisis,30\n"))
                .hasMessageContaining("expected the column cycle instead");
        assertThatThrownBy(() -> read(CycleLength.weeks(2), "group,people\ncrisis,30\n"))
                .hasMessageContaining("expected one of cycle and month");
    }
}
