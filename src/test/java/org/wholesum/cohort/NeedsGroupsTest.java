package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholesum.problem.InvalidInputException;

class NeedsGroupsTest {
    private static final NeedsGroups GROUPS = NeedsGroups.of("specialist", "multiple", "well");

    @Test
    void groups_are_in_their_order() {
        assertThat(GROUPS).containsExactly("specialist", "multiple", "well");
        assertThat(GROUPS.size()).isEqualTo(3);
        assertThat(GROUPS.index("well")).isEqualTo(2);
        assertThat(GROUPS).hasToString("[specialist, multiple, well]");
    }

    @Test
    void groups_are_equal_if_names_and_order_are() {
        assertThat(GROUPS).isEqualTo(NeedsGroups.of(List.of("specialist", "multiple", "well")));
        assertThat(GROUPS).hasSameHashCodeAs(NeedsGroups.of("specialist", "multiple", "well"));
        assertThat(GROUPS).isNotEqualTo(NeedsGroups.of("multiple", "specialist", "well"));
    }

    @Test
    void an_unknown_group_is_refused_with_a_suggestion() {
        assertThatThrownBy(() -> GROUPS.index("mutiple"))
                .isInstanceOfSatisfying(InvalidInputException.class, problem -> assertThat(
                                problem.problems().get(0).suggestion())
                        .hasValue("multiple"))
                .hasMessage("needs group \"mutiple\" is unknown, expected one of specialist, multiple, well\n"
                        + "  Maybe multiple");
        assertThatThrownBy(() -> GROUPS.index("elsewhere")).hasMessageNotContaining("Maybe");
    }

    static List<List<String>> invalidNames() {
        return List.of(List.of(), List.of("well", " "), List.of("", "well"), List.of("well", "ill", "well"));
    }

    @ParameterizedTest
    @MethodSource("invalidNames")
    void missing_blank_and_repeated_names_are_refused(List<String> names) {
        assertThatThrownBy(() -> NeedsGroups.of(names))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("groups " + names + ": expected ");
    }
}
