package org.wholesum.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.wholesum.execution.Execution;
import org.wholesum.internal.ids.IdForm;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.RecordCounts;
import org.wholesum.ledger.RowCount;

/** The ids of one extract: which the lookup has, and the rows of the others. */
final class ExtractIds {
    private static final int LISTED = 1000;

    private final String name;
    private final Ledger ledger;
    private final PersonLookup lookup;
    private final Execution execution;
    private final RecordCounts counts;
    /** The ids without a match as they are written, and their rows. */
    private final SortedMap<String, RowCount> unmatched;
    /** By the form of an id without a match, the spelling that is first in order. */
    private final SortedMap<String, String> spellings = new TreeMap<>();

    private final int ids;

    ExtractIds(String name, Ledger ledger, PersonLookup lookup, Execution execution) {
        this.name = name;
        this.ledger = ledger;
        this.lookup = lookup;
        this.execution = execution;
        this.counts = ledger.recordCounts(List.of(), execution);
        IdRules rules = lookup.idRules();
        BitSet without = new BitSet();
        Set<String> forms = new HashSet<>();
        counts.cases().forEach(number -> {
            String id = counts.id(number);
            forms.add(rules.form(id));
            if (lookup.person(name, id).isEmpty()) {
                without.set(number);
            }
        });
        this.ids = forms.size();
        this.unmatched = counts.rowsOf(without, execution);
        unmatched.keySet().forEach(id -> spellings.putIfAbsent(rules.form(id), IdForm.trimmed(id)));
    }

    String name() {
        return name;
    }

    Ledger ledger() {
        return ledger;
    }

    /** The ids without a match, as they are written. */
    Set<String> unmatched() {
        return unmatched.keySet();
    }

    /** The case of each id without a match, by the form of the id. */
    Map<String, String> ownCases() {
        Map<String, String> own = new HashMap<>();
        spellings.forEach((form, spelling) -> own.put(form, PersonLookup.ownCase(name, spelling)));
        return own;
    }

    ExtractLinkage linkage() {
        RowCount without = sum(unmatched.values());
        RowCount all = counts.all();
        RowCount with = new RowCount(all.rows() - without.rows(), all.cost().minus(without.cost()));
        return new ExtractLinkage(
                name,
                ids,
                all,
                ids - spellings.size(),
                with,
                spellings.size(),
                without,
                listed(),
                sentences(),
                new IdChecks(counts, execution)
                        .merged().stream()
                                .filter(merged -> unmatched.containsKey(merged.id()))
                                .toList());
    }

    private List<String> sentences() {
        List<String> sentences =
                new ArrayList<>(near().stream().map(NearMatches::toString).toList());
        int alike = lookup.alike(name).size();
        if (alike > 0) {
            sentences.add("the lookup table has " + alike + (alike == 1 ? " group" : " groups")
                    + " of ids of different persons that differ only by letter case, blanks or leading zeros");
        }
        return sentences;
    }

    private SortedMap<String, RowCount> listed() {
        SortedMap<String, RowCount> listed = new TreeMap<>();
        byForm().entrySet().stream()
                .sorted(Map.Entry.<String, RowCount>comparingByValue(
                                Comparator.comparing(RowCount::cost).reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LISTED)
                .forEach(entry -> listed.put(entry.getKey(), entry.getValue()));
        return listed;
    }

    /** The rows of the ids without a match, those of all spellings together. */
    private Map<String, RowCount> byForm() {
        Map<String, RowCount> byForm = new HashMap<>();
        unmatched.forEach((id, rows) ->
                byForm.merge(spellings.getOrDefault(lookup.idRules().form(id), id), rows, ExtractIds::plus));
        return byForm;
    }

    List<NearMatches> near() {
        if (unmatched.isEmpty()) {
            return List.of();
        }
        List<IdRules> tries = new ArrayList<>();
        lookup.idRules().others().forEach(rule -> tries.add(lookup.idRules().with(rule)));
        tries.add(IdRules.all());
        Map<String, RowCount> left = byForm();
        List<NearMatches> near = new ArrayList<>();
        for (IdRules rules : tries) {
            Set<String> forms = lookup.forms(name, rules);
            Map<String, RowCount> found = new LinkedHashMap<>();
            left.forEach((id, rows) -> {
                if (forms.contains(rules.form(id))) {
                    found.put(id, rows);
                }
            });
            left.keySet().removeAll(found.keySet());
            if (!found.isEmpty()) {
                Set<IdRule> ignored = EnumSet.copyOf(rules.rules());
                ignored.removeAll(lookup.rules());
                near.add(new NearMatches(ignored, found.size(), sum(found.values())));
            }
        }
        return near;
    }

    private RowCount sum(Iterable<RowCount> some) {
        RowCount sum = new RowCount(0, Money.zero(ledger.currency()));
        for (RowCount one : some) {
            sum = plus(sum, one);
        }
        return sum;
    }

    private static RowCount plus(RowCount a, RowCount b) {
        return new RowCount(a.rows() + b.rows(), a.cost().plus(b.cost()));
    }
}
