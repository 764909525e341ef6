package org.wholesum.internal.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.wholesum.internal.disclosure.Contributions;
import org.wholesum.internal.disclosure.DisclosureRules;

/** Sums of the costliest cases give no band away that breaks a rule. */
class CostBandsProperties {
    private static final DisclosureRules RULES = DisclosureRules.standard();

    @Property
    void the_difference_of_any_two_published_sums_breaks_no_rule(
            @ForAll @Size(min = 5, max = 60) List<@LongRange(min = 0, max = 1_000_000) Long> costs,
            @ForAll List<@IntRange(min = 0, max = 60) Integer> wanted) {
        long[] pence = costs.stream()
                .mapToLong(cost -> -cost)
                .sorted()
                .map(cost -> -cost)
                .toArray();
        CostBands bands = new CostBands(RULES, pence);
        if (!bands.isSafe()) {
            return;
        }
        bands.divide(wanted);
        List<Integer> shown = IntStream.rangeClosed(0, pence.length)
                .filter(count -> count == 0 || bands.shows(count))
                .boxed()
                .toList();
        for (int i = 0; i + 1 < shown.size(); i++) {
            long[] band = Arrays.copyOfRange(pence, shown.get(i), shown.get(i + 1));
            assertThat(band.length).isGreaterThanOrEqualTo(RULES.minimum());
            assertThat(Contributions.of(RULES, band).breach()).isEmpty();
        }
    }
}
