package org.wholesum.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.settlement.Games.A;
import static org.wholesum.settlement.Games.ABC;
import static org.wholesum.settlement.Games.B;
import static org.wholesum.settlement.Games.GBP;
import static org.wholesum.settlement.Games.amounts;
import static org.wholesum.settlement.Games.gbp;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholesum.problem.InvalidInputException;

class CoreTest {
    private static final Core GLOVES =
            Core.of(GBP, ABC, coalition -> coalition.contains(A) && coalition.size() > 1 ? 600 : 0);

    @Test
    void coalitions_that_would_have_more_alone_object_with_the_amount() {
        Core.Objections objections = GLOVES.objections(amounts("4.00", "1.00", "1.00"));
        assertThat(objections.isInCore()).isFalse();
        assertThat(objections.count()).isEqualTo(2);
        assertThat(objections.largest())
                .extracting(Objection::toString)
                .containsExactly(
                        "a + b would have £6.00 alone, £1.00 more than £5.00",
                        "a + c would have £6.00 alone, £1.00 more than £5.00");
        assertThat(GLOVES.objections(amounts("6.00", "0.00", "0.00")).isInCore())
                .isTrue();
        assertThat(GLOVES.isEmpty()).isFalse();
    }

    /** Two of three can always have all: whatever is agreed, two object (L. S. Shapley 1967). */
    @Test
    void the_core_of_a_majority_game_is_empty() {
        Core majority = Core.of(GBP, ABC, coalition -> coalition.size() > 1 ? 300 : 0);
        assertThat(majority.isEmpty()).isTrue();
        assertThat(majority.leastTotal()).isEqualTo(gbp("4.50"));
        assertThat(majority.objections(amounts("1.00", "1.00", "1.00")).count()).isEqualTo(3);
    }

    @Test
    void an_allocation_has_to_add_up() {
        assertThatThrownBy(() -> GLOVES.objections(amounts("6.00", "1.00", "0.00")))
                .hasMessageContaining("add up to £7.00")
                .hasMessageContaining("£6.00");
    }

    @Test
    void bounds_are_named() {
        Core many = Core.of(GBP, Games.agencies(13), Set::size);
        assertThatThrownBy(many::isEmpty).hasMessageContaining("13 agencies").hasMessageContaining("at most 12");
        assertThatThrownBy(() -> Core.of(GBP, Games.agencies(21), Set::size)).hasMessageContaining("1 to 20");
        assertThat(Core.of(GBP, Games.agencies(12), Set::size).isEmpty()).isFalse();
    }

    @Test
    void coalitions_without_a_value_are_counted_and_named() {
        assertThatThrownBy(() -> CoalitionValues.of(ABC, Games.values("a", "1.00", "ab", "3.00", "abc", "9.00")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("4 of 7 coalitions have no value: b; c; a + c; b + c; expected a value for each");
        assertThatThrownBy(() -> CoalitionValues.of(Games.letters(5), Games.values("a", "1.00")))
                .hasMessageContaining("30 of 31 coalitions have no value: b; ")
                .hasMessageContaining(" … and 20 more");
        assertThatThrownBy(() -> CoalitionValues.of(
                        Set.of(A, B), Games.values("a", "1.00", "b", "1.00", "ab", "3.00", "ac", "1.00")))
                .hasMessageContaining("a + c has the unknown agency c, expected one of a, b");
    }
}
