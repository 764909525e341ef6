package org.wholesum.internal.worth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.picture.PaymentsChart;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.settlement.CashRelease;
import org.wholesum.settlement.GainShare;
import org.wholesum.settlement.Payment;
import org.wholesum.settlement.SavingGame;
import org.wholesum.settlement.SettlementRule;
import org.wholesum.study.StudyResult;

/** Who should pay whom, and the cash that is released in blocks. */
final class SettlementSections {
    private static final String HEADING = "Who should pay whom";
    private static final int NAMED = 3;

    private final GainShare share;
    private final Function<Agency, String> names;
    private final Precision precision;

    private SettlementSections(GainShare share, Function<Agency, String> names, Precision precision) {
        this.share = share;
        this.names = names;
        this.precision = precision;
    }

    static List<Section> full(StudyResult result) {
        Function<Agency, String> names = result.scenario().entry()::nameOf;
        Precision precision = result.scenario().entry().precision();
        List<Section> sections = new ArrayList<>();
        result.cashInBlocks().ifPresent(cash -> sections.add(blocks(cash, names, precision)));
        result.settlement()
                .ifPresent(share -> sections.add(new SettlementSections(share, names, precision).section(true)));
        return sections;
    }

    /** Who pays and who is paid, in a sentence; none if no agency pays another. */
    static List<String> headline(StudyResult result) {
        return result
                .settlement()
                .filter(share -> !share.settlement().payments().isEmpty())
                .map(share -> headline(share, result.scenario().entry()::nameOf))
                .stream()
                .toList();
    }

    private static String headline(GainShare share, Function<Agency, String> names) {
        List<Payment> payments = share.settlement().payments();
        long paid = payments.stream().map(Payment::to).distinct().count();
        long paying = payments.stream().map(Payment::from).distinct().count();
        String shared = share.cash().isPresent() ? "net cash" : "saving";
        return "To share the " + shared + " by " + (share.rule() == SettlementRule.SHAPLEY ? "the " : "")
                + share.rule().inWords() + ", "
                + (paying == 1
                        ? names.apply(payments.get(0).from()) + " pays "
                        : WholeNumber.grouped(paying) + " agencies pay ")
                + MoneyText.round(share.settlement().paid()) + " to "
                + (paid == 1 ? names.apply(payments.get(0).to()) : WholeNumber.grouped(paid) + " others") + ".";
    }

    /** Sums over the horizon alone, where every cost by agency is published; not what follows from single months. */
    static List<Section> published(StudyResult result, Publication publication) {
        return publishable(result, publication)
                .map(share -> new SettlementSections(
                                share,
                                publication::nameOf,
                                result.scenario().entry().precision())
                        .section(false))
                .stream()
                .toList();
    }

    private static Optional<GainShare> publishable(StudyResult result, Publication publication) {
        return result.settlement()
                .filter(share -> publication.showsDerived() && share.cash().isEmpty());
    }

    static List<String> leftOut(StudyResult result, Publication publication) {
        List<String> left = new ArrayList<>();
        result.cashInBlocks().ifPresent(cash -> left.add("cash in blocks"));
        result.settlement()
                .filter(share -> publishable(result, publication).isEmpty())
                .ifPresent(share -> left.add("who should pay whom"));
        return left;
    }

    static void addTo(Map<String, Object> json, StudyResult result) {
        result.settlement().ifPresent(share -> json.put("settlement", SettlementJson.of(share, true)));
        result.cashInBlocks().ifPresent(cash -> json.put("cash_in_blocks", SettlementJson.of(cash)));
    }

    static void addPublished(Map<String, Object> json, StudyResult result, Publication publication) {
        publishable(result, publication).ifPresent(share -> json.put("settlement", SettlementJson.of(share, false)));
    }

    private Section section(boolean byYear) {
        SettlementTables tables = new SettlementTables(share, names, precision);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(what() + " " + paid()));
        PaymentsChart.of(share.settlement(), names).ifPresent(blocks::add);
        blocks.add(SettlementChart.of(share, names, tables));
        blocks.add(new Block.TableBlock(tables.rules()));
        tables.payments().map(Block.TableBlock::new).ifPresent(blocks::add);
        blocks.add(new Block.Prose(how()));
        share.refusal(SettlementRule.SHAPLEY).map(Block.Prose::new).ifPresent(blocks::add);
        share.refusal(SettlementRule.STAKES).map(Block.Prose::new).ifPresent(blocks::add);
        CoreSentence.of(share, names).map(Block.Prose::new).ifPresent(blocks::add);
        if (byYear && share.rule() == SettlementRule.LEAST_TRANSFERS) {
            tables.leastByYear().map(Block.TableBlock::new).ifPresent(blocks::add);
            carried().map(Block.Prose::new).ifPresent(blocks::add);
        }
        return new Section(HEADING, blocks);
    }

    private String what() {
        return (share.cash().isPresent()
                        ? "What is shared is the cash that is released in blocks less what is paid in cash, "
                        : "What is shared is the saving of all agencies, ")
                + MoneyText.round(share.total()) + ", neither discounted nor adjusted for additionality or optimism.";
    }

    private String paid() {
        List<Payment> payments = share.settlement().payments();
        String by = "By " + (share.rule() == SettlementRule.SHAPLEY ? "the " : "")
                + share.rule().inWords();
        return payments.isEmpty()
                ? by + ", no agency pays another."
                : by + ", "
                        + payments.stream()
                                .limit(NAMED)
                                .map(payment -> names.apply(payment.from()) + " pays " + names.apply(payment.to()) + " "
                                        + MoneyText.of(payment.amount()))
                                .collect(Collectors.joining("; "))
                        + (payments.size() > NAMED
                                ? "; the " + payments.size() + " payments together are "
                                        + MoneyText.of(share.settlement().paid())
                                : "")
                        + ".";
    }

    /** The rules in words. */
    private String how() {
        String stakes = share.stakes()
                .map(its ->
                        its.isStated() ? "the stated stakes" : "stakes in proportion to the costs of the old method")
                .map(its ->
                        " By stakes, each agency pays what the old method would cost it into a pool that pays for the pilot,"
                                + " and what remains is shared by " + its + ".")
                .orElse("");
        String shapley = share.shapley()
                .map(value ->
                        "The Shapley value of an agency is the mean of what it adds to the agencies before it, over "
                                + (value.isExact() ? "all orders" : "random orders") + " in which they could join. "
                                + game())
                .orElse("");
        String least = share.leastTransfers().isPresent()
                ? " The least transfers are those with which no agency is worse off than under the old method."
                : "";
        return (shapley + stakes + least).strip();
    }

    private String game() {
        if (!(share.game() instanceof SavingGame game)) {
            return "What each coalition can realise is stated in the scenario.";
        }
        return game.needed().isEmpty()
                ? "Each coalition can realise its members' savings."
                : "A coalition can realise the savings of its members less their extra costs if it has every agency that does"
                        + " additional work ("
                        + game.needed().stream().map(names).collect(Collectors.joining("; "))
                        + "), and zero otherwise.";
    }

    private Optional<String> carried() {
        return share.leastTransfers()
                .map(least -> least.carried())
                .filter(months -> !months.isEmpty())
                .map(
                        months -> "At the end of " + months.size() + (months.size() == 1 ? " month" : " months")
                                + " all agencies together are not yet better off, so that what one is worse off by is paid later.");
    }

    private static Section blocks(CashRelease release, Function<Agency, String> names, Precision precision) {
        CashTables tables = new CashTables(release, names, precision);
        return new Section(
                "Cash in blocks",
                Stream.of(
                                Stream.<Block>of(new Block.Prose(tables.sentence())),
                                Stream.<Block>of(CashChart.of(release)),
                                Stream.<Block>of(new Block.TableBlock(tables.agencies())),
                                Stream.<Block>of(new Block.TableBlock(tables.blocks())))
                        .flatMap(block -> block)
                        .toList());
    }
}
