package org.wholesum.internal.worth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.appraisal.EditionAppraisal;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.guidance.GuidanceUse;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.table.DiscountWords;
import org.wholesum.internal.text.Table;
import org.wholesum.study.StudyResult;

/** What an appraisal takes from guidance, with edition and date, and its results by edition. */
final class GuidanceSections {
    private static final String HEADING = "Guidance";

    private GuidanceSections() {}

    static List<String> headline(StudyResult result) {
        return GuidanceNotes.headline(result);
    }

    static List<Section> full(StudyResult result) {
        return of(result);
    }

    static List<Section> published(StudyResult result, Publication publication) {
        return publication.appraisal().isPresent() ? of(result) : List.of();
    }

    static void addTo(Map<String, Object> json, StudyResult result) {
        GuidanceJson.addTo(json, result);
    }

    static void addPublished(Map<String, Object> json, StudyResult result, Publication publication) {
        if (publication.appraisal().isPresent()) {
            GuidanceJson.addTo(json, result);
        }
    }

    static List<Section> of(StudyResult result) {
        List<EditionAppraisal> editions = result.editions();
        if (editions.isEmpty()) {
            return List.of();
        }
        AmountFormat format = GuidanceNotes.format(result);
        List<Block> blocks = new ArrayList<>();
        // those of the first edition are with the results of the appraisal
        List<EditionAppraisal> others = editions.subList(1, editions.size());
        others.stream()
                .flatMap(one -> GuidanceNotes.ratio(one).stream())
                .map(Block.Prose::new)
                .forEach(blocks::add);
        others.forEach(one ->
                GuidanceNotes.sensitivity(one, format).map(Block.Prose::new).ifPresent(blocks::add));
        if (editions.size() > 1) {
            blocks.add(new Block.TableBlock(byEdition(editions, format)));
        }
        uses(editions).stream()
                .map(use -> "From guidance, " + use + ".")
                .map(Block.Prose::new)
                .forEach(blocks::add);
        return List.of(new Section(HEADING, blocks, editions.size() == 1));
    }

    private static String text(Money amount, AmountFormat format) {
        return format.text(format.nearest(amount.getAmountMinorLong()));
    }

    private static Table byEdition(List<EditionAppraisal> editions, AmountFormat format) {
        Table.Builder table = Table.titled("Results by edition of guidance").words("measure");
        editions.forEach(one -> table.figures(one.guidance().shortName()));
        row("discount rates", editions, GuidanceSections::schedule, table);
        row("net present saving", editions, one -> text(one.appraisal().netPresentSaving(), format), table);
        if (editions.stream().anyMatch(one -> one.sensitivity().isPresent())) {
            row(
                    "net present saving, sensitivity schedule",
                    editions,
                    one -> one.sensitivity()
                            .map(test -> text(test.netPresentSaving(), format))
                            .orElse("none in this edition"),
                    table);
        }
        row("benefit-cost ratio", editions, one -> ratio(one.appraisal().benefitCostRatio()), table);
        if (editions.stream()
                .anyMatch(one -> !one.appraisal().widerBenefits().all().isEmpty())) {
            row("economic value (separate)", editions, one -> value(one, ValueKind.ECONOMIC, format), table);
            row("social value (separate)", editions, one -> value(one, ValueKind.SOCIAL, format), table);
        }
        return table.build();
    }

    /** The rates, and their place in the edition, which is the heading of the column. */
    private static String schedule(EditionAppraisal one) {
        return DiscountWords.within(
                one.appraisal().discounting().schedule(), one.guidance().shortName());
    }

    private static String value(EditionAppraisal one, ValueKind kind, AmountFormat format) {
        return text(one.appraisal().presentValue(kind), format);
    }

    private static String ratio(Optional<BigDecimal> ratio) {
        return ratio.map(some -> some.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .orElse("none");
    }

    private static void row(
            String name,
            List<EditionAppraisal> editions,
            Function<EditionAppraisal, String> cell,
            Table.Builder table) {
        table.row(Stream.concat(Stream.of(name), editions.stream().map(cell)).toArray(String[]::new));
    }

    /** Each use once: what editions share has one line. */
    private static List<String> uses(List<EditionAppraisal> editions) {
        return editions.stream()
                .flatMap(one -> one.uses().stream())
                .map(GuidanceUse::toString)
                .distinct()
                .toList();
    }
}
