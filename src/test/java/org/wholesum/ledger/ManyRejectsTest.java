package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.wholesum.ledger.Written.HEADER;

import java.nio.file.Path;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.execution.Execution;
import org.wholesum.problem.InvalidInputException;

/** A file of bad rows only must not fill the memory: the first are kept, all are counted. */
class ManyRejectsTest {
    private static final String GOOD = "S1,2011-04-03,police,arrest,,,1.00,,\n";
    /** Two problems, one of them with the amount. */
    private static final String BAD = "S1,x,police,arrest,,,£1,,\nS1,x,police,arrest,,,2.00,,\n";

    @TempDir
    private Path folder;

    private Path file() {
        return new Written(folder).file(HEADER + GOOD + BAD.repeat(6_000) + GOOD);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void the_first_are_listed_and_all_are_counted_with_their_money(int threads) {
        ReadResult loaded = Ledger.reader()
                .lenient()
                .execution(Execution.onAllProcessors().threads(threads))
                .read(file(), 4000);
        assertThat(loaded.accepted()).isEqualTo(2);
        assertThat(loaded.rejected()).isEqualTo(12_000);
        assertThat(loaded.read()).isEqualTo(12_002);
        assertThat(loaded.rejectedCost()).isEqualTo(Money.parse("GBP 12000.00"));
        assertThat(loaded.rejectedUncosted()).isEqualTo(6_000);
        assertThat(loaded.rejects()).hasSize(10_000);
        assertThat(loaded.rejects().get(9_999).line()).isEqualTo(10_002);
        assertThat(loaded.rejects().get(9_999).problems().get(0).line()).isEqualTo(10_002);
        assertThat(loaded).asString().endsWith("""
                6000 of the rejected rows have no amount that could be read.
                The first 10000 rejected rows are listed; 2000 more are only counted.""");
    }

    @Test
    void a_refusal_says_how_many_more_there_are() {
        Path file = file();
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> Ledger.read(file));
        assertThat(refused.problems()).hasSize(15_000);
        assertThat(refused.unlisted()).isEqualTo(3_000);
        assertThat(refused).hasMessageEndingWith("\n… and 17950 more");
    }
}
