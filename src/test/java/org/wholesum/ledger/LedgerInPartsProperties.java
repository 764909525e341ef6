package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.ledger.Written.HEADER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.internal.store.Dictionary;
import org.wholesum.internal.store.Texts;
import org.wholesum.problem.InvalidInputException;

/** What is read, and why it isn't, depends neither on threads nor on how a file is cut. */
class LedgerInPartsProperties {
    private static Path file;

    @BeforeContainer
    static void create() throws IOException {
        file = Files.createTempFile("rows", ".csv");
    }

    @AfterContainer
    static void delete() throws IOException {
        Files.delete(file);
    }

    private static Arbitrary<String> mostly(String good, String... others) {
        return Arbitraries.frequencyOf(Tuple.of(12, Arbitraries.just(good)), Tuple.of(1, Arbitraries.of(others)));
    }

    private static Arbitrary<String> row() {
        Arbitrary<String> cost = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(",,1.00", ",,250.10", "1,2.00,", "2.5,30.00,75.00", ",,0", "0.333333,10,")),
                Tuple.of(2, Arbitraries.of(",,", "2,,")),
                Tuple.of(1, Arbitraries.of(",,£5", "0,1.00,", "two,1.00,", ",,-3.00", "2,1.00,3.00", ",,1,000.00")));
        return Combinators.combine(
                        Arbitraries.of(
                                "S1", "S2", "S3", "ann", "bob", "café", "\uD83D\uDE00", "a much longer id", " S1 "),
                        mostly("2011-04-03", "2013-12-31", "1900-01-01", "2199-12-31", "31/12/2012", "", "2011-02-29"),
                        Arbitraries.of("police", "Police", "NHS", "Local Authority", "local-authority", "fire", ""),
                        Arbitraries.of("arrest-detained", "call", "domestic-violence-incident", "visité", "stay"),
                        cost,
                        Arbitraries.of("true", "false", "", "TRUE", "maybe"),
                        mostly("", "true", "x"))
                .as((who, date, agency, service, its, failure, correction) ->
                        String.join(",", who, date, agency, service, its, failure, correction));
    }

    @Provide
    Arbitrary<String> plain() {
        Arbitrary<String> ends =
                Arbitraries.frequency(Tuple.of(20, "\n"), Tuple.of(3, "\r\n"), Tuple.of(1, "\n\r\n\n"));
        Arbitrary<String> lines = Arbitraries.frequencyOf(
                Tuple.of(12, row()), Tuple.of(1, Arbitraries.of("", "S1", "a,b,c,d,e,f,g,h,i,j,k", "\r", ",,,,,,,,")));
        return Combinators.combine(lines, ends)
                .as(String::concat)
                .list()
                .ofMaxSize(60)
                .map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> quoted() {
        Arbitrary<String> odd = Arbitraries.of(
                "\"S1\",2011-04-03,police,\"a \"\"call\"\"\",,,1.00,,\n",
                "S1,2011-04-03,police,\"in\ntwo lines\",,,1.00,,\n",
                "S1,2011-04-03,police,\"\nS1,2011-04-03,police,call,,,1.00,,\n\",,,1.00,,\r\n",
                "S1,2011-04-03,police,5\" pipe,,,1.00,,\n",
                "S1,2011-04-03,\"police,call,,,1.00,,\n");
        return Arbitraries.frequencyOf(Tuple.of(9, row().map(r -> r + "\n")), Tuple.of(1, odd))
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }

    /** All that there is to know of what was read, or of why it was not. */
    private static List<Object> outcome(Supplier<ReadResult> reading) {
        try {
            ReadResult loaded = reading.get();
            return List.of(
                    loaded.accepted(),
                    loaded.cost(),
                    loaded.rejects(),
                    loaded.rejected(),
                    loaded.rejectedCost(),
                    loaded.rejectedUncosted(),
                    loaded.ledger().prices(),
                    loaded.ledger().window(),
                    loaded.ledger().interactions().toList(),
                    numbered(loaded.ledger().columns().texts()));
        } catch (InvalidInputException e) {
            return List.of(e.getMessage(), e.problems(), e.unlisted());
        }
    }

    /** Every text in the order of its number. */
    private static List<List<?>> numbered(Texts texts) {
        return List.of(texts(texts.cases()), texts(texts.services()), texts.agencies());
    }

    private static List<String> texts(Dictionary dictionary) {
        return IntStream.range(0, dictionary.size()).mapToObj(dictionary::text).toList();
    }

    private static void isTheSameInParts(LedgerReader reader, int bytes) {
        List<Object> through = outcome(() -> reader.readThrough(file));
        for (int threads : new int[] {1, 2, 4}) {
            LedgerReader several = reader.execution(Execution.onAllProcessors().threads(threads));
            assertThat(outcome(() -> several.read(file, bytes))).isEqualTo(through);
        }
        assertThat(outcome(() -> reader.read(file))).isEqualTo(through);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Tag("long")
    void plain_files_good_and_bad(@ForAll("plain") String rows, @ForAll @IntRange(min = 1, max = 300) int bytes)
            throws IOException {
        Files.writeString(file, HEADER + rows);
        isTheSameInParts(Ledger.reader().lenient(), bytes);
        isTheSameInParts(Ledger.reader().prices(UnitCosts.uk()), bytes);
        PriceBase base = PriceBase.parse("2012/13");
        isTheSameInParts(Ledger.reader().prices(UnitCosts.uk()).pricedIn(base).lenient(), bytes);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Tag("long")
    void files_with_quotes_good_and_bad(@ForAll("quoted") String rows, @ForAll @IntRange(min = 1, max = 300) int bytes)
            throws IOException {
        Files.writeString(file, "\uFEFF" + HEADER + rows);
        isTheSameInParts(Ledger.reader().lenient(), bytes);
        isTheSameInParts(Ledger.reader(), bytes);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Tag("long")
    void sums_that_are_too_large(
            @ForAll List<@IntRange(min = -1, max = 4) Integer> signs, @ForAll @IntRange(min = 50, max = 5000) int bytes)
            throws IOException {
        String most = "999999999999999.99,,";
        StringBuilder rows = new StringBuilder(HEADER);
        IntStream.range(0, 60 + signs.size())
                .map(i -> i < signs.size() ? signs.get(i) : 1)
                .forEach(sign -> rows.append("S1,2011-04-03,police,call,,,")
                        .append(sign < 0 ? "-" + most + "true\n" : most + "\n"));
        Files.writeString(file, rows + rows.substring(HEADER.length()));
        isTheSameInParts(Ledger.reader().lenient(), bytes);
    }
}
