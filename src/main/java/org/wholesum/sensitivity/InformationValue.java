package org.wholesum.sensitivity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.numeric.Pence;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * The expected value of partial perfect information (EVPPI): what it is worth to know single inputs, or groups of them,
 * exactly before choosing a method. It is calculated from draws by regression: the expected net benefit given the inputs is
 * fitted by splines and products of them, and the value is the mean of the highest expected net benefit in each draw, less
 * the highest mean (M. Strong, J. E. Oakley, A. Brennan, <i>Estimating Multiparameter Partial Expected Value of Perfect
 * Information from a Probabilistic Sensitivity Analysis Sample</i>, Medical Decision Making 34, 2014).
 *
 * <p>Values are consistent: each is from zero to the EVPI, a group is worth at least as much as each input and each asked
 * group that it contains, and all inputs together are worth the EVPI. A fit can miss what several inputs do only together,
 * more so with few draws; the value of a group is then too low. Values don't depend on the order of draws, inputs or groups.
 *
 * <pre>{@code
 * var year = Months.of("2014-04", 12);
 * var inputs = Inputs.builder()
 *     .with("callouts avoided", Distribution.gamma(100, 30))
 *     .with("cost of a callout", Distribution.gamma(150, 20))
 *     .with("cost of the pilot", Distribution.normal(14000, 1000))
 *     .build();
 * var draws = ProbabilisticSensitivity.of(inputs, 10_000, 2024, draw -> MonthlyCosts.builder(CurrencyUnit.GBP, year)
 *     .add(Agency.of("police"), 11, Math.round(100 * (draw.value("callouts avoided") * draw.value("cost of a callout")
 *         - draw.value("cost of the pilot"))))
 *     .build());
 * var value = InformationValue.of(draws, Map.of("benefit", List.of("callouts avoided", "cost of a callout")));
 * value.group("benefit").evppi();
 * }</pre>
 */
public final class InformationValue {
    private final CurrencyUnit currency;
    private final int draws;
    private final Gains.Value perfect;
    private final List<InformationGroup> inputs;
    private final List<InformationGroup> groups;

    private InformationValue(
            CurrencyUnit currency,
            Gains gains,
            Map<String, double[]> values,
            Map<String, ? extends Collection<String>> named) {
        check(values.keySet(), named);
        this.currency = currency;
        this.draws = gains.draws();
        this.perfect = gains.perfect();
        Map<String, SortedSet<String>> singles = new TreeMap<>();
        values.keySet().forEach(name -> singles.put(name, new TreeSet<>(List.of(name))));
        Map<String, SortedSet<String>> several = new LinkedHashMap<>();
        named.forEach((name, members) -> several.put(name, new TreeSet<>(members)));
        Map<SortedSet<String>, Gains.Value> found = new GroupValues(gains, values)
                .of(Stream.concat(singles.values().stream(), several.values().stream())
                        .toList());
        this.inputs = groups(singles, found).stream()
                .sorted(Comparator.comparing(InformationGroup::evppi).reversed())
                .toList();
        this.groups = groups(several, found);
    }

    /**
     * For the decision between the old and the pilot method, by the saving of each draw.
     *
     * @param draws of the uncertain inputs
     * @param groups the names of the inputs of each group, by the group's name; none for single inputs only
     * @return the values
     * @throws InvalidInputException with every problem: a group without inputs, with an unknown one, or with the name of an
     *     input
     */
    public static InformationValue of(
            ProbabilisticSensitivity draws, Map<String, ? extends Collection<String>> groups) {
        return new InformationValue(draws.currency(), Gains.of(draws.savings()), draws.drawn(), groups);
    }

    /**
     * For the decision between any number of methods.
     *
     * @param currency of the net benefits
     * @param netBenefits for each method, its net benefit in pence, {@code double[draw]}
     * @param inputs for each input, its values, {@code double[draw]}
     * @param groups the names of the inputs of each group, by the group's name; none for single inputs only
     * @return the values
     * @throws InvalidInputException with every problem: a group without inputs, with an unknown one, or with the name of an
     *     input
     * @throws IllegalArgumentException if there are fewer than two methods, fewer than
     *     {@value ProbabilisticSensitivity#MIN_DRAWS} draws, or arrays of different lengths
     */
    public static InformationValue ofNetBenefits(
            CurrencyUnit currency,
            Map<String, double[]> netBenefits,
            Map<String, double[]> inputs,
            Map<String, ? extends Collection<String>> groups) {
        if (netBenefits.size() < 2) {
            throw new IllegalArgumentException(
                    "net benefits of " + netBenefits.keySet() + ", expected those of two methods or more");
        }
        double[][] benefits = new TreeMap<>(netBenefits).values().toArray(double[][]::new);
        int draws = benefits[0].length;
        ProbabilisticSensitivity.checkDraws(draws);
        Map<String, double[]> ordered = new TreeMap<>(inputs);
        double[][] values = ProbabilisticSensitivity.copy(ordered.values().toArray(double[][]::new), draws);
        Map<String, double[]> copies = new LinkedHashMap<>();
        ordered.keySet().forEach(name -> copies.put(name, values[copies.size()]));
        return new InformationValue(
                currency, Gains.overFirst(ProbabilisticSensitivity.copy(benefits, draws)), copies, groups);
    }

    private static void check(Set<String> inputs, Map<String, ? extends Collection<String>> groups) {
        List<Problem> problems = new ArrayList<>();
        groups.forEach((name, members) -> {
            if (inputs.contains(name)) {
                problems.add(Problem.of("group \"" + name + "\" has the name of an input: expected another name"));
            }
            if (members.isEmpty()) {
                problems.add(Problem.of("group \"" + name + "\" is empty: expected one input or more"));
            }
            members.stream()
                    .filter(member -> !inputs.contains(member))
                    .forEach(member -> problems.add(Problem.of("group \"" + name + "\" has \"" + member
                                    + "\", which is no input: expected some of " + inputs)
                            .withSuggestion(Suggestions.to(member, inputs))));
        });
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
    }

    private List<InformationGroup> groups(
            Map<String, SortedSet<String>> sets, Map<SortedSet<String>, Gains.Value> found) {
        return sets.entrySet().stream()
                .map(set -> group(set.getKey(), set.getValue(), found.getOrDefault(set.getValue(), perfect)))
                .toList();
    }

    private InformationGroup group(String name, SortedSet<String> members, Gains.Value value) {
        return new InformationGroup(
                name,
                List.copyOf(members),
                money(value.value()),
                money(value.error()),
                perfect.value() > 0 ? value.value() / perfect.value() : 0);
    }

    private Money money(double pence) {
        return Pence.money(currency, pence);
    }

    /** {@return the currency of the values} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the number of draws} */
    public int draws() {
        return draws;
    }

    /** {@return the value of knowing everything that the draws vary (EVPI), rounded half up to the penny} */
    public Money evpi() {
        return money(perfect.value());
    }

    /** {@return the standard error of {@link #evpi}, rounded half up to the penny} */
    public Money standardError() {
        return money(perfect.error());
    }

    /** {@return every single input, the one that is worth most first} */
    public List<InformationGroup> inputs() {
        return inputs;
    }

    /** {@return the asked groups, in the order in which they were given} */
    public List<InformationGroup> groups() {
        return groups;
    }

    /**
     * A group or a single input.
     *
     * @param name of a group, or of an input
     * @return its value
     * @throws InvalidInputException if there is neither
     */
    public InformationGroup group(String name) {
        List<InformationGroup> all =
                Stream.concat(groups.stream(), inputs.stream()).toList();
        List<String> names = all.stream().map(InformationGroup::name).toList();
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of(
                        "no group or input \"" + name + "\", expected one of " + String.join(", ", names),
                        Suggestions.to(name, names)));
    }

    /** {@return the method, and the value of each group and input} */
    public Explanation explain() {
        return new InformationText(this).explain();
    }

    /** The groups and the single inputs as a table. */
    @Override
    public String toString() {
        return new InformationText(this).table().toString();
    }
}
