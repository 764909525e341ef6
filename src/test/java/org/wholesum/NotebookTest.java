package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wholesum.JShellRunner.Step;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Estimate;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.UnitCosts;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.Comparison;

/** A first session in {@code examples/notebook}. */
class NotebookTest {
    /** How many values of one type are inspected. */
    private static final int EACH = 2;

    private static final String SESSION = """
            var ledger = Ledger.read(Path.of("examples/stoke/interactions.csv"));
            var before = Months.of("2011-04", 24);                            // two years, across all agencies
            var since  = Months.of("2013-04", 6);                             // since the pilot started
            var next   = Months.of("2013-10", 24);

            Function<Ledger, Comparison> pilot = who -> Comparison.of(
                runRate().project(who.during(before).monthlyCosts(), next),   // old method:   GBP 337,000.00
                runRate().project(who.during(since).monthlyCosts(), next));   // pilot method: GBP 233,000.00

            var change = pilot.apply(ledger);                                 // by agency: who saves, who pays
            change.saving()                                                   // GBP 104000.00
            change.explain(Agency.of("police"))                               // where that number came from

            Sample.of(ledger.perCase(pilot)).to(5_486)                       // £81.5m, and its interval, from n = 7
            """;

    private static final String SENTENCE =
            "From October 2013 to September 2015 (24 months), the old method costs £337,000 and the pilot"
                    + " £233,000: the pilot saves £104,000 (30.9%)";

    private static final String TABLE = """
            Cost by agency in GBP, October 2013 to September 2015
            agency                       old       pilot       saving   change  share, old  share, pilot
            ────────────────────  ──────────  ──────────  ───────────  ───────  ──────────  ────────────
            council-commissioned   66,818.00  167,045.16  -100,227.16  +150.0%       19.8%         71.7%
            council-direct         67,982.00   39,429.56    28,552.44   -42.0%       20.2%         16.9%
            fire                    3,370.00      977.32     2,392.68   -71.0%        1.0%          0.4%
            justice                 3,370.00        3.36     3,366.64   -99.9%        1.0%          0.0%
            nhs                    60,660.00   18,804.60    41,855.40   -69.0%       18.0%          8.1%
            police                134,800.00    6,740.00   128,060.00   -95.0%       40.0%          2.9%
            ────────────────────  ──────────  ──────────  ───────────  ───────  ──────────  ────────────
            all                   337,000.00  233,000.00   104,000.00   -30.9%      100.0%        100.0%""";

    private static JShellRunner session;

    @BeforeAll
    static void begin() {
        session = new JShellRunner();
    }

    @AfterAll
    static void end() {
        session.close();
    }

    @Test
    void the_first_session_comes_out() {
        List<Step> steps = session.run(SESSION);
        assertThat(steps).hasSize(9);
        assertThat(session.value("change")).startsWith(SENTENCE).endsWith("\n\n" + TABLE);
        assertThat(session.value("change.oldCost()")).isEqualTo("GBP 337000.00");
        assertThat(session.value("change.pilotCost()")).isEqualTo("GBP 233000.00");
        assertThat(steps.get(6).value()).contains("GBP 104000.00");
        assertThat(steps.get(7).value().orElseThrow())
                .endsWith("Saving of police: £134,800.00 − £6,740.00 = £128,060.00");
        assertThat(steps.get(8).value().orElseThrow())
                .startsWith("Saving, all agencies: £81,506,285.71, interval -£40,189,780.04 to £203,202,351.47 (95%, ")
                .contains("n = 7), N = 5486");
    }

    @Test
    void every_type_of_the_imported_packages_has_a_name_of_its_own() {
        List<String> types = PublicTypes.all()
                .filter(type -> !type.isMemberClass())
                .filter(type -> JShellRunner.startup().contains("import " + type.getPackageName() + ".*;"))
                .map(type -> type.getSimpleName() + ".class")
                .toList();
        assertThat(types).contains("Ledger.class", "Method.class", "StudyResult.class");
        session.run("List.<Class<?>>of(new Class<?>[] {" + String.join(", ", types) + "})");
    }

    @Test
    void jshell_prints_a_table_whole_behind_its_name() throws Exception {
        String printed = jshell(SESSION + "/reset\nMonths.of(\"2011-04\", 24)\nint one() { return two(); }\n");
        assertThat(printed)
                .contains("change ==> " + SENTENCE, "\n" + TABLE + "\n")
                .contains("ledger ==> Ledger of 690 interactions of 7 cases, 2011-04 to 2013-09 (30 months)\n")
                .contains("before ==> 2011-04 to 2013-03 (24 months)\n")
                .containsPattern("\\$\\d+ ==> GBP 104000\\.00\n")
                .containsPattern("\\$\\d+ ==> 2011-04 to 2013-03 \\(24 months\\)\n")
                .contains("|  created one, to be used once there is method two()\n")
                .doesNotContain("feedback mode", "Error", "...\n");
    }

    @Test
    void every_exported_type_with_values_has_a_to_string() {
        assertThat(PublicTypes.all().filter(PublicTypes::hasValues))
                .allSatisfy(type -> assertThat(type.getMethod("toString").getDeclaringClass())
                        .as("who says how a %s prints", type.getName())
                        .isNotEqualTo(Object.class));
    }

    @Test
    void nothing_in_reach_of_a_session_prints_a_hash_code() throws Exception {
        Deque<Object> toAsk = new ArrayDeque<>(List.of(
                ExampleResults.study(Path.of("examples", "stoke", "scenario.yaml")),
                ExampleResults.study(Path.of("examples", "stoke", "published-changes.yaml")),
                Wholesum.runRate().plus(Wholesum.runRate()).then(YearMonth.of(2014, 4), Wholesum.runRate()),
                Ledger.reader(),
                UnitCosts.uk()));
        Multiset<Class<?>> asked = HashMultiset.create();
        while (!toAsk.isEmpty()) {
            Object value = toAsk.remove();
            asked.add(value.getClass());
            assertThat(value.toString()).as("a %s", value.getClass()).doesNotContainPattern("@[0-9a-f]{3,}\\b");
            for (Method question : PublicTypes.questions(value.getClass()).toList()) {
                contents(question.invoke(value))
                        .filter(answer -> asked.count(answer.getClass()) < EACH)
                        .filter(answer -> PublicTypes.isOfTheLibrary(answer.getClass()))
                        .forEach(toAsk::add);
            }
        }
        assertThat(asked.elementSet())
                .contains(Ledger.class, Comparison.class, Estimate.class, Explanation.class)
                .anyMatch(ScaleUp.class::isAssignableFrom);
    }

    private static Stream<?> contents(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.stream();
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream();
        }
        return value instanceof Collection<?> several ? several.stream() : Stream.of(value);
    }

    /** What JShell prints with the files that {@code examples/notebook} gives it, without a terminal. */
    private static String jshell(String typed) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            JavaShellToolBuilder.builder()
                    .in(new ByteArrayInputStream((typed + "/exit\n").getBytes(StandardCharsets.UTF_8)), null)
                    .out(out)
                    .err(out)
                    .locale(Locale.ROOT)
                    .persistence(new HashMap<>())
                    .start(
                            "--execution=local",
                            "--class-path=" + JShellRunner.classPath(),
                            "--startup=DEFAULT",
                            "--startup=examples/startup.jsh",
                            "--feedback=wholesum",
                            "examples/tables.jsh");
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
