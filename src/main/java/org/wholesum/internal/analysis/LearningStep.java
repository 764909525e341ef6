package org.wholesum.internal.analysis;

import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.wholesum.inference.StudentT;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.worth.LearningEntry;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.scenario.Scenario;
import org.wholesum.sensitivity.InformationValue;
import org.wholesum.sensitivity.ProbabilisticSensitivity;
import org.wholesum.sensitivity.SampleInformation;

/** Finds out what a scenario asks about what to learn next. */
public final class LearningStep {
    private static final String LEARNING = "learning";
    private static final String GROUPS = "groups";
    private static final String NEXT_CASES = "next_cases";
    private static final int FEWEST = 3;
    private static final long[] USUAL = {10, 20, 50, 100};

    private final Scenario scenario;
    private final LearningEntry entry;
    private final Optional<Sample> sample;
    private final Optional<ScaleUp> city;

    public LearningStep(Scenario scenario, LearningEntry entry, Optional<Sample> sample, Optional<ScaleUp> city) {
        this.scenario = scenario;
        this.entry = entry;
        this.sample = sample;
        this.city = city;
    }

    /** The value of knowing inputs, if there are draws of them. */
    public Optional<InformationValue> information(Optional<ProbabilisticSensitivity> draws) {
        if (draws.isEmpty() && !entry.groups().isEmpty()) {
            throw scenario.source()
                    .refuse("are groups of uncertain inputs, expected uncertainty with them", LEARNING, GROUPS);
        }
        return draws.map(drawn -> InformationValue.of(drawn, groups(drawn.inputs())));
    }

    /** Each group by the inputs of the draws: shares that are drawn together are several. */
    private Map<String, List<String>> groups(List<String> inputs) {
        ImmutableListMultimap<String, String> byName = byName(inputs);
        ProblemList problems = new ProblemList(scenario.source());
        Map<String, List<String>> groups = new LinkedHashMap<>();
        entry.groups().forEach((group, names) -> {
            if (inputs.contains(group)) {
                problems.add(KeyProblem.of("is the name of an input, expected another name", LEARNING, GROUPS, group));
            }
            List<String> members = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                List<String> found = byName.get(names.get(i));
                if (found.isEmpty()) {
                    problems.add(KeyProblem.unknown(
                            "input", names.get(i), byName.keySet(), LEARNING, GROUPS, group, Integer.toString(i)));
                }
                members.addAll(found);
            }
            groups.put(group, members);
        });
        problems.done();
        return groups;
    }

    /** The inputs of the draws by their name in the scenario. */
    private ImmutableListMultimap<String, String> byName(List<String> inputs) {
        ImmutableListMultimap.Builder<String, String> byName = ImmutableListMultimap.builder();
        List<String> shares = scenario.entry().uncertainty().stream()
                .flatMap(drawn -> drawn.inputs().entrySet().stream())
                .filter(input -> !input.getValue().counts().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        inputs.forEach(input -> byName.put(
                shares.stream()
                        .filter(name -> input.startsWith(name + ": "))
                        .findFirst()
                        .orElse(input),
                input));
        return byName.build();
    }

    /** The value of further cases, if it is asked for, or there are enough cases and people. */
    public Optional<SampleInformation> cases() {
        Optional<Long> people = entry.people().or(() -> city.map(ScaleUp::population));
        Optional<String> missing = missing(people);
        if (missing.isPresent() && entry.asksForCases()) {
            throw scenario.source()
                    .refuse(
                            missing.get(),
                            entry.nextCases().isEmpty()
                                    ? new String[] {LEARNING}
                                    : new String[] {LEARNING, NEXT_CASES});
        }
        return missing.isPresent() ? Optional.empty() : people.map(this::of);
    }

    private Optional<String> missing(Optional<Long> people) {
        if (sample.isEmpty() || sample.get().n() < FEWEST) {
            return Optional.of(
                    "the value of further cases follows from the spread of the cases so far, expected a ledger"
                            + " with three cases or more");
        }
        if (people.isEmpty()) {
            return Optional.of("doesn't say for how many people is decided, expected people, or a population");
        }
        return city.flatMap(ScaleUp::strata)
                .map(strata -> "is not calculated for a population in strata, expected one without");
    }

    private SampleInformation of(long people) {
        return scenario.source()
                .at(() -> of(city.map(ScaleUp::sample).or(() -> sample).orElseThrow(), people), LEARNING, "people");
    }

    private SampleInformation of(Sample cases, long people) {
        double fixed = city.map(ScaleUp::fixed).orElse(Collections.emptySortedMap()).values().stream()
                .mapToDouble(Money::getAmountMinorLong)
                .sum();
        StudentT student = StudentT.of(cases.savings(), Math.max(people, cases.n()));
        SampleInformation value = SampleInformation.of(
                scenario.entry().unit(),
                student.mean() + fixed / people,
                student.standardDeviation(),
                cases.n(),
                people);
        return entry.collecting()
                .map(cost -> value.collecting(cost.toCost(scenario.entry().unit())))
                .orElse(value);
    }

    /** The numbers of further cases that are shown. */
    public List<Long> numbers(SampleInformation value) {
        if (entry.nextCases().isEmpty()) {
            List<Long> usual = LongStream.of(USUAL)
                    .filter(number -> number <= value.most())
                    .boxed()
                    .toList();
            return usual.isEmpty() && value.most() > 0 ? List.of(value.most()) : usual;
        }
        ProblemList problems = new ProblemList(scenario.source());
        for (int i = 0; i < entry.nextCases().size(); i++) {
            if (entry.nextCases().get(i) > value.most()) {
                problems.add(KeyProblem.of(
                        "is more than the " + value.most() + " of " + value.population()
                                + " people who are not in the sample, expected at most that",
                        LEARNING,
                        NEXT_CASES,
                        Integer.toString(i)));
            }
        }
        problems.done();
        return entry.nextCases().stream().distinct().sorted().toList();
    }
}
