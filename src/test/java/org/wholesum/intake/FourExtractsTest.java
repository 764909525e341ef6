package org.wholesum.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholesum.ledger.Ledger;

class FourExtractsTest {
    private static final Intake READ = Intake.of(Families.extracts(UnaryOperator.identity()), Ledger.reader());

    @Test
    void four_extracts_are_one_ledger_with_every_penny() {
        assertThat(READ.ledger().size()).isEqualTo(399);
        assertThat(READ.ledger().monthlyCosts().total()).hasToString("GBP 349126.35");
        Map<String, String> byExtract = READ.quality().extracts().stream()
                .collect(Collectors.toMap(
                        ExtractQuality::name, its -> its.accepted().toString()));
        assertThat(byExtract)
                .containsOnly(
                        Map.entry("police", "120 rows, £118,092.50"),
                        Map.entry("nhs", "110 rows, £87,467.85"),
                        Map.entry("housing", "107 rows, £43,846.00"),
                        Map.entry("childrens", "62 rows, £99,720.00"));
    }

    @Test
    void a_refund_is_a_correction_and_a_total_row_is_left_out() {
        DataQuality quality = READ.quality();
        assertThat(quality.corrections()).hasToString("1 row, -£35.00");
        assertThat(quality.rejected().rows()).isZero();
        assertThat(quality.leftOut()).hasToString("1 row, £99,720.00");
        assertThat(quality.read()).hasToString("400 rows, £448,846.35");
        assertThat(READ.read("extracts", READ.ledger()).totalsInWords())
                .contains("1 total row of £99,720.00, equal to the rows above it, was left out.");
    }

    @Test
    void the_form_of_each_extract_is_reported() {
        ExtractQuality housing = READ.quality().extracts().get(1);
        assertThat(housing.form())
                .containsExactly(
                        "Encoding windows-1252. The file has bytes that are not UTF-8, as spreadsheets save in western"
                                + " Europe.",
                        "Fields are separated by a semicolon. It divides 108 of the first 108 rows into 5 fields each.",
                        "The header is row 1. It is the first row that names the columns.",
                        "Dates are as yyyy-MM-dd. Each date has one reading.",
                        "Decimals follow a point. Decimals follow a point in 107 of 107 values (first 940.00).");
    }
}
