package org.wholesum.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final List<String> AGENCIES = List.of("police", "nhs", "council-direct", "council-commissioned");

    @Test
    void a_slip_of_the_pen_is_seen_through() {
        assertThat(Suggestions.to("polcie", AGENCIES)).contains("police");
        assertThat(Suggestions.to("NHS", AGENCIES)).contains("nhs");
        assertThat(Suggestions.to("council-dirct", AGENCIES)).contains("council-direct");
        assertThat(Suggestions.to("council-comissioned", AGENCIES)).contains("council-commissioned");
    }

    @Test
    void another_word_is_nobodys_slip() {
        assertThat(Suggestions.to("probation", AGENCIES)).isEmpty();
        assertThat(Suggestions.to("", AGENCIES)).isEmpty();
        assertThat(Suggestions.to("police", List.of())).isEmpty();
        assertThat(Suggestions.to("xy", List.of("ab", ""))).isEmpty();
    }

    @Test
    void of_two_as_near_the_first_in_order_is_taken_however_they_are_listed() {
        assertThat(Suggestions.to("cost", List.of("lost", "cast"))).contains("cast");
        assertThat(Suggestions.to("cost", Set.of("cast", "lost"))).contains("cast");
    }

    @Test
    void a_message_has_a_second_line_where_there_is_a_guess() {
        assertThat(Suggestions.unknown("unknown", "polcie", AGENCIES)).hasMessageEndingWith("\n  Maybe police");
        assertThat(Suggestions.unknown("unknown", "probation", AGENCIES)
                        .problems()
                        .get(0)
                        .suggestion())
                .isEmpty();
    }

    @Property
    void a_known_word_is_nearest_to_itself(@ForAll @AlphaChars @StringLength(min = 1, max = 20) String word) {
        assertThat(Suggestions.to(word, List.of(word, "something-else-altogether")))
                .contains(word);
    }
}
