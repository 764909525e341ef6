package org.wholesum.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.wholesum.execution.Execution;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;

/** Laws of linkage. */
class LinkageProperties {
    private static PersonLookup lookup(long seed) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(List.of("F" + i, i % 3 == 0 ? "" : "p" + i, i % 4 == 1 ? "" : "N " + i));
        }
        Collections.shuffle(rows, new Random(seed));
        Map<String, String> columns = Map.of("police", "p", "nhs", "n");
        LookupBuilder builder =
                new LookupBuilder("lookup", false, LookupColumns.wide("f", columns), new IdRules(IdRule.standard()));
        builder.accept(new RawRow(1, List.of("f", "p", "n")));
        for (int i = 0; i < rows.size(); i++) {
            builder.accept(new RawRow(i + 2, rows.get(i)));
        }
        return builder.build();
    }

    private static Ledger ledger(String agency, List<String> ids) {
        List<Interaction> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            rows.add(Rows.row(ids.get(i), "2012-01-1" + i % 10, agency, (i * 37) % 100 + ".50"));
        }
        return Ledger.of(rows);
    }

    @Provide
    Arbitrary<List<String>> police() {
        return Arbitraries.integers()
                .between(0, 14)
                .map(i -> (i % 2 == 0 ? "P" : "p") + i)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<String>> nhs() {
        return Arbitraries.integers()
                .between(0, 14)
                .map(i -> (i % 2 == 0 ? "n\u00a0" : "N ") + i + (i % 5 == 0 ? " " : ""))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 200)
    void linkage_conserves_rows_and_money(@ForAll("police") List<String> police, @ForAll("nhs") List<String> nhs) {
        Ledger a = ledger("police", police);
        Ledger b = ledger("nhs", nhs);
        Linkage own = link(Map.of("police", a, "nhs", b), UnmatchedIds.OWN_CASES, 1);
        assertThat(ledger(own).size()).isEqualTo(a.size() + b.size());
        assertThat(ledger(own).costByCase().total())
                .isEqualTo(a.costByCase().total().plus(b.costByCase().total()));
        own.byExtract().values().forEach(its -> {
            assertThat(its.matched() + its.unmatched()).isEqualTo(its.ids());
            assertThat(its.matchedRows().rows() + its.unmatchedRows().rows())
                    .isEqualTo(its.rows().rows());
            assertThat(its.matchedRows().cost().plus(its.unmatchedRows().cost()))
                    .isEqualTo(its.rows().cost());
        });
    }

    @Property(tries = 200)
    void rows_in_are_rows_linked_and_rows_left_out(
            @ForAll("police") List<String> police, @ForAll("nhs") List<String> nhs) {
        Map<String, Ledger> extracts = Map.of("police", ledger("police", police), "nhs", ledger("nhs", nhs));
        Linkage own = link(extracts, UnmatchedIds.OWN_CASES, 1);
        Money unmatched = Money.total(own.byExtract().values().stream()
                .map(its -> its.unmatchedRows().cost())
                .toList());
        Money linked = Money.zero(unmatched.getCurrencyUnit());
        try {
            Linkage left = link(extracts, UnmatchedIds.LEFT_OUT, 1);
            linked = ledger(left).costByCase().total();
            assertThat(left.byExtract()).isEqualTo(own.byExtract());
        } catch (InvalidInputException e) {
            assertThat(own.byExtract().values()).allMatch(its -> its.matched() == 0);
        }
        assertThat(linked.plus(unmatched)).isEqualTo(ledger(own).costByCase().total());
    }

    @Property(tries = 100)
    void neither_the_order_of_rows_nor_that_of_the_lookup_matters(
            @ForAll("police") List<String> police, @ForAll("nhs") List<String> nhs, @ForAll long seed) {
        Ledger a = ledger("police", police);
        Ledger b = ledger("nhs", nhs);
        List<Interaction> shuffled = new ArrayList<>(a.interactions().toList());
        Collections.shuffle(shuffled, new Random(seed));
        Linkage one = link(Map.of("police", a, "nhs", b), UnmatchedIds.OWN_CASES, 1);
        Linkage other = link(Map.of("nhs", b, "police", Ledger.of(shuffled)), UnmatchedIds.OWN_CASES, seed);
        assertThat(other.byExtract()).isEqualTo(one.byExtract());
        assertThat(other.withoutRecords()).isEqualTo(one.withoutRecords());
        assertThat(ledger(other).costByCase().toMap())
                .isEqualTo(ledger(one).costByCase().toMap());
    }

    private static Ledger ledger(Linkage linkage) {
        return Ledger.joined(List.copyOf(linkage.ledgers().values()));
    }

    private static Linkage link(Map<String, Ledger> extracts, UnmatchedIds unmatched, long seed) {
        PersonLookup lookup = lookup(seed);
        return (unmatched == UnmatchedIds.OWN_CASES ? lookup.unmatchedAsCases() : lookup.unmatchedLeftOut())
                .link(extracts, Execution.onOneThread());
    }

    @Property(tries = 300)
    void the_form_of_a_form_is_the_form_itself(@ForAll String id, @ForAll Set<IdRule> some) {
        IdRules rules = new IdRules(some);
        assertThat(rules.form(rules.form(id))).isEqualTo(rules.form(id));
    }

    @Example
    void so_it_is_for_every_character() {
        IdRules rules = IdRules.all();
        IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
                .filter(c -> Character.isDefined(c) && Character.getType(c) != Character.SURROGATE)
                .forEach(c -> {
                    String letter = Character.toString(c);
                    for (String id : new String[] {letter, "A" + letter, letter + "A", "A" + letter + "\u0307B"}) {
                        String form = rules.form(id);
                        if (!rules.form(form).equals(form)) {
                            throw new AssertionError("U+" + Integer.toHexString(c) + " in " + id);
                        }
                    }
                });
    }
}
