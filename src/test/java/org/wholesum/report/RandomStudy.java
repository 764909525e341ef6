package org.wholesum.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.wholesum.execution.Execution;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;
import org.wholesum.study.Study;
import org.wholesum.study.StudyResult;

/**
 * The records of a few cases and a scenario about them, both drawn from a seed: amounts from pennies to tens of thousands of
 * pounds, some taken back, and methods that save and methods that cost more.
 *
 * @param rows the records, as lines of a ledger
 * @param scenario the scenario, whose ledger is {@code ledger.csv}
 */
record RandomStudy(List<Row> rows, String scenario) {
    static final String HEADER = "case_id,date,agency,service,cost,failure_demand,correction\n";
    private static final List<String> AGENCIES = List.of("police", "nhs", "council", "fire", "justice");

    /** A record; its line can have another amount. */
    record Row(String id, String date, String agency, String service, long pence, String failure) {
        String line() {
            return String.join(
                    ",",
                    id,
                    date,
                    agency,
                    service,
                    (pence < 0 ? "-" : "") + Math.abs(pence) / 100 + "." + Math.abs(pence) / 10 % 10
                            + Math.abs(pence) % 10,
                    failure,
                    pence < 0 ? "true" : "false");
        }

        Row costing(long other) {
            return new Row(id, date, agency, service, other, failure);
        }
    }

    static RandomStudy of(long seed) {
        return of(seed, 2, 9);
    }

    /** Some agencies had dealings with all cases, some with few of them. */
    static RandomStudy of(long seed, int least, int most) {
        Random random = new Random(seed);
        int before = pick(random, 1, 3, 12, 24);
        int since = pick(random, 1, 3, 6);
        List<String> agencies = AGENCIES.subList(0, 2 + random.nextInt(4));
        int cases = least + random.nextInt(most - least + 1);
        int scale = pick(random, 100, 10_000, 100_000, 5_000_000);
        List<Row> rows = new ArrayList<>();
        for (String agency : agencies) {
            int busy = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : cases;
            for (int i = 0; i < Math.min(busy, cases); i++) {
                rows(random, "C" + i, agency, 2011, before, scale, i == 0, rows);
                rows(random, "C" + i, agency, 2013, since, scale, i == 0, rows);
            }
        }
        String scenario = scenario(random, before, since, agencies);
        return new RandomStudy(rows, scenario + further(random, scenario, agencies));
    }

    private static void rows(
            Random random, String id, String agency, int year, int months, int scale, boolean some, List<Row> to) {
        int count = Math.max(some ? 1 : 0, random.nextInt(5) - 1);
        for (int i = 0; i < count; i++) {
            int month = random.nextInt(months);
            String date = LocalDate.of(year, 4, 1 + random.nextInt(28))
                    .plusMonths(month)
                    .toString();
            long pence = (1 + random.nextInt(scale)) * (i > 0 && random.nextInt(12) == 0 ? -1L : 1L);
            String failure = random.nextInt(3) == 0 ? "true" : random.nextBoolean() ? "false" : "";
            to.add(new Row(id, date, agency, random.nextBoolean() ? "visit" : "call", pence, failure));
        }
    }

    private static int pick(Random random, int... values) {
        return values[random.nextInt(values.length)];
    }

    private static String scenario(Random random, int before, int since, List<String> agencies) {
        String changes = agencies.stream()
                .map(agency -> agency + ": " + (random.nextInt(251) - 100) + "%")
                .collect(Collectors.joining(", "));
        String pilot = List.of(
                        "  pilot: {method: run_rate, window: since}",
                        "  pilot: {method: relative_change, of: old, changes: {" + changes + "}}",
                        "  pilot: {method: scaled, of: old, factor: " + random.nextInt(200) + "%}",
                        "  now: {method: run_rate, window: since}\n  once: {method: one_off, amounts: {police: "
                                + random.nextInt(3000) + ".25}, from: 2013-11, per: case}\n"
                                + "  pilot: {method: plus, of: [now, once]}",
                        "  less: {method: relative_change, of: old, changes: {" + changes + "}}\n"
                                + "  support: {method: ongoing_support, a_year: {nhs: " + random.nextInt(9000)
                                + ".10}}\n  pilot: {method: plus, of: [less, support]}")
                .get(random.nextInt(5));
        return """
            title: A study
            ledger: ledger.csv
            prices: 2012/13
            windows:
              before: {from: 2011-04, months: %d}
              since: {from: 2013-04, months: %d}
            horizon: {from: 2013-10, months: %d}
            methods:
              old: {method: run_rate, window: before}
            %s
            comparison: {old: old, pilot: pilot}
            """.formatted(before, since, pick(random, 1, 2, 7, 12, 24, 30), pilot) + more(random);
    }

    private static String more(Random random) {
        String appraisal = """
            appraisal:
              discount: {schedule: %s}
              timing: %s
              additionality: {deadweight: %d%%}
            """.formatted(
                        random.nextBoolean() ? "3.5%" : "0%",
                        random.nextBoolean() ? "mid_year" : "by_month",
                        random.nextInt(70));
        return (random.nextBoolean() ? "report: {pence: true}\n" : "")
                + (random.nextInt(3) > 0
                        ? "population: {size: " + pick(random, 10, 500, 20_000) + ", selection: random}\n"
                        : "")
                + (random.nextBoolean() ? appraisal : "")
                + (random.nextInt(3) == 0
                        ? "demand: {high_cost_users: {top: 30%}, failure_demand: {repeat_within: 40 days},"
                                + " referral_routes: {from: ledger, within: 40 days}}\n"
                        : "");
    }

    /** A settlement, and what is uncertain: of the pilot's factor or amount where it has one, else of a rate or nothing. */
    private static String further(Random random, String before, List<String> agencies) {
        String key = before.contains("method: scaled")
                ? "methods.pilot.factor"
                : before.contains("one_off")
                        ? "methods.once.amounts.police"
                        : before.contains("deadweight") ? "appraisal.additionality.deadweight" : "";
        boolean amount = key.endsWith("police");
        String vary = "sensitivity:\n  vary:\n    some: {key: " + key + ", low: "
                + (amount
                        ? "0.00, high: 3001.00}\n"
                        : key.endsWith("factor") ? "0%, high: 200%}\n" : "0%, high: 90%}\n");
        String draws = "uncertainty:\n  draws: 100\n  inputs:\n    some: {key: " + key
                + (amount
                        ? ", distribution: gamma, mean: 900.00, deviation: 300.00}\n"
                        : ", distribution: beta, mean: 50%, deviation: 10%}\n");
        return (random.nextInt(3) == 0 ? settlement(random, agencies) : "")
                + (!key.isEmpty() && random.nextInt(3) == 0 ? vary : "")
                + (!key.isEmpty() && random.nextInt(4) == 0 ? draws : "");
    }

    private static String settlement(Random random, List<String> agencies) {
        String stakes =
                "settlement:\n  rule: stakes\n  stakes: {" + agencies.get(0) + ": 60%, " + agencies.get(1) + ": 40%}\n";
        return random.nextBoolean()
                ? stakes
                : "settlement:\n  rule: shapley\n  game: cash\n  blocks:\n    " + agencies.get(0)
                        + ": [{name: a team, a_year: " + (1 + random.nextInt(9000)) + ".50}]\n";
    }

    RandomStudy with(List<Row> others) {
        return new RandomStudy(List.copyOf(others), scenario);
    }

    RandomStudy with(String from, String to) {
        return new RandomStudy(rows, scenario.replace(from, to));
    }

    String ledger() {
        return HEADER + rows.stream().map(Row::line).collect(Collectors.joining("\n")) + "\n";
    }

    /** The result, on one thread. */
    StudyResult run(Path folder) {
        return run(folder, Execution.onOneThread());
    }

    StudyResult run(Path folder, Execution execution) {
        try {
            Files.writeString(folder.resolve("ledger.csv"), ledger());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Study.of(Scenario.parse(scenario, folder)).run(execution);
    }

    /** The result, or empty if the study is refused, as where all that an agency cost was taken back. */
    Optional<StudyResult> tried(Path folder) {
        try {
            return Optional.of(run(folder));
        } catch (InvalidInputException e) {
            if (e.getMessage().contains("unknown key")) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
