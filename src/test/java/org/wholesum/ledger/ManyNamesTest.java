package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.costs.Agency;
import org.wholesum.execution.Execution;
import org.wholesum.problem.Problem;

/** Files with many distinct agencies and services, known or not. */
class ManyNamesTest {
    private static final String HEADER = "case_id,date,agency,service,cost\n";
    private static final int MOST_AGENCIES = 32_768;
    private static final int MOST_SERVICES = 1_048_576;

    @TempDir
    private Path folder;

    private Written written() {
        return new Written(folder);
    }

    private static String rows(int agencies) {
        return IntStream.range(0, agencies)
                .mapToObj(i -> "c1,2011-01-03,agency-with-a-longer-name-" + i + ",s,1.00\n")
                .collect(Collectors.joining());
    }

    private static LedgerReader on(int threads, boolean lenient) {
        LedgerReader reader =
                Ledger.reader().execution(Execution.onAllProcessors().threads(threads));
        return lenient ? reader.lenient() : reader;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1000000, false",
        "1, 9999, true",
        "2, 9999, false",
        "2, 100000, true",
        "7, 9999, true",
        "7, 50000, false",
        "7, 10000000, true"
    })
    void more_agencies_than_a_ledger_may_have_are_one_error_whatever_the_threads_and_parts(
            int threads, int bytes, boolean lenient) {
        // a bad row, which doesn't make it another error
        Path file = written().file(HEADER + "c1,x,police,s,1.00\n" + rows(MOST_AGENCIES + 1));
        assertThat(refusal(on(threads, lenient), file, bytes))
                .isEqualTo(
                        "rows.csv: more than 32,768 distinct agencies, the most that a ledger may have: the column agency may"
                                + " have other texts in it");
    }

    private String refusal(LedgerReader reader, Path file, int bytes) {
        try {
            return "accepted " + reader.read(file, bytes).accepted();
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage())
                    .replace(folder + folder.getFileSystem().getSeparator(), "");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1000000", "7, 9999"})
    void as_many_agencies_as_a_ledger_may_have_are_read(int threads, int bytes) {
        Path file = written().file(HEADER + rows(MOST_AGENCIES).repeat(2));
        ReadResult read = on(threads, false).read(file, bytes);
        assertThat(read.ledger().agencies()).hasSize(MOST_AGENCIES);
        assertThat(read.cost()).isEqualTo(Money.parse("GBP 65536.00"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1000000", "7, 999999"})
    @Tag("long")
    void more_services_than_a_ledger_may_have_are_one_error(int threads, int bytes) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i <= MOST_SERVICES; i++) {
            rows.append("c1,2011-01-03,p,").append(i).append(",1\n");
        }
        assertThat(refusal(on(threads, true), written().file(rows.toString()), bytes))
                .startsWith("rows.csv: more than 1,048,576 distinct services, the most that a ledger may have");
    }

    @Test
    void rejected_rows_share_the_list_of_known_agencies_which_names_the_first() {
        Set<Agency> known = IntStream.range(0, 300)
                .mapToObj(i -> Agency.of("agency-number-" + (1000 + i)))
                .collect(Collectors.toSet());
        Path file = written().file(HEADER + "c1,2011-01-03,agency-number-1001,s,1.00\n" + rows(5_000));
        ReadResult read = on(2, true).agencies(known).read(file, 9_999);

        assertThat(read.rejects()).hasSize(5_000);
        Set<String> texts = Collections.newSetFromMap(new IdentityHashMap<>());
        read.rejects().forEach(reject -> texts.add(reject.problems().get(0).expected()));
        assertThat(texts).hasSizeLessThanOrEqualTo(2); // one for each thread
        assertThat(texts).allSatisfy(text -> assertThat(text)
                .startsWith("unknown agency, expected one of agency-number-1000, agency-number-1001, ")
                .endsWith("agency-number-1019 … and 280 more"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1000000", "7, 100"})
    void suggestions_are_the_same_whatever_the_threads(int threads, int bytes) {
        Set<Agency> known = Set.of(Agency.of("police"), Agency.of("nhs"));
        Path file = written()
                .file(HEADER + "c1,2011-01-03,nhs,s,1.00\n" + "c1,2011-01-03,polise,s,1.00\n".repeat(50)
                        + "c1,2011-01-03,Nsh,s,1.00\nc1,2011-01-03,elsewhere,s,1.00\n");
        ReadResult read = on(threads, true).agencies(known).read(file, bytes);
        assertThat(read.rejects().stream()
                        .map(reject -> reject.problems().get(0))
                        .map(problem ->
                                problem.value() + " " + problem.suggestion().orElse("-"))
                        .distinct())
                .containsExactly("polise police", "Nsh nhs", "elsewhere -");
    }

    /** 20,000 known agencies, all near to one another, and 10,000 unknown ones: the steps are counted, not the time. */
    @Test
    @Tag("long")
    void suggestions_end_after_many_steps() {
        Set<Agency> known = IntStream.range(0, 20_000)
                .mapToObj(i -> Agency.of("agency-number-" + i))
                .collect(Collectors.toSet());
        Path file = written()
                .file(HEADER + "c1,2011-01-03,agency-number-1,s,1.00\n"
                        + IntStream.range(0, 12_000)
                                .mapToObj(i -> "c1,2011-01-03,agincy-nimber-" + i + ",s,1.00\n")
                                .collect(Collectors.joining()));
        ReadResult read = on(2, true).agencies(known).read(file);
        assertThat(read.rejects().get(0).problems().get(0).suggestion()).contains("agency-number-0");
        assertThat(read.rejects().get(9_999).problems().get(0).suggestion()).isEmpty();
        Problem again = on(7, true)
                .agencies(known)
                .read(file, 9_999)
                .rejects()
                .get(5_000)
                .problems()
                .get(0);
        assertThat(read.rejects().get(5_000).problems().get(0)).isEqualTo(again);
    }
}
