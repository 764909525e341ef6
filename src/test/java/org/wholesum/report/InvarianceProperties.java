package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.wholesum.execution.Execution;
import org.wholesum.projection.Comparison;
import org.wholesum.study.StudyResult;

/** Over random studies: what changes no answer, what makes it no less, and what makes it as many times as much. */
class InvarianceProperties {
    private static final List<Locale> LOCALES =
            List.of(Locale.forLanguageTag("tr-TR"), Locale.forLanguageTag("ar-EG-u-nu-arab"), Locale.GERMANY);
    private static final List<String> ZONES = List.of("Pacific/Chatham", "America/Los_Angeles", "Pacific/Kiritimati");

    private Path folder = Path.of("");

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("invariance");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static Map<String, String> texts(StudyResult result) {
        Report report = Report.of(result);
        return Map.of(
                "text", TextFormat.of(report),
                "markdown", MarkdownFormat.of(report),
                "json", JsonFormat.of(result));
    }

    @Property(tries = 10)
    void the_order_of_rows_changes_no_byte(@ForAll long seed) {
        RandomStudy study = RandomStudy.of(seed);
        Optional<StudyResult> plain = study.tried(folder);
        List<RandomStudy.Row> shuffled = new ArrayList<>(study.rows());
        Collections.shuffle(shuffled, new Random(seed));
        plain.ifPresent(
                result -> assertThat(texts(study.with(shuffled).run(folder))).isEqualTo(texts(result)));
    }

    @Property(tries = 5)
    void the_number_of_threads_changes_no_byte(@ForAll long seed) {
        RandomStudy study = RandomStudy.of(seed);
        Optional<StudyResult> plain = study.tried(folder);
        for (int threads : plain.isPresent() ? new int[] {1, 2, 3, 7, 64} : new int[0]) {
            assertThat(texts(study.run(folder, Execution.onAllProcessors().threads(threads))))
                    .as("%d threads", threads)
                    .isEqualTo(texts(plain.get()));
        }
    }

    @Property(tries = 5)
    void the_language_and_the_zone_of_the_machine_change_no_byte(@ForAll long seed) {
        RandomStudy study = RandomStudy.of(seed);
        Optional<StudyResult> plain = study.tried(folder);
        if (plain.isEmpty()) {
            return;
        }
        Map<String, String> expected = texts(plain.get());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (int i = 0; i < LOCALES.size(); i++) {
                Locale.setDefault(LOCALES.get(i));
                TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(i)));
                assertThat(texts(study.run(folder)))
                        .as(LOCALES.get(i).toString())
                        .isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Property(tries = 8)
    void how_the_records_are_divided_into_files_changes_no_figure(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int files) throws IOException {
        RandomStudy study = RandomStudy.of(seed);
        if (study.tried(folder).isEmpty()) {
            return;
        }
        Random random = new Random(seed);
        Map<Integer, List<RandomStudy.Row>> parts =
                study.rows().stream().collect(Collectors.groupingBy(row -> random.nextInt(files)));
        for (Map.Entry<Integer, List<RandomStudy.Row>> part : parts.entrySet()) {
            Files.writeString(
                    folder.resolve("part" + part.getKey() + ".csv"),
                    study.with(part.getValue()).ledger());
        }
        String extracts = parts.keySet().stream()
                .map(part -> "p" + part + ": {file: part" + part + ".csv}")
                .collect(Collectors.joining(", ", "ledger: {extracts: {", "}}"));
        RandomStudy whole = study.with("ledger: ledger.csv", "ledger: {extracts: {all: {file: ledger.csv}}}");
        assertThat(study.with("ledger: ledger.csv", extracts).run(folder).figures())
                .isEqualTo(whole.run(folder).figures())
                .isNotEmpty();
    }

    @Property(tries = 15)
    void a_dearer_record_makes_no_cost_less(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 100_000) int more,
            @ForAll @IntRange(max = 99) int which) {
        RandomStudy study = RandomStudy.of(seed);
        Optional<StudyResult> plain = study.tried(folder);
        List<RandomStudy.Row> rows = new ArrayList<>(study.rows());
        int at = which % rows.size();
        if (plain.isEmpty() || rows.get(at).pence() < 0) {
            return;
        }
        rows.set(at, rows.get(at).costing(rows.get(at).pence() + more));
        Comparison before = plain.get().comparison();
        Comparison after = study.with(rows).run(folder).comparison();
        assertThat(after.oldCost()).isGreaterThanOrEqualTo(before.oldCost());
        assertThat(after.pilotCost()).isGreaterThanOrEqualTo(before.pilotCost());
    }

    @Property(tries = 6)
    void over_more_cases_the_saving_is_no_less_and_a_further_cost_no_less_either(@ForAll long seed) {
        RandomStudy study = RandomStudy.of(seed);
        Optional<StudyResult> plain =
                study.tried(folder).filter(result -> result.city().isPresent());
        if (plain.isEmpty()) {
            return;
        }
        String size = study.scenario().replaceAll("(?s).*population: \\{size: (\\d+).*", "$1");
        BigDecimal last = BigDecimal.ZERO;
        int sign = plain.get().comparison().saving().getAmount().signum();
        for (int population : new int[] {10, 11, 500, 20_001, 1_000_000}) {
            BigDecimal total = study.with("{size: " + size + ",", "{size: " + population + ",")
                    .run(folder)
                    .city()
                    .orElseThrow()
                    .total()
                    .point()
                    .getAmount();
            assertThat(total.multiply(BigDecimal.valueOf(sign))).isGreaterThanOrEqualTo(last);
            last = total.multiply(BigDecimal.valueOf(sign));
        }
    }

    @Property(tries = 20)
    void costs_that_are_k_times_as_much_give_k_times_the_costs(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int k) {
        RandomStudy study = RandomStudy.of(seed);
        if (study.scenario().contains("one_off") || study.scenario().contains("ongoing_support")) {
            return;
        }
        Optional<StudyResult> plain = study.tried(folder);
        if (plain.isEmpty()) {
            return;
        }
        List<RandomStudy.Row> dearer =
                study.rows().stream().map(row -> row.costing(k * row.pence())).toList();
        Comparison one = plain.get().comparison();
        Comparison many = study.with(dearer).run(folder).comparison();
        long cells = study.rows().stream().map(RandomStudy.Row::id).distinct().count()
                * one.agencies().size();
        BigDecimal bound =
                BigDecimal.valueOf(cells * (k + 1), 2); // half a penny a case and agency, under two methods in turn
        IntStream.range(0, 3).forEach(i -> assertThat(cost(many, i))
                .isBetween(
                        cost(one, i).multiply(BigDecimal.valueOf(k)).subtract(bound),
                        cost(one, i).multiply(BigDecimal.valueOf(k)).add(bound)));
    }

    private static BigDecimal cost(Comparison comparison, int which) {
        return List.of(comparison.oldCost(), comparison.pilotCost(), comparison.saving())
                .get(which)
                .getAmount();
    }
}
