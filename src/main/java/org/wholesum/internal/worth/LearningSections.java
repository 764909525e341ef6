package org.wholesum.internal.worth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.sensitivity.InformationGroup;
import org.wholesum.sensitivity.InformationValue;
import org.wholesum.sensitivity.SampleInformation;
import org.wholesum.sensitivity.SampleValue;
import org.wholesum.study.LearningResult;
import org.wholesum.study.StudyResult;

/** What to learn next: the value of knowing inputs exactly, and of further cases beside their cost. */
final class LearningSections {
    private static final String HEADING = "What to learn next";

    private final LearningResult learning;
    private final Precision precision;

    private LearningSections(LearningResult learning, Precision precision) {
        this.learning = learning;
        this.precision = precision;
    }

    static List<Section> full(StudyResult result) {
        return sections(result.learning(), result);
    }

    static List<Section> published(StudyResult result, Publication publication) {
        return sections(PublishedLearning.of(result, publication), result);
    }

    private static List<Section> sections(Optional<LearningResult> learning, StudyResult result) {
        return learning
                .map(found ->
                        new LearningSections(found, result.scenario().entry().precision()).section())
                .stream()
                .toList();
    }

    private Section section() {
        List<Block> blocks = new ArrayList<>();
        learning.information().ifPresent(value -> {
            blocks.add(new Block.Prose(LearningSentences.of(value)));
            EvppiChart.of(value).ifPresent(blocks::add);
            blocks.add(new Block.TableBlock(known(value)));
            learning.cases().map(LearningSentences::scale).map(Block.Prose::new).ifPresent(blocks::add);
        });
        learning.cases().ifPresent(value -> {
            blocks.add(new Block.Prose(LearningSentences.of(value, learning.numbers())));
            if (!learning.numbers().isEmpty()) {
                blocks.add(new Block.TableBlock(cases(value)));
            }
        });
        return new Section(HEADING, blocks);
    }

    private Table known(InformationValue value) {
        AmountFormat format = AmountFormat.of(precision, value.currency(), LongStream.of(pence(value.evpi())));
        Table.Builder table = Table.titled("Value of knowing inputs exactly before deciding, in " + value.currency()
                        + "; values don't add up")
                .words("known exactly", "inputs")
                .figures("worth at most", "standard error", "share of all");
        value.groups().forEach(group -> table.row(cells(group, String.join(", ", group.inputs()), format)));
        value.inputs().forEach(input -> table.row(cells(input, "", format)));
        return table.row(
                        "all inputs",
                        "",
                        format.plain(value.evpi()),
                        format.plain(value.standardError()),
                        value.evpi().isZero() ? "0.0%" : "100.0%")
                .build();
    }

    private static String[] cells(InformationGroup group, String inputs, AmountFormat format) {
        return new String[] {
            group.name(),
            inputs,
            format.plain(group.evppi()),
            format.plain(group.standardError()),
            NumberText.share(group.share())
        };
    }

    private Table cases(SampleInformation value) {
        AmountFormat format = AmountFormat.of(
                precision,
                value.mean().getCurrencyUnit(),
                learning.numbers().stream()
                        .flatMap(row -> Stream.of(row.evsi(), row.cost()))
                        .mapToLong(LearningSections::pence));
        Table.Builder table = Table.titled("Value of further cases before deciding for "
                        + WholeNumber.grouped(value.population()) + " people, in "
                        + value.mean().getCurrencyUnit())
                .figures("further cases", "worth on average", "cost", "net gain");
        learning.numbers().forEach(row -> table.row(cells(row, format)));
        return table.build();
    }

    private String[] cells(SampleValue row, AmountFormat format) {
        boolean costs = learning.cases().flatMap(SampleInformation::collecting).isPresent();
        long worth = format.nearest(pence(row.evsi()));
        long cost = format.nearest(pence(row.cost()));
        return new String[] {
            WholeNumber.grouped(row.cases()),
            format.plain(worth),
            costs ? format.plain(cost) : "not given",
            costs ? format.plain(worth - cost) : "n/a"
        };
    }

    private static long pence(Money amount) {
        return amount.getAmountMinorLong();
    }
}
