package org.wholesum.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of runs of months, checked against plain sets of months. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class MonthsProperties {
    @Provide
    Arbitrary<Months> months() {
        return AnyCosts.months();
    }

    @Provide
    Arbitrary<YearMonth> month() {
        return AnyCosts.month();
    }

    private static Set<YearMonth> set(Months months) {
        return months.stream().collect(Collectors.toCollection(TreeSet::new));
    }

    @Property
    void a_run_has_each_of_its_months_once_in_order(@ForAll("months") Months a) {
        assertThat(a.stream().toList())
                .hasSize(a.count())
                .isSorted()
                .startsWith(a.first())
                .endsWith(a.last());
        for (int i = 0; i < a.count(); i++) {
            assertThat(a.indexOf(a.month(i))).isEqualTo(i);
        }
    }

    @Property
    void between_its_ends_is_the_run(@ForAll("months") Months a) {
        assertThat(Months.between(a.first(), a.last())).isEqualTo(a);
        assertThat(Months.of(a.first().toString(), a.count())).isEqualTo(a);
    }

    @Property
    void a_run_contains_the_months_it_has_and_no_other(@ForAll("months") Months a, @ForAll("month") YearMonth month) {
        assertThat(a.contains(month)).isEqualTo(set(a).contains(month)).isEqualTo(a.indexOf(month) >= 0);
    }

    @Property
    void a_run_contains_another_if_it_has_all_its_months(@ForAll("months") Months a, @ForAll("months") Months b) {
        assertThat(a.contains(b)).isEqualTo(set(a).containsAll(set(b)));
    }

    @Property
    void the_intersection_has_the_months_of_both(@ForAll("months") Months a, @ForAll("months") Months b) {
        Set<YearMonth> both = set(a);
        both.retainAll(set(b));
        assertThat(a.intersection(b).map(MonthsProperties::set).orElse(Set.of()))
                .isEqualTo(both);
        assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
    }

    @Property
    void the_hull_is_the_shortest_run_with_both(@ForAll("months") Months a, @ForAll("months") Months b) {
        TreeSet<YearMonth> either = new TreeSet<>(set(a));
        either.addAll(set(b));
        assertThat(a.hull(b))
                .isEqualTo(Months.between(either.first(), either.last()))
                .isEqualTo(b.hull(a));
    }

    @Property
    void hull_is_associative(@ForAll("months") Months a, @ForAll("months") Months b, @ForAll("months") Months c) {
        assertThat(a.hull(b).hull(c)).isEqualTo(a.hull(b.hull(c)));
    }

    @Property
    void a_run_and_itself_are_itself(@ForAll("months") Months a) {
        assertThat(a.hull(a)).isEqualTo(a);
        assertThat(a.intersection(a)).isEqualTo(Optional.of(a));
    }

    @Property
    void hull_and_intersection_absorb_each_other(@ForAll("months") Months a, @ForAll("months") Months b) {
        assertThat(a.intersection(a.hull(b))).contains(a);
        a.intersection(b).ifPresent(both -> assertThat(a.hull(both)).isEqualTo(a));
    }

    @Property
    void the_next_months_follow_without_a_gap(@ForAll("months") Months a, @ForAll @IntRange(min = 1, max = 99) int n) {
        Months next = a.next(n);
        assertThat(next.first()).isEqualTo(a.last().plusMonths(1));
        assertThat(next.count()).isEqualTo(n);
        assertThat(a.intersection(next)).isEmpty();
        assertThat(a.hull(next).count()).isEqualTo(a.count() + n);
    }
}
