package org.wholesum.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholesum.study.FigureValue;
import org.wholesum.study.StudyResult;

/** The figures of a study as the block {@code expect} of its scenario. */
final class ExpectBlock {
    private static final Pattern OF_ONE_CASE = Pattern.compile("case\\..+|waiting_.+|without_most_influential");
    private static final Pattern DRAWN =
            Pattern.compile("drawn_.+|probability_of_saving(\\..+)?|perfect_information|goes_with\\..+"
                    + "|city_(saving|saving_error|cost|contacts|people|left)(\\..+)?"
                    + "|(evppi|evppi_error|evsi|evsi_cost|evsi_net)\\..+|evsi_perfect|best_next_.+"
                    + "|(acceptability|expected_loss|decision_information)\\..+");
    private static final String MEAN_OF_ALL_SEEDS = "city_saving_expected";
    private static final Pattern RESAMPLED = Pattern.compile("(total|per_case)_(bootstrap|bca)_.+");
    private static final Pattern OF_RANDOM_ORDERS = Pattern.compile("(shapley|shapley_error|settlement|settled)\\W.+"
            + "|settlement_.+|core_.+|least_transfers\\..+|by_stake\\..+");

    private ExpectBlock() {}

    static String of(StudyResult result) {
        Map<String, FigureValue> all = result.figures();
        Predicate<String> random = random(result);
        List<String> names = all.keySet().stream()
                .filter(name -> !OF_ONE_CASE.matcher(name).matches())
                .toList();
        List<Map.Entry<String, ExpectedText>> fixed = entries(all, names, random.negate());
        return result.scenario().source().name().toLowerCase(Locale.ROOT).endsWith(".json")
                ? json(fixed)
                : yaml(
                        fixed,
                        entries(all, names, random),
                        Disclosure.of(result.scenario()).isPresent());
    }

    private static List<Map.Entry<String, ExpectedText>> entries(
            Map<String, FigureValue> all, List<String> names, Predicate<String> which) {
        return names.stream()
                .filter(which)
                .map(name -> Map.entry(name, ExpectedText.of(Objects.requireNonNull(all.get(name)))))
                .toList();
    }

    /** Whether a figure would be another with another seed. */
    private static Predicate<String> random(StudyResult result) {
        if (result.simulatedCity().isPresent()) {
            return name -> !name.equals(MEAN_OF_ALL_SEEDS); // as the methods are of simulated people
        }
        boolean resampled = result.city().stream()
                .flatMap(city -> city.total().intervals().stream())
                .anyMatch(interval -> interval.method().contains("seed"));
        boolean ordered = result.figures().keySet().stream().anyMatch(name -> name.startsWith("shapley_error."));
        Set<String> simulated = simulated(result);
        return name -> DRAWN.matcher(name).matches()
                || simulated.contains(name)
                || (resampled && RESAMPLED.matcher(name).matches())
                || (ordered && OF_RANDOM_ORDERS.matcher(name).matches());
    }

    /** The p-values by a bootstrap, which is drawn where its clusters are many. */
    private static Set<String> simulated(StudyResult result) {
        return result.evaluation().designs().entrySet().stream()
                .filter(design -> design.getValue().basis().contains("bootstrap"))
                .map(design -> "design." + design.getKey() + ".p")
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String yaml(
            List<Map.Entry<String, ExpectedText>> fixed,
            List<Map.Entry<String, ExpectedText>> random,
            boolean publication) {
        Stream<String> first = publication
                ? Stream.of("expect:  # these figures are not suppressed: they are not for publication")
                : Stream.of("expect:");
        Stream<String> last = random.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(
                                "  # These depend on random numbers and are the same for the same seed. Expect them with a",
                                "  # tolerance, of two or three standard errors for instance:"),
                        random.stream().map(one -> "  # " + one.getValue().yaml(one.getKey())));
        return Stream.of(first, fixed.stream().map(one -> "  " + one.getValue().yaml(one.getKey())), last)
                .flatMap(lines -> lines)
                .reduce("", (text, line) -> text + line + "\n");
    }

    private static String json(List<Map.Entry<String, ExpectedText>> fixed) {
        return "\"expect\": {\n"
                + String.join(
                        ",\n",
                        fixed.stream()
                                .map(one -> "  " + one.getValue().json(one.getKey()))
                                .toList())
                + "\n}\n";
    }
}
