package org.wholesum.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.execution.Execution;
import org.wholesum.internal.pseudonym.PseudonymKey;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;

/** Four agencies' extracts, linked to twelve families. */
class LinkedFamiliesTest {
    private static final Map<String, String> IDS =
            Map.of("police", "Police URN", "nhs", "NHS pseudo", "housing", "Tenant Ref", "childrens", "CS ID");
    private static final Map<String, String> OWN_COLUMNS =
            Map.of("police", "URN", "nhs", "Pseudo NHS No", "housing", "Tenant Ref", "childrens", "Person ID");

    @TempDir
    private Path folder;

    private static Intake linked(Map<String, Extract> extracts, Path lookup) {
        PersonLookup persons = PersonLookup.read(lookup, LookupColumns.wide("Family", IDS), IdRule.standard());
        return Intake.of(extracts, Ledger.reader()).linked(persons, Execution.onOneThread());
    }

    private static void areTwelveFamilies(Intake intake) {
        assertThat(intake.ledger().size()).isEqualTo(399);
        assertThat(intake.ledger().monthlyCosts().total()).hasToString("GBP 349126.35");
        assertThat(intake.ledger().cases()).hasSize(12).contains("F01", "F12");
        assertThat(intake.ledger().interactions().filter(Interaction::correction))
                .hasSize(1);
        assertThat(intake.quality().withoutRecords()).isEmpty();
        assertThat(intake.quality().linkage().values())
                .allMatch(its -> its.unmatched() == 0 && its.near().isEmpty());
    }

    @Test
    void four_extracts_and_a_lookup_are_twelve_families() {
        areTwelveFamilies(linked(Families.extracts(UnaryOperator.identity()), Families.csv("lookup")));
    }

    @Test
    void pseudonyms_that_each_agency_makes_link_the_same_families() {
        Pseudonyms pseudonyms = Pseudonyms.of(PseudonymKey.of(PseudonymKeyTest.bytes(11)), IdRule.standard());
        Map<String, Extract> extracts = Families.extracts(file -> {
            String name = String.valueOf(file.getFileName());
            String column = OWN_COLUMNS.get(name.replace(".csv", ""));
            write(pseudonyms, file, String.valueOf(column), folder.resolve(name));
            return folder.resolve(name);
        });
        Path lookup = Families.csv("lookup");
        for (String column : IDS.values()) {
            Path next = folder.resolve(column + ".csv");
            write(pseudonyms, lookup, column, next);
            lookup = next;
        }
        assertThat(text(lookup))
                .doesNotContain("22EL", "9463077052", "T-749078", "8603172")
                .contains("F01,p-");
        areTwelveFamilies(linked(extracts, lookup));
    }

    private static void write(Pseudonyms pseudonyms, Path file, String column, Path to) {
        pseudonyms.rewrite(file, List.of(column), Optional.empty(), Optional.empty(), to);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
