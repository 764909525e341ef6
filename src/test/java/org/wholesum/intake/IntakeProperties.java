package org.wholesum.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.intake.WrittenExtract.Row;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;

/** Whatever the form of an extract, its records are the same; and whatever is wrong with it, every row and penny is counted. */
class IntakeProperties {
    /** Its day is above 12, and it has more than one digit of every part. */
    private static final Row CLEAR = new Row("Z9", LocalDate.of(2014, 11, 25), "nhs", "visit", 123_456);

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, 5_000).map(day -> LocalDate.of(2010, 1, 1)
                .plusDays(day));
        Arbitrary<String> services =
                Arbitraries.of("visit", "Repair – void", "a, b; c|d\te", "say \"no\"", "café", "£5 voucher");
        return Combinators.combine(
                        Arbitraries.of("A1", "B2", "C/3", "0042", "a b"),
                        dates,
                        Arbitraries.of("police", "nhs", "housing"),
                        services,
                        Arbitraries.longs().between(-200_000_000, 200_000_000))
                .as(Row::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12)
                .map(some -> {
                    List<Row> rows = new ArrayList<>(some);
                    rows.add(CLEAR);
                    return rows;
                });
    }

    @Provide
    Arbitrary<WrittenExtract> forms() {
        Arbitrary<Tuple.Tuple2<Charset, Boolean>> encodings = Arbitraries.of(
                Tuple.of(StandardCharsets.UTF_8, false),
                Tuple.of(StandardCharsets.UTF_8, true),
                Tuple.of(StandardCharsets.UTF_16LE, false),
                Tuple.of(StandardCharsets.UTF_16LE, true),
                Tuple.of(StandardCharsets.UTF_16BE, false),
                Tuple.of(StandardCharsets.UTF_16BE, true),
                Tuple.of(Charset.forName("windows-1252"), false));
        Arbitrary<Tuple.Tuple2<String, String>> dates = Combinators.combine(
                        Arbitraries.of(
                                "yyyy-MM-dd",
                                "dd/MM/yyyy",
                                "d/M/yy",
                                "MM/dd/yyyy",
                                "d MMMM yyyy",
                                "dd-MMM-yy",
                                "yyyyMMdd",
                                "dd.MM.yyyy",
                                "excel"),
                        Arbitraries.of("", " 00:00", " 10:15:00"))
                .as(Tuple::of);
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t', '|'),
                        encodings,
                        dates,
                        Arbitraries.of(true, false),
                        Arbitraries.of("-#", "(#)", "#-", "\u2212#", "# CR"),
                        Arbitraries.of("\n", "\r\n", "\r"),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.shuffle(0, 1, 2, 3, 4))
                .as((delimiter, encoding, date, comma, negative, end, above, order) -> new WrittenExtract(
                        delimiter,
                        encoding.get1(),
                        encoding.get2(),
                        date.get1(),
                        date.get2(),
                        comma,
                        // the sign has no place in an encoding of western Europe
                        encoding.get1().name().equals("windows-1252") ? negative.replace('\u2212', '-') : negative,
                        end,
                        above,
                        order));
    }

    private static Interaction interaction(Row row) {
        Money cost = Money.ofMinor(CurrencyUnit.GBP, row.pence());
        Agency agency = Agency.of(row.agency());
        return row.pence() < 0
                ? Interaction.correction(row.id(), row.date(), agency, row.service(), cost)
                : Interaction.of(row.id(), row.date(), agency, row.service(), cost);
    }

    @Property(tries = 400)
    void an_extract_in_any_form_has_the_same_records(
            @ForAll("rows") List<Row> rows, @ForAll("forms") WrittenExtract form) throws IOException {
        Extract extract = Extract.of(written(form.of(rows)))
                .columns(Map.of(
                        "case_id", "Case no", "date", "When", "agency", "Who", "service", "What", "cost", "How much"))
                .negativesAreCorrections();
        Ledger read = Intake.of(Map.of("a", extract), Ledger.reader()).ledger();
        assertThat(read.interactions())
                .containsExactlyElementsOf(
                        rows.stream().map(IntakeProperties::interaction).toList());
    }

    private static Path written(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("extract", ".csv");
        file.toFile().deleteOnExit();
        return Files.write(file, bytes);
    }

    private record Damaged(String id, String date, String agency, String service, String cost, String more) {
        String line() {
            return String.join(";", id, date, agency, service, cost) + more;
        }

        boolean isRagged() {
            return more.equals(";x");
        }

        boolean isBlank() {
            return (id + date + agency + service + cost).isBlank();
        }

        long pence() {
            return switch (cost) {
                case "12.50" -> 1_250;
                case "£1,000.00" -> 100_000;
                case "(3.00)" -> -300;
                case "37.50" -> 3_750;
                default -> 0;
            };
        }
    }

    @Provide
    Arbitrary<List<Damaged>> damaged() {
        return Combinators.combine(
                        Arbitraries.of("P1", "P2", "", "Total", "N/A"),
                        Arbitraries.of("2014-01-21", "22/01/2014", "", "10:15", "201401", "soon"),
                        Arbitraries.of("police", "", "nhs"),
                        Arbitraries.of("visit", "", "leave out", "-"),
                        Arbitraries.of("12.50", "£1,000.00", "(3.00)", "37.50", "", "-", "x", "1.234", "9".repeat(30)),
                        Arbitraries.of("", "", "", ";;", ";x"))
                .as(Damaged::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 400)
    void every_row_is_accepted_rejected_or_left_out_with_its_money(
            @ForAll("damaged") List<Damaged> rows, @ForAll boolean corrections) throws IOException {
        List<Damaged> all = new ArrayList<>(rows);
        all.add(0, new Damaged("P0", "25/01/2014", "police", "visit", "12.50", ""));
        String text = "case_id;date;agency;service;cost\n"
                + String.join("\n", all.stream().map(Damaged::line).toList()) + "\n";
        Extract extract = Extract.of(written(text.getBytes(StandardCharsets.UTF_8)))
                .leaveOut("service", "leave out")
                .missing(List.of("-"));
        DataQuality quality = Intake.of(
                        Map.of("a", corrections ? extract.negativesAreCorrections() : extract),
                        Ledger.reader().lenient())
                .quality();
        long readable = all.stream()
                .filter(row ->
                        !row.isBlank() && (!row.isRagged() || row.service().equals("leave out")))
                .mapToLong(Damaged::pence)
                .sum();
        assertThat(quality.read().rows()).isEqualTo(all.size());
        assertThat(quality.read().cost()).isEqualTo(Money.ofMinor(CurrencyUnit.GBP, readable));
        assertThat(quality.accepted().rows()
                        + quality.rejected().rows()
                        + quality.leftOut().rows())
                .isEqualTo(all.size());
        assertThat(quality.extracts().get(0).reasons())
                .allSatisfy(reason -> assertThat(reason.rows().rows())
                        .isBetween(1L, quality.rejected().rows()));
    }
}
