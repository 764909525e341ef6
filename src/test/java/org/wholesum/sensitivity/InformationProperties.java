package org.wholesum.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;

/** Laws of the value of information, over models with kinks, steps and products of up to six inputs. */
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
class InformationProperties {
    private static final CurrencyUnit GBP = CurrencyUnit.GBP;
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

    /** Net benefits in pence and the inputs that they come from, by draw. */
    record Model(Map<String, double[]> benefits, Map<String, double[]> inputs) {
        static Model of(long seed, int draws, int methods) {
            Random random = new Random(seed);
            Map<String, double[]> inputs = new LinkedHashMap<>();
            NAMES.subList(0, 2 + random.nextInt(5)).forEach(name -> inputs.put(name, input(random, draws)));
            Map<String, double[]> benefits = new LinkedHashMap<>();
            for (int method = 0; method < methods; method++) {
                benefits.put("method " + method, method == 0 ? new double[draws] : benefit(random, draws, inputs));
            }
            return new Model(benefits, inputs);
        }

        private static double[] input(Random random, int draws) {
            int kind = random.nextInt(4);
            double[] values = new double[draws];
            Arrays.setAll(values, i -> switch (kind) {
                case 0 -> random.nextGaussian();
                case 1 -> StrictMath.exp(random.nextGaussian());
                case 2 -> random.nextInt(3);
                default -> 7;
            });
            return values;
        }

        private static double[] benefit(Random random, int draws, Map<String, double[]> inputs) {
            double[] sum = new double[draws];
            double shift = 3000 * random.nextGaussian();
            List<double[]> columns = List.copyOf(inputs.values());
            Arrays.setAll(sum, i -> shift);
            for (double[] column : columns) {
                double[] other = columns.get(random.nextInt(columns.size()));
                double weight = 3000 * random.nextGaussian();
                boolean step = random.nextBoolean();
                Arrays.setAll(sum, i -> sum[i] + weight * (step ? (column[i] > 0.5 ? 1 : 0) : column[i] * other[i]));
            }
            return sum;
        }

        InformationValue value(Map<String, List<String>> groups) {
            return InformationValue.ofNetBenefits(GBP, benefits, inputs, groups);
        }

        List<String> some(long seed) {
            List<String> some = new ArrayList<>(inputs.keySet());
            Collections.shuffle(some, new Random(seed));
            return some;
        }

        /** Each begins with the inputs of the one before. */
        Map<String, List<String>> nested(long seed) {
            List<String> some = some(seed);
            Map<String, List<String>> groups = new LinkedHashMap<>();
            IntStream.rangeClosed(1, some.size()).forEach(i -> groups.put("group " + i, some.subList(0, i)));
            return groups;
        }
    }

    @Property
    void a_value_is_from_zero_to_perfect_information(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int methods) {
        Model model = Model.of(seed, 300, methods);
        InformationValue value = model.value(model.nested(seed));
        for (InformationGroup group : value.groups()) {
            assertThat(group.evppi()).isBetween(org.joda.money.Money.zero(GBP), value.evpi());
            assertThat(group.share()).isBetween(0.0, 1.0);
            assertThat(group.standardError().isNegative()).isFalse();
        }
    }

    @Property
    void a_value_never_falls_as_inputs_are_added(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int methods) {
        Model model = Model.of(seed, 150, methods);
        InformationValue value = model.value(model.nested(seed));
        assertThat(value.groups()).extracting(InformationGroup::evppi).isSorted();
        value.groups().forEach(group -> group.inputs().forEach(one -> assertThat(group.evppi())
                .isGreaterThanOrEqualTo(value.group(one).evppi())));
        assertThat(value.groups().get(value.groups().size() - 1).evppi()).isEqualTo(value.evpi());
    }

    @Property
    void the_order_of_inputs_groups_and_draws_makes_no_difference(@ForAll long seed) {
        Model model = Model.of(seed, 200, 3);
        Map<String, List<String>> groups = model.nested(seed);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        Model other = new Model(rearranged(model.benefits(), order), rearranged(model.inputs(), order));
        Map<String, List<String>> reversed = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(groups.keySet());
        Collections.reverse(names);
        names.forEach(name -> {
            List<String> members = new ArrayList<>(groups.get(name));
            Collections.reverse(members);
            reversed.put(name, members);
        });
        InformationValue one = model.value(groups);
        InformationValue same = other.value(reversed);
        groups.keySet().forEach(name -> assertThat(same.group(name).evppi().getAmountMinorLong())
                .isCloseTo(one.group(name).evppi().getAmountMinorLong(), within(1L)));
    }

    private static Map<String, double[]> rearranged(Map<String, double[]> columns, List<Integer> order) {
        Map<String, double[]> rearranged = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(columns.keySet());
        Collections.reverse(names);
        names.forEach(name -> {
            double[] column = columns.get(name);
            rearranged.put(name, order.stream().mapToDouble(i -> column[i]).toArray());
        });
        return rearranged;
    }

    @Property
    void a_value_scales_with_money(@ForAll long seed, @ForAll @IntRange(min = 2, max = 50) int factor) {
        Model model = Model.of(seed, 150, 2);
        Map<String, double[]> more = new LinkedHashMap<>();
        model.benefits()
                .forEach((name, column) -> more.put(
                        name, Arrays.stream(column).map(v -> factor * v).toArray()));
        Map<String, List<String>> groups = model.nested(seed);
        InformationValue one = model.value(groups);
        InformationValue scaled = new Model(more, model.inputs()).value(groups);
        groups.keySet().forEach(name -> assertThat(scaled.group(name).evppi().getAmountMinorLong())
                .isCloseTo(factor * one.group(name).evppi().getAmountMinorLong(), within((long) factor)));
    }

    @Property(tries = 300)
    void the_value_of_cases_rises_with_their_number_up_to_perfect_information(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double mean,
            @ForAll @DoubleRange(min = 0, max = 1e6) double deviation,
            @ForAll @IntRange(min = 3, max = 500) int n,
            @ForAll @IntRange(min = 0, max = 100_000) int others) {
        for (SampleInformation value : List.of(
                SampleInformation.of(GBP, mean, deviation, n, (long) n + others),
                SampleInformation.ofKnownSpread(GBP, mean, deviation, n, (long) n + others))) {
            List<SampleValue> rows = IntStream.rangeClosed(0, 20)
                    .mapToObj(i -> value.of((long) others * i / 20))
                    .toList();
            assertThat(rows).extracting(SampleValue::evsi).isSorted();
            assertThat(rows.get(0).evsi().isZero()).isTrue();
            assertThat(rows.get(20).evsi()).isEqualTo(value.perfect());
        }
    }
}
