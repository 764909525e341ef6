package org.wholesum.internal.demand;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.demand.FailureFindings;
import org.wholesum.demand.FailureShare;
import org.wholesum.demand.FailureShares;
import org.wholesum.demand.RepeatContacts;
import org.wholesum.execution.Execution;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.scenario.evidence.DemandEntry;
import org.wholesum.internal.scenario.evidence.FailureDemandEntry;
import org.wholesum.internal.text.Table;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.RepeatCounts;
import org.wholesum.study.StudyResult;

/**
 * What may be published of failure demand. Contacts by agency are those of {@link Publication#demand()}, with shares where both
 * counts are published. Shares by service and by month are published only if every count of contacts by agency and service, or
 * by agency and month, is large enough; costs, and repeats by agency or need, are not published.
 */
final class PublishedFailureDemand {
    private static final String WHY = " is not published, as a count would be of too few contacts or cases.";

    private final StudyResult result;
    private final Publication publication;
    private final DisclosureRules rules;
    private final FailureFindings found;
    private final PublishedContacts contacts;
    private final Ledger ledger;

    private PublishedFailureDemand(StudyResult result, Publication publication, FailureFindings found) {
        this.result = result;
        this.publication = publication;
        this.rules = publication.rules();
        this.found = found;
        this.ledger = result.loaded().orElseThrow().ledger();
        this.contacts = new PublishedContacts(ledger, rules);
    }

    static Optional<PublishedFailureDemand> of(StudyResult result, Publication publication) {
        return result.demand().failureDemand().map(found -> new PublishedFailureDemand(result, publication, found));
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        found.coded().ifPresent(shares -> coded(shares, blocks));
        found.repeats()
                .ifPresent(repeats -> blocks.add(new Block.Prose(
                        showsRepeats()
                                ? FailureDemandSections.sentence(repeats)
                                : "The share of repeat contacts" + WHY)));
        return new Section(FailureDemandSections.HEADING, blocks);
    }

    private void coded(FailureShares shares, List<Block> blocks) {
        Optional<Table> byAgency = publication.demand();
        byAgency.flatMap(table -> whole(table, shares))
                .ifPresent(all -> blocks.add(new Block.Prose(FailureDemandSections.sentence(all)
                        + (showsServices()
                                ? found.rangeByService()
                                        .map(range -> " " + range)
                                        .orElse("")
                                : ""))));
        byAgency.ifPresent(table -> blocks.add(new Block.TableBlock(withShares(table, shares))));
        if (showsServices()) {
            blocks.add(new Block.TableBlock(
                    FailureTables.coded("service", shares.byService(), service -> service, shares.all())));
        } else {
            blocks.add(new Block.Prose("Failure demand by service" + WHY));
        }
        if (showsMonths()) {
            found.chart().ifPresent(chart -> {
                blocks.add(FailureChart.of(chart));
                blocks.add(new Block.Prose(FailureChart.signals(chart.points())));
            });
        } else {
            blocks.add(new Block.Prose("Failure demand by month" + WHY));
        }
    }

    private boolean showsServices() {
        return showsAll() && contacts.areMany(List.of(Interaction::agency, Interaction::service, Interaction::demand));
    }

    private boolean showsMonths() {
        return showsAll()
                && contacts.areMany(
                        List.of(Interaction::agency, one -> YearMonth.from(one.date()), Interaction::demand));
    }

    /** Whether no agency is suppressed and no count is rounded, so that totals of other tables give nothing away. */
    private boolean showsAll() {
        return publication.suppressed().isEmpty()
                && rules.counts() == 1
                && publication.demand().map(Table::rows).stream()
                        .flatMap(Collection::stream)
                        .allMatch(row -> !row.cells().contains(Publication.SUPPRESSED));
    }

    /** The share of all contacts, if both counts are published. */
    private static Optional<FailureShare> whole(Table table, FailureShares shares) {
        return share(table.rows().get(table.rows().size() - 1), shares.all().designEffect());
    }

    /** Of the cells agency, failure, value, unstated, contacts. */
    private static Optional<FailureShare> share(Table.Row row, double designEffect) {
        List<String> cells = row.cells();
        if (cells.get(1).equals(Publication.SUPPRESSED) || cells.get(2).equals(Publication.SUPPRESSED)) {
            return Optional.empty();
        }
        long failure = Long.parseLong(cells.get(1));
        long known = failure + Long.parseLong(cells.get(2));
        return Optional.of(new FailureShare(new FailureDemand(known, failure, 0), designEffect));
    }

    private static Table withShares(Table table, FailureShares shares) {
        List<Table.Column> columns = new ArrayList<>(table.columns());
        columns.add(new Table.Column("share", true));
        columns.add(new Table.Column("95% interval", true));
        List<Table.Row> rows = table.rows().stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>(row.cells());
                    Optional<FailureShare> share =
                            share(row, row.total() ? shares.all().designEffect() : 1);
                    cells.add(share.map(FailureTables::share).orElse(Publication.SUPPRESSED));
                    cells.add(share.map(FailureTables::interval).orElse(Publication.SUPPRESSED));
                    return new Table.Row(cells, row.total());
                })
                .toList();
        return new Table(table.caption(), columns, rows);
    }

    /** Whether repeats, other contacts that can be seen, and those that can't are each of none or of enough cases. */
    private boolean showsRepeats() {
        FailureDemandEntry entry = result.scenario()
                .entry()
                .demand()
                .flatMap(DemandEntry::failureDemand)
                .orElseThrow();
        RepeatCounts counts = ledger.repeats(
                found.repeats().map(RepeatContacts::days).orElseThrow(), entry.needs(), Execution.onOneThread());
        long repeating =
                counts.byCase().stream().filter(one -> one.failure() > 0).count();
        long others = counts.byCase().stream()
                .filter(one -> one.contacts() - one.failure() - one.unstated() > 0)
                .count();
        long unseen = counts.byCase().stream().filter(one -> one.unstated() > 0).count();
        return rules.counts() == 1 && !rules.isSmall(repeating) && !rules.isSmall(others) && !rules.isSmall(unseen);
    }

    void addTo(Map<String, Object> json) {
        Map<String, Object> part = new LinkedHashMap<>();
        found.coded().ifPresent(shares -> {
            publication
                    .demand()
                    .flatMap(table -> whole(table, shares))
                    .ifPresent(all -> part.putAll(FailureDemandSections.json(all)));
            publication.demand().ifPresent(table -> part.put("agencies", agencies(table)));
            if (showsServices()) {
                part.put("services", FailureDemandSections.list("service", shares.byService()));
            }
            if (showsMonths()) {
                found.chart().ifPresent(chart -> part.put("control_chart", FailureDemandSections.chart(chart)));
            }
        });
        found.repeats().filter(repeats -> showsRepeats()).ifPresent(repeats -> {
            Map<String, Object> its = new LinkedHashMap<>();
            its.put("within_days", repeats.days());
            its.putAll(FailureDemandSections.json(repeats.all()));
            part.put("repeats", its);
        });
        json.put("failure_demand", part);
    }

    private static List<Map<String, Object>> agencies(Table table) {
        return table.rows().stream()
                .filter(row -> !row.total())
                .map(row -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("name", row.cells().get(0));
                    share(row, 1)
                            .ifPresentOrElse(
                                    share -> json.putAll(FailureDemandSections.json(share)),
                                    () -> json.put("suppressed", true));
                    return json;
                })
                .toList();
    }
}
