package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholesum.ExampleResults;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;
import org.wholesum.study.SavedResult;
import org.wholesum.study.StudyResult;
import org.wholesum.study.ThreeCases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A result that is written as JSON is as its schema says, and is read back as it was written. */
class SavedResultTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(shipped());

    @TempDir
    private Path folder;

    private static String shipped() {
        try (InputStream in = Scenario.class.getResourceAsStream("result.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> examples() throws IOException {
        return DataFilesTest.examples();
    }

    private static StudyResult stoke() {
        return ExampleResults.study(Path.of("examples", "stoke", "scenario.yaml"));
    }

    private static Optional<String> published(StudyResult result, Disclosure rules) {
        try {
            return Optional.of(JsonFormat.forPublication(result, rules));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static void checkSchema(String json) {
        List<String> faults = SCHEMA.validate(JsonMapper.shared().readTree(json)).stream()
                .map(Error::toString)
                .toList();
        assertThat(faults).isEmpty();
    }

    static void checkReadBack(StudyResult result) {
        for (CaseListing listing : List.of(CaseListing.AUTOMATIC, CaseListing.NONE)) {
            String json = JsonFormat.of(result, listing);
            checkSchema(json);
            SavedResult read = StudyResult.read(json);
            assertThat(read.toJson()).isEqualTo(json);
            assertThat(read.comparison()).contains(result.comparison());
            assertThat(read.figures()).containsExactlyEntriesOf(result.figures());
            assertThat(read.optionCosts()).isEqualTo(result.optionCosts());
            assertThat(read.horizon()).isEqualTo(result.comparison().horizon());
            assertThat(read.asExpected()).isEqualTo(result.asExpected());
            assertThat(read.explain()).isEqualTo(result.explain());
            assertThat(read.isForPublication()).isFalse();
        }
        for (Disclosure rules :
                List.of(Disclosure.standard(), Disclosure.standard().minimumCount(1))) {
            published(result, rules).ifPresent(json -> {
                checkSchema(json);
                SavedResult read = StudyResult.read(json);
                assertThat(read.toJson()).isEqualTo(json);
                assertThat(read.isForPublication()).isTrue();
                assertThat(read.comparison()).isEmpty();
                assertThat(read.figures()).containsKeys("old", "pilot", "saving");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_read_back_as_it_was_written(Path example) {
        checkReadBack(ExampleResults.study(example));
    }

    @Test
    void scenarios_that_use_every_key_are_read_back_as_they_were_written() {
        for (String scenario : List.of(
                ThreeCases.SCENARIO,
                ThreeCases.EVERYTHING,
                ThreeCases.PUBLISHED,
                ThreeCases.COHORT,
                ThreeCases.CITY,
                ThreeCases.CITY_BY_AREA,
                ThreeCases.OPTIONS,
                ThreeCases.PEOPLE,
                ThreeCases.COUNTS,
                ThreeCases.EVALUATED,
                ThreeCases.MEASURED,
                ThreeCases.EVALUATION,
                ThreeCases.SETTLEMENT,
                ThreeCases.MANY_AGENCIES,
                ThreeCases.GUIDANCE,
                ThreeCases.BUSINESS_CASE,
                ThreeCases.BUSINESS_CASE_OTHERWISE,
                ThreeCases.LEARNING,
                ThreeCases.OTHERWISE)) {
            checkReadBack(ThreeCases.in(folder).run(scenario));
        }
    }

    /** Keys that the writers of JSON name in their source, so that one that no example has is described too. */
    @Test
    void the_schema_describes_every_key_that_the_code_writes() throws IOException {
        Set<String> described = new TreeSet<>();
        keys(JsonMapper.shared().readTree(shipped()), described);
        Pattern put = Pattern.compile(
                "(?:json|row|part|to|one|method|month|rest|top|its|listed|omitted)\\s*\\.put\\(\\s*\"([a-z_0-9]+)\"");
        Set<String> written = new TreeSet<>();
        for (String in : List.of("report", "internal/section", "internal/worth", "internal/demand", "internal/table")) {
            try (Stream<Path> files =
                    Files.list(Path.of("src/main/java/org/wholesum").resolve(in))) {
                for (Path file : files.toList()) {
                    Matcher found = put.matcher(Files.readString(file));
                    while (found.find()) {
                        written.add(found.group(1));
                    }
                }
            }
        }
        written.remove("value_");
        assertThat(written).hasSizeGreaterThan(200).isSubsetOf(described);
    }

    private static void keys(JsonNode schema, Set<String> to) {
        schema.path("properties").properties().forEach(one -> to.add(one.getKey()));
        schema.forEach(part -> keys(part, to));
    }

    @Test
    void the_schema_has_an_id_with_its_version_and_describes_each_part() {
        JsonNode schema = JsonMapper.shared().readTree(shipped());
        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asString()).endsWith("result-" + SavedResult.SCHEMA_VERSION + ".json");
        schema.path("properties").properties().forEach(one -> assertThat(described(schema, one.getValue()))
                .as(one.getKey())
                .isTrue());
    }

    private static boolean described(JsonNode schema, JsonNode property) {
        return property.has("description")
                || (property.has("$ref")
                        && schema.at(property.get("$ref").asString().substring(1))
                                .has("description"));
    }

    @Test
    void a_file_is_read_with_its_parts_as_data() {
        StudyResult result = stoke();
        ReportFiles.write(result, folder);
        SavedResult read = StudyResult.read(folder.resolve("result.json"));
        assertThat(read).isEqualTo(StudyResult.read(JsonFormat.of(result))).hasSameHashCodeAs(read);
        assertThat(read.title()).isEqualTo(result.scenario().title());
        assertThat(read.cautions()).isEqualTo(result.cautions());
        assertThat(read.parts()).contains("population", "cases").doesNotContain("appraisal");
        assertThat(((Map<?, ?>) read.part("population").orElseThrow()).get("cases"))
                .isEqualTo(7L);
        assertThat(read.part("appraisal")).isEmpty();
        assertThat(read.comparison().orElseThrow().explain().steps())
                .anyMatch(step -> step.contains("read from a result file"));
        assertThat(read).hasToString(read.toString()).asString().startsWith(read.title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "schema_version" : 1           | "schema_version" : 2          | schema_version "2": is of a newer version, expected at most 1
                    "schema_version" : 1           | "schema_versoin" : 1          | schema_version: is missing
                    "headline" :                   | "haedline" :                  | haedline: unknown key
                    "headline" :                   | "haedline" :                  | headline: is missing
                    "purpose" : "working"          | "purpose" : "workin"          | expected one of working, publication
                    "months" : 24                  | "months" : "24"               | horizon.months "24": expected integer
                    "months" : 24                  | "months" : 23                 | amounts
                    "currency" : "GBP"             | "currency" : "pounds"         | comparison.old.currency "pounds"
                    "amount" : "337000.00"         | "amount" : "337000.01"        | expected the totals of the comparison
                    "amount" : "337000.00"         | "amount" : 337000.00          | comparison.old.amount "337000.00": expected string
                    "purpose" : "working",         | "purpose" : "working"         | is not JSON that can be read
                    "purpose" : "working",         | "title" : "x",                | has a key twice
                    "old" : "GBP"                  | "old" : "pounds"              | figure_units
                    """)
    void a_file_that_is_not_as_the_schema_says_is_refused_in_its_place(String text, String instead, String message) {
        String json = JsonFormat.of(stoke());
        assertThat(json).contains(text);
        String changed = json.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(instead));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> StudyResult.read(changed))
                .withMessageContaining(message);
    }

    @Test
    void a_file_that_is_missing_or_not_text_is_refused_by_name() throws IOException {
        Path file = folder.resolve("result.json");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> StudyResult.read(file))
                .withMessageContaining("result.json")
                .withMessageContaining("can't be read");
        Files.write(file, new byte[] {'{', (byte) 0xff});
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> StudyResult.read(file))
                .withMessageContaining("is not in UTF-8");
    }

    @Test
    void what_the_reader_refuses_a_json_schema_validator_refuses() {
        String json = JsonFormat.of(stoke());
        for (String[] change : new String[][] {
            {"\"headline\" :", "\"haedline\" :"},
            {"\"currency\" : \"GBP\"", "\"currency\" : \"pounds\""},
            {"\"purpose\" : \"working\"", "\"purpose\" : \"others\""}
        }) {
            String changed = json.replace(change[0], change[1]);
            assertThat(SCHEMA.validate(JsonMapper.shared().readTree(changed)).stream()
                            .map(Error::toString)
                            .collect(Collectors.joining()))
                    .isNotEmpty();
        }
    }
}
