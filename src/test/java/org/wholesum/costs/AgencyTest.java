package org.wholesum.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyTest {
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("aZé ıİß_-\u00A0\u2003'&5")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(name -> !name.replaceAll("[\\s\\p{Z}_]", "").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local-authority",
                "Local Authority",
                "LOCAL_AUTHORITY",
                "  local   authority ",
                "local\tauthority",
                "Local\u00A0Authority",
                "\u00A0local authority\u00A0",
                "local \u2003_ authority",
                "_local_authority_"
            })
    void one_agency_has_one_form_however_it_is_written(String name) {
        assertThat(Agency.of(name)).isEqualTo(Agency.of("local-authority")).hasToString("local-authority");
    }

    @Property
    void its_id_is_its_own_name(@ForAll("names") String name) {
        Agency agency = Agency.of(name);
        assertThat(Agency.of(agency.id())).isEqualTo(agency);
        assertThat(Agency.of(" " + name + " ")).isEqualTo(agency);
    }

    @Test
    void the_form_is_the_same_in_turkey() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Agency.of("POLICE").id()).isEqualTo("police");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void agencies_sort_by_their_id() {
        assertThat(Agency.of("Fire").compareTo(Agency.of("nhs"))).isNegative();
        assertThat(Agency.of("Police").compareTo(Agency.of("police"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "_", "\u00A0", "police\u0000", "\u001B[31mred"})
    void a_name_that_is_blank_or_has_control_characters_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agency.of(name))
                .withMessageEndingWith(": expected a name of 1 to 100 characters");
    }

    @Test
    void a_name_has_at_most_100_characters() {
        assertThat(Agency.of("x".repeat(100)).id()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> Agency.of("x".repeat(101)));
    }
}
