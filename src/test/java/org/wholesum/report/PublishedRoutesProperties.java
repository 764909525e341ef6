package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wholesum.Wholesum;
import org.wholesum.study.StudyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No published count of referral routes is of fewer cases than the minimum, whatever the referrals. */
class PublishedRoutesProperties {
    private static final int MINIMUM = 5;
    private static final String FIRST = "secret99,2011-04-09,gp,housing";
    private static final String SCENARIO = """
        title: Routes
        ledger: interactions.csv
        windows:
          before: {from: 2011-04, months: 2}
        horizon: {from: 2011-07, months: 12}
        methods:
          old: {method: run_rate, window: before}
          pilot: {method: scaled, of: old, factor: 0.5}
        comparison: {old: old, pilot: pilot}
        demand:
          referral_routes: {file: referrals.csv, within: 60 days}
        """;

    @Provide
    Arbitrary<List<String>> referrals() {
        Arbitrary<String> provider = Arbitraries.of("gp", "housing", "police", "hostel");
        return Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(10, 28),
                        provider,
                        provider)
                .as((who, day, from, to) ->
                        "secret" + who + ",2011-04-" + day + "," + from + "," + (from.equals(to) ? "" : to))
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Property(tries = 60)
    void a_published_route_is_of_enough_cases(@ForAll("referrals") List<String> rows) throws IOException {
        JsonNode published = JsonMapper.shared()
                .readTree(JsonFormat.forPublication(run(rows), Disclosure.standard()))
                .path("referral_routes");

        long all = published.path("referrals").asLong();
        long shown = 0;
        for (JsonNode route : published.path("routes")) {
            assertThat(route.path("cases").asInt()).isGreaterThanOrEqualTo(MINIMUM);
            shown += route.path("referrals").asLong();
        }
        assertThat(shown + published.path("other_routes").path("referrals").asLong())
                .isEqualTo(all);
        assertThat(published.toString()).doesNotContain("secret");
        assertThat(all == 0 || all >= MINIMUM).isTrue();
        assertThat(othersAreOfEnoughCases(rows, published)).isTrue();
    }

    /** The rest follows from the total, so that its routes are of enough cases together too. */
    private static boolean othersAreOfEnoughCases(List<String> rows, JsonNode published) {
        if (published.path("other_routes").isMissingNode()) {
            return true;
        }
        List<String> named = published
                .path("routes")
                .valueStream()
                .map(route ->
                        route.path("from").asString() + "," + route.path("to").asString())
                .toList();
        return Stream.concat(Stream.of(FIRST), rows.stream())
                        .map(row -> row.split(",", -1))
                        .filter(row -> !row[3].isEmpty() && !named.contains(row[2] + "," + row[3]))
                        .map(row -> row[0])
                        .collect(Collectors.toSet())
                        .size()
                >= MINIMUM;
    }

    private static StudyResult run(List<String> rows) throws IOException {
        Path folder = Files.createTempDirectory("routes");
        Files.writeString(
                folder.resolve("interactions.csv"),
                IntStream.range(0, 12)
                        .mapToObj(i -> "C" + i + ",2011-04-05,police,arrest," + (100 + i) + ".00\n")
                        .collect(Collectors.joining("", "case_id,date,agency,service,cost\n", "")));
        Files.writeString(
                folder.resolve("referrals.csv"),
                "case_id,date,provider,referred_to\n" + FIRST + "\n" + String.join("\n", rows) + "\n");
        try {
            return Wholesum.study(Files.writeString(folder.resolve("scenario.yaml"), SCENARIO));
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
