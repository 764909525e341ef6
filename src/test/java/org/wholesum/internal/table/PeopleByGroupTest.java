package org.wholesum.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.Trace;

class PeopleByGroupTest {
    private static final NeedsGroups GROUPS = NeedsGroups.of("high", "middle", "low");

    private static List<String> row(Double... people) {
        return PeopleByGroup.of(new Trace(GROUPS, 6, List.of(List.of(people))))
                .rows()
                .get(0)
                .cells();
    }

    @Example
    void people_are_whole_where_there_are_many_or_no_parts_of_people() {
        assertThat(row(333.3, 333.3, 333.4)).containsExactly("0", "333", "333", "334", "1,000");
        assertThat(row(5.0, 31.0, 64.0)).containsExactly("0", "5", "31", "64", "100");
        assertThat(row(5.0, 3.0, 2.0)).containsExactly("0", "5", "3", "2", "10");
    }

    @Example
    void of_few_people_there_are_tenths_that_add_up() {
        assertThat(row(3.333, 3.333, 3.334)).containsExactly("0", "3.3", "3.3", "3.4", "10.0");
    }

    @Property
    void counts_add_up_as_printed(@ForAll @Size(3) List<@DoubleRange(max = 1_000_000) Double> people) {
        List<String> cells = row(people.toArray(Double[]::new));

        assertThat(cells.subList(1, 4).stream().map(PeopleByGroupTest::number).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(number(cells.get(4)));
    }

    private static BigDecimal number(String cell) {
        return new BigDecimal(cell.replace(",", ""));
    }
}
