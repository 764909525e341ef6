package org.wholesum.internal.worth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.BusinessCase;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.table.CasesTables;
import org.wholesum.internal.table.OutcomeTables;
import org.wholesum.internal.table.RoundedAppraisal;
import org.wholesum.internal.table.RoundedCases;
import org.wholesum.study.StudyResult;

/** The financial beside the economic case on one page, and the outcomes that they count. */
final class BusinessCaseSections {
    private BusinessCaseSections() {}

    static List<Section> full(StudyResult result) {
        Precision precision = result.scenario().entry().precision();
        Function<Agency, String> names = result.scenario().entry()::nameOf;
        List<Section> sections = new ArrayList<>();
        result.businessCase().ifPresent(cases -> sections.add(cases(cases, precision, names)));
        result.appraisal()
                .filter(worth -> !worth.widerBenefits().outcomes().isEmpty())
                .ifPresent(worth -> sections.add(outcomes(worth, precision, names)));
        return sections;
    }

    /** Both cases in a sentence each, in pounds as every headline. */
    static List<String> headline(StudyResult result) {
        return result.businessCase()
                .map(cases -> RoundedCases.of(cases, Precision.POUNDS))
                .map(rounded ->
                        List.of(BusinessCaseSentences.financial(rounded), BusinessCaseSentences.economic(rounded)))
                .orElse(List.of());
    }

    /** Both cases where the appraisal is published; outcomes are left out, as they have numbers of people. */
    static List<Section> published(StudyResult result, Publication publication) {
        return publication.appraisal().isEmpty()
                ? List.of()
                : result.businessCase().stream()
                        .map(cases -> cases(cases, result.scenario().entry().precision(), publication::nameOf))
                        .toList();
    }

    static void addTo(Map<String, Object> json, StudyResult result) {
        result.businessCase()
                .ifPresent(cases -> json.put(
                        "business_case",
                        BusinessCaseJson.cases(cases, result.scenario().entry()::nameOf)));
        result.appraisal()
                .filter(worth -> !worth.widerBenefits().outcomes().isEmpty())
                .ifPresent(worth -> json.put("outcomes", BusinessCaseJson.outcomes(worth)));
    }

    static void addPublished(Map<String, Object> json, StudyResult result, Publication publication) {
        if (publication.appraisal().isPresent()) {
            result.businessCase()
                    .ifPresent(cases -> json.put("business_case", BusinessCaseJson.cases(cases, publication::nameOf)));
        }
    }

    private static Section cases(BusinessCase cases, Precision precision, Function<Agency, String> names) {
        RoundedCases rounded = RoundedCases.of(cases, precision);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(BusinessCaseSentences.financial(rounded)));
        blocks.add(new Block.Prose(BusinessCaseSentences.economic(rounded)));
        BusinessCaseSentences.weighted(rounded).map(Block.Prose::new).ifPresent(blocks::add);
        blocks.add(new Block.TableBlock(CasesTables.sideBySide(rounded)));
        CasesTables.notMonetised(cases).map(Block.TableBlock::new).ifPresent(blocks::add);
        cases.allMonetised()
                .ifPresent(why -> blocks.add(new Block.Prose("Nothing is left without a value in money: " + why)));
        blocks.add(new Block.TableBlock(CasesTables.byAgency(rounded, names)));
        CasesTables.transfers(rounded, names).map(Block.TableBlock::new).ifPresent(blocks::add);
        cases.economic().weights().ifPresent(weights -> blocks.add(new Block.TableBlock(CasesTables.weights(weights))));
        CasesTables.weighted(rounded).map(Block.TableBlock::new).ifPresent(blocks::add);
        return new Section("Financial and economic case", blocks);
    }

    private static Section outcomes(Appraisal worth, Precision precision, Function<Agency, String> names) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Prose(
                        "The value of an outcome in a year is people in need × engagement × impact × the share"
                                + " that is additional × unit value. The appraisal's additionality and optimism bias are not applied to it."));
        blocks.add(
                new Block.TableBlock(OutcomeTables.chains(worth.widerBenefits().outcomes(), names)));
        blocks.add(new Block.TableBlock(OutcomeTables.byYear(
                worth, RoundedAppraisal.of(worth, precision).format())));
        worth.widerBenefits()
                .outcomes()
                .forEach(outcome -> blocks.add(new Block.Prose(
                        "Source of the unit value of " + outcome.name() + ": " + outcome.source() + ".")));
        return new Section("Outcomes", blocks);
    }
}
