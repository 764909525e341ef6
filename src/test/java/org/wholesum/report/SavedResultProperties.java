package org.wholesum.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Over random studies: a result that is written as JSON is as its schema says, and is read back as it was written. */
class SavedResultProperties {
    private Path folder = Path.of("");

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("saved");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("ledger.csv"));
        Files.delete(folder);
    }

    @Property(tries = 15)
    @StatisticsReport(onFailureOnly = true)
    void a_result_is_read_back_as_it_was_written(@ForAll long seed) {
        RandomStudy study = RandomStudy.of(seed);
        Statistics.label("runs").collect(study.tried(folder).isPresent());
        study.tried(folder).ifPresent(SavedResultTest::checkReadBack);
    }
}
