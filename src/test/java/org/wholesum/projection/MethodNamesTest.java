package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodNamesTest {
    @Test
    void names_of_the_authors_own_have_no_article() {
        MethodNames names = new MethodNames(" usual care ", "family hub");

        assertThat(names.oldInSentence()).isEqualTo("usual care");
        assertThat(names.pilotInSentence()).isEqualTo("family hub");
        assertThat(names.oldAsHeading()).isEqualTo("Usual care");
        assertThat(names.pilotAsHeading()).isEqualTo("Family hub");
        assertThat(names.oldAsColumn()).isEqualTo("usual care");
        assertThat(names.pilotAsColumn()).isEqualTo("family hub");
    }

    @Test
    void without_names_they_are_the_old_method_and_the_pilot() {
        MethodNames names = MethodNames.standard();

        assertThat(names.oldInSentence()).isEqualTo("the old method");
        assertThat(names.pilotInSentence()).isEqualTo("the pilot");
        assertThat(names.oldAsHeading()).isEqualTo("Old method");
        assertThat(names.oldAsColumn()).isEqualTo("old");
        assertThat(names.pilotAsColumn()).isEqualTo("pilot");
    }

    @Test
    void a_long_name_is_no_heading_of_a_column() {
        MethodNames names = new MethodNames("waiting for a crisis", "helping in the first month");

        assertThat(names.oldAsColumn()).isEqualTo("old");
        assertThat(names.pilotAsColumn()).isEqualTo("pilot");
    }

    @ParameterizedTest
    @CsvSource({"'', pilot", "old, ' '", "same, ' same'"})
    void blank_and_equal_names_are_refused(String old, String pilot) {
        assertThatThrownBy(() -> new MethodNames(old, pilot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("expected two different names, neither of them blank");
    }
}
