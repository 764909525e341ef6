package org.wholesum.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.Golden;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.Month;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.SignedAmount;
import org.wholesum.study.ThreeCases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The JSON Schema that is shipped: as the records make it, and saying of a file what the reader says. */
class ScenarioSchemaTest {
    private static final Path SHIPPED = Path.of("src/main/resources/org/wholesum/scenario/scenario.schema.json");
    private static final Path EXAMPLES = Path.of("examples");

    private static JsonNode shipped() {
        try (InputStream in = Scenario.class.getResourceAsStream("scenario.schema.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> faults(String yaml) {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(shipped());
        return schema.validate(new YAMLMapper().readTree(yaml)).stream()
                .map(fault -> fault.getInstanceLocation() + " " + fault.getMessage())
                .toList();
    }

    @Test
    void the_shipped_schema_is_the_one_that_the_records_make() {
        Golden.check(SHIPPED, ScenarioSchema.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stoke/scenario.yaml",
                "stoke/published-changes.yaml",
                "stoke/appraisal.yaml",
                "stoke/guidance.yaml",
                "stoke/business-case.yaml",
                "stoke/failure-demand.yaml",
                "stoke/settlement.yaml",
                "case-a/scenario.yaml",
                "calibration/scenario.yaml",
                "needs-groups/scenario.yaml",
                "strata/scenario.yaml",
                "city/scenario.yaml",
                "evidence/scenario.yaml",
                "options/scenario.yaml",
                "validation/programme-with-internal-rate/scenario.yaml",
                "validation/social-return/scenario.yaml",
                "validation/lifestyle-advice/scenario.yaml",
                "validation/efficiency-frontier/scenario.yaml",
                "validation/heart-valve/scenario.yaml",
                "validation/nhs-control-chart/scenario.yaml",
                "validation/hiv-therapy/scenario.yaml",
                "validation/ice-cream/scenario.yaml"
            })
    void the_examples_are_as_the_schema_says_and_name_it_for_editors(String name) throws IOException {
        String example = Files.readString(EXAMPLES.resolve(name));
        assertThat(faults(example)).isEmpty();
        String first = example.lines().findFirst().orElseThrow();
        assertThat(first).startsWith("# yaml-language-server: $schema=");
        assertThat(EXAMPLES.resolve(name)
                        .resolveSibling(first.substring(first.indexOf('=') + 1))
                        .normalize())
                .isEqualTo(SHIPPED);
    }

    @Test
    void scenarios_that_the_reader_accepts_are_as_the_schema_says(@TempDir Path folder) {
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
            assertThat(ThreeCases.in(folder).refusal(scenario)).isEqualTo("not refused");
            assertThat(faults(scenario)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title: Three cases               | titel: Three cases
                    title: Three cases               | title: [Three cases]
                    title: Three cases               | title: ''
                    ledger: interactions.csv         | ledger: [interactions.csv]
                    ledger: interactions.csv         | ledger: {}
                    ledger: interactions.csv         | ledger: {file: interactions.csv, prcies: uk}
                    ledger: interactions.csv         | ledger: {file: interactions.csv, lenient: yes}
                    population: 10                   | baseline: {window: before, total: 1.00, shares: {nhs: 100%}}
                    population: 10                   | currency: pounds
                    population: 10                   | population: ten
                    population: 10                   | population: 0
                    population: 10                   | population: 1.5
                    population: 10                   | population: {source: x}
                    population: 10                   | population: {size: 10, published_total: '£1,000.00'}
                    population: 10                   | population: {size: 10, published_total: '1.005'}
                    population: 10                   | population: {size: 10, next: 0}
                    population: 10                   | population: {size: 10, file: people.csv}
                    population: 10                   | population: {size: 10, similar: {tenure: council}}
                    population: 10                   | population: {file: people.csv, similar: [tenure]}
                    population: 10                   | population: {file: people.csv, similar: {tenure: {}}}
                    population: 10                   | population: {file: people.csv, similar: {tenure: [council]}}
                    population: 10                   | population: {file: people.csv, similar: {age: {from: young}}}
                    population: 10                   | population: {file: people.csv, similar: {age: {not: {}}}}
                    population: 10                   | population: {file: people.csv, similar: {age: {form: 18}}}
                    population: 10                   | population: {file: people.csv, strata: {by: [needs_group]}}
                    population: 10                   | population: {file: people.csv, cases: cases.csv, strata: {by: []}}
                    population: 10                   | population: {file: people.csv, cases: cases.csv, strata: {drawn: afterwards}}
                    population: 10                   | population: {file: people.csv, cases: cases.csv, strata: {by: [area], drawn: by_lot}}
                    population: 10                   | population: {cases: cases.csv, strata: {by: [area], counts: {north: -1}}}
                    population: 10                   | assumptions: all
                    population: 10                   | seed: x
                    population: 10                   | origin: here
                    {from: 2012-03, months: 1}       | {form: 2012-03, months: 1}
                    {from: 2012-03, months: 1}       | {from: 2012-13, months: 1}
                    {from: 2012-03, months: 1}       | {from: 2012-03}
                    {from: 2012-04, months: 2}       | {from: 2012-04, months: 0}
                    {from: 2012-04, months: 2}       | {from: 2012-04, months: 12001}
                    {method: run_rate, window: since}| {method: run_rat, window: since}
                    {method: run_rate, window: since}| {window: since}
                    {method: run_rate, window: since}| {method: run_rate, window: since, of: old}
                    {method: run_rate, window: since}| {method: plus, of: [old]}
                    {method: run_rate, window: since}| {method: plus, of: old}
                    {method: run_rate, window: since}| {method: then, first: old, from: 05/2012, second: old}
                    {method: run_rate, window: since}| {method: relative_change, of: old, changes: {police: -95}}
                    {old: old, pilot: pilot}         | {old: old}
                    {old: old, pilot: pilot}         | [old, pilot]
                    {value: 240.00, within: 0.00}    | {within: 0.00}
                    {value: 240.00, within: 0.00}    | {value: 240.00, withn: 0.00}
                    {value: 240.00, within: 0.00}    | '£240.00'
                    saving: {                        | savings: {
                    saving: {                        | share_old: {
                    """)
    void what_the_reader_refuses_the_schema_refuses(String text, String instead, @TempDir Path folder) {
        String scenario = ThreeCases.with(text, instead);
        assertThat(faults(scenario)).isNotEmpty();
        assertThat(ThreeCases.in(folder).refusal(scenario)).startsWith("scenario.yaml");
    }

    @Test
    void the_schema_has_every_key_that_the_reader_takes_and_no_other() {
        Set<String> used = new TreeSet<>();
        List.of(
                        ThreeCases.SCENARIO,
                        ThreeCases.EVERYTHING,
                        ThreeCases.PUBLISHED,
                        ThreeCases.COHORT,
                        ThreeCases.CITY,
                        ThreeCases.CITY_BY_AREA,
                        ThreeCases.PEOPLE,
                        ThreeCases.COUNTS,
                        ThreeCases.EXTRACTS,
                        ThreeCases.CALIBRATED,
                        ThreeCases.GIVEN,
                        ThreeCases.WEEKLY,
                        ThreeCases.EVIDENCE,
                        ThreeCases.OPTIONS,
                        ThreeCases.ROW_FOR_EACH_ID,
                        ThreeCases.EVALUATED,
                        ThreeCases.MEASURED,
                        ThreeCases.EVALUATION,
                        ThreeCases.SETTLEMENT,
                        ThreeCases.GUIDANCE,
                        ThreeCases.BUSINESS_CASE,
                        ThreeCases.BUSINESS_CASE_OTHERWISE,
                        ThreeCases.LEARNING,
                        ThreeCases.OTHERWISE)
                .forEach(scenario -> used(new YAMLMapper().readTree(scenario), shipped(), "", used));
        Set<String> known = new TreeSet<>();
        known(shipped(), "", known);
        assertThat(used).isEqualTo(known);
    }

    /** The keys that a schema has; a star is any name of the author's, and a method is shown by its kind. */
    private static void known(JsonNode schema, String at, Set<String> keys) {
        schema.path("properties").properties().forEach(property -> {
            keys.add(at + property.getKey());
            known(property.getValue(), at + property.getKey() + ".", keys);
        });
        schema.path("anyOf").forEach(form -> known(form, at, keys));
        if (schema.has("items")) {
            known(schema.path("items"), at, keys);
        }
        if (schema.path("additionalProperties").isObject()) {
            JsonNode each = schema.path("additionalProperties");
            known(each, at + "*.", keys);
            each.path("oneOf")
                    .forEach(kind -> known(kind, at + kind.path("title").asString() + ".", keys));
        }
    }

    /** The keys that a file has, written in the same way; the schema shows which are names of the author's. */
    private static void used(JsonNode value, JsonNode either, String at, Set<String> keys) {
        JsonNode schema = either.path("anyOf")
                .valueStream()
                .filter(form -> form.has("properties"))
                .findFirst()
                .orElse(either);
        if (value.isArray()) {
            value.forEach(item -> used(item, schema.path("items"), at, keys));
        }
        value.properties().forEach(property -> {
            JsonNode each = schema.path("additionalProperties");
            if (each.isObject()) {
                String kind = property.getValue().path("method").asString("*");
                used(property.getValue(), kind(each, kind), at + kind + ".", keys);
            } else {
                keys.add(at + property.getKey());
                JsonNode next = schema.path("properties").path(property.getKey());
                used(property.getValue(), next, at + property.getKey() + ".", keys);
            }
        });
    }

    private static JsonNode kind(JsonNode schema, String name) {
        return schema.path("oneOf")
                .valueStream()
                .filter(kind -> kind.path("title").asString().equals(name))
                .findFirst()
                .orElse(schema);
    }

    @Property(tries = 300)
    void patterns_take_what_the_reader_takes(
            @ForAll
                    @StringLength(max = 14)
                    @CharRange(from = '0', to = '9')
                    @Chars({'+', '-', '.', '%', ' ', 'e', ',', '£'})
                    String text) {
        String bare = text.strip();
        assertThat(bare.matches(ScenarioSchema.AMOUNT)).isEqualTo(accepts(SignedAmount::parse, bare));
        assertThat(bare.matches(ScenarioSchema.COST)).isEqualTo(accepts(Amount::parse, bare) && !bare.startsWith("-"));
        assertThat(bare.matches(ScenarioSchema.PERCENTAGE)).isEqualTo(accepts(Percentage::parse, bare));
        assertThat(bare.matches(ScenarioSchema.FIGURE)).isEqualTo(accepts(Figure::parse, bare));
        assertThat(bare.matches(ScenarioSchema.MONTH)).isEqualTo(accepts(Month::parse, bare));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "-1.5",
                "1.50",
                "123456789012345",
                "1234567890123456",
                "123456789012345.67",
                "12345678901",
                "123456789012",
                "0.123456",
                "0.1234567",
                "5%",
                "+5 %",
                "-99.9%",
                "1234567890%",
                "0.1234567890%",
                "2012-04",
                "2012-13",
                "0000-01",
                "02012-04",
                ".5",
                "5.",
                "--5",
                "+5"
            })
    void patterns_take_what_the_reader_takes_at_the_edges(String text) {
        patterns_take_what_the_reader_takes(text);
    }

    private static boolean accepts(Function<String, ?> parser, String text) {
        try {
            return parser.apply(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
