package org.wholesum.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.CsvTable;
import org.wholesum.internal.csv.DayText;
import org.wholesum.internal.csv.RowFields;
import org.wholesum.internal.text.Decimals;
import org.wholesum.problem.InvalidInputException;

/** Reads contacts with referrals from a CSV file, and reports every problem. */
final class ReferralFile {
    private static final Set<String> REQUIRED = Set.of("case_id", "date", "provider");
    private static final Set<String> OPTIONAL =
            Set.of("referred_to", "referred_from", "outcome", "owner", "need", "cost");
    private static final String TURNED_AWAY = "turned_away";
    private static final Set<String> OUTCOMES = Set.of("helped", "referred", TURNED_AWAY, "other");
    private static final int PLACES = 6;

    private final CurrencyUnit currency;
    private final ProviderNames names;
    private final Map<ProviderContact, CsvTable.Row> rows = new HashMap<>();

    private ReferralFile(CurrencyUnit currency, ProviderNames names) {
        this.currency = currency;
        this.names = names;
    }

    static List<ProviderContact> read(CsvSource source, CurrencyUnit currency, ProviderNames names) {
        return CsvTable.read(source, REQUIRED, OPTIONAL, new ReferralFile(currency, names)::contact);
    }

    private ProviderContact contact(CsvTable.Row row) {
        RowFields fields = new RowFields(row);
        Optional<ProviderContact> plain = plain(fields);
        List<String> to = fields.optional("referred_to", this::names).orElse(List.of());
        Optional<String> from = fields.optional("referred_from", names::checked);
        Optional<Boolean> away = fields.optional(
                "outcome", text -> RowFields.word(text, OUTCOMES).equals(TURNED_AWAY));
        Optional<String> owner = fields.optional("owner", Function.identity());
        Optional<BigDecimal> need = fields.optional("need", text -> Decimals.parse(text, PLACES));
        Optional<Money> cost =
                fields.optional("cost", text -> Money.of(currency, Decimals.parse(text, currency.getDecimalPlaces())));
        checkOthers(fields, row.text("provider"), to, from);
        ProviderContact contact = fields.orThrow(() -> plain.map(of ->
                        new ProviderContact(of.caseId(), of.date(), of.provider(), to, from, away, owner, need, cost))
                .orElseThrow());
        CsvTable.Row before = rows.putIfAbsent(contact, row);
        if (before != null) {
            throw row.refused("case_id", "the whole row is the same as that of " + before + ", expected each once");
        }
        return contact;
    }

    private Optional<ProviderContact> plain(RowFields fields) {
        Optional<String> caseId = fields.required("case_id", Function.identity());
        Optional<LocalDate> date = fields.required("date", DayText::parse);
        Optional<String> provider = fields.required("provider", names::checked);
        return caseId.flatMap(id -> date.flatMap(day -> provider.map(who -> ProviderContact.of(id, day, who))));
    }

    private static void checkOthers(RowFields fields, String provider, List<String> to, Optional<String> from) {
        String expected = "is the row's own provider, expected another";
        if (to.contains(provider)) {
            fields.refuse("referred_to", expected, Optional.empty());
        }
        if (from.filter(provider::equals).isPresent()) {
            fields.refuse("referred_from", expected, Optional.empty());
        }
    }

    /** Several names have semicolons between them. */
    private List<String> names(String text) {
        List<String> all = Arrays.stream(text.split(";", -1)).map(String::strip).toList();
        if (all.stream().anyMatch(String::isEmpty)) {
            throw InvalidInputException.of(
                    "a name is empty, expected one or more providers with semicolons between them", Optional.empty());
        }
        return all.stream().map(names::checked).toList();
    }
}
