package org.wholesum.internal.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.entry.AppraisalEntry;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.worth.SettlementEntry;
import org.wholesum.projection.Comparison;
import org.wholesum.scenario.Scenario;
import org.wholesum.settlement.CashBlock;
import org.wholesum.settlement.CashRelease;
import org.wholesum.settlement.CoalitionValues;
import org.wholesum.settlement.GainShare;
import org.wholesum.settlement.SettlementRule;
import org.wholesum.settlement.Stakes;

/** Shares the saving of a scenario, and releases its blocks of cash. */
public final class SettlementStep {
    private static final String SETTLEMENT = "settlement";
    private static final String BLOCKS = "blocks";
    private static final String STAKES = "stakes";
    private static final String COALITIONS = "coalitions";

    private final Scenario scenario;
    private final Comparison comparison;
    private final CurrencyUnit currency;

    public SettlementStep(Scenario scenario, Comparison comparison) {
        this.scenario = scenario;
        this.comparison = comparison;
        this.currency = scenario.entry().unit();
    }

    /**
     * What is shared and how, and the cash that is released.
     *
     * @param share the saving or the cash that is shared
     * @param release the release of blocks, if the scenario has any
     */
    public record Found(GainShare share, Optional<CashRelease> release) {}

    /** What was found; empty if the scenario doesn't ask for it. */
    public Optional<Found> run() {
        return scenario.entry().settlement().map(entry -> scenario.source().at(() -> of(entry), SETTLEMENT));
    }

    private Found of(SettlementEntry entry) {
        checkAgencies(entry);
        GainShare plain = GainShare.of(comparison)
                .sampling(
                        entry.draws().orElse(GainShare.DRAWS),
                        scenario.entry().seed().orElse(1L));
        Optional<CashRelease> release = release(entry);
        GainShare of = entry.sharesCash() ? release.map(plain::ofCash).orElse(plain) : plain;
        GainShare staked = entry.stakes().isEmpty() ? of : of.with(stakes(entry));
        GainShare valued = entry.coalitions().isEmpty() ? staked : withValues(staked, entry);
        GainShare by = valued.by(entry.rule().orElse(SettlementRule.SHAPLEY));
        scenario.source().at(by::settlement, SETTLEMENT, "rule");
        return new Found(by, release);
    }

    /** Each unknown agency at its own line. */
    private void checkAgencies(SettlementEntry entry) {
        List<String> known = comparison.agencies().stream().map(Agency::id).toList();
        ProblemList problems = new ProblemList(scenario.source());
        keys(STAKES).forEach(name -> checkKey(name, STAKES, known, problems));
        keys(BLOCKS).forEach(name -> checkKey(name, BLOCKS, known, problems));
        for (int i = 0; i < entry.coalitions().size(); i++) {
            List<Agency> of = entry.coalitions().get(i).of();
            for (int j = 0; j < of.size(); j++) {
                if (!comparison.agencies().contains(of.get(j))) {
                    problems.add(KeyProblem.unknown(
                            "agency",
                            of.get(j).id(),
                            known,
                            SETTLEMENT,
                            COALITIONS,
                            String.valueOf(i),
                            "of",
                            String.valueOf(j)));
                }
            }
        }
        problems.done();
    }

    private List<String> keys(String block) {
        return scenario.source()
                .root()
                .at(List.of(SETTLEMENT, block))
                .map(node -> node.keys())
                .orElse(List.of());
    }

    private void checkKey(String name, String block, List<String> known, ProblemList problems) {
        if (!known.contains(Agency.of(name).id())) {
            problems.add(KeyProblem.unknownKey("unknown agency", known, SETTLEMENT, block, name));
        }
    }

    private Stakes stakes(SettlementEntry entry) {
        Map<Agency, BigDecimal> shares = new TreeMap<>();
        entry.stakes().forEach((agency, stake) -> shares.put(agency, stake.fraction()));
        return scenario.source().at(() -> Stakes.of(shares), SETTLEMENT, STAKES);
    }

    private GainShare withValues(GainShare share, SettlementEntry entry) {
        Map<Set<Agency>, Money> values = new HashMap<>();
        entry.coalitions()
                .forEach(one -> values.put(
                        Set.copyOf(one.of()), Money.of(currency, one.value().value())));
        values.putIfAbsent(Set.copyOf(comparison.agencies()), share.total());
        return scenario.source()
                .at(() -> share.with(CoalitionValues.of(comparison.agencies(), values)), SETTLEMENT, COALITIONS);
    }

    private Optional<CashRelease> release(SettlementEntry entry) {
        if (entry.blocks().isEmpty()) {
            return Optional.empty();
        }
        if (scenario.entry().appraisal().flatMap(AppraisalEntry::cashable).isPresent()) {
            throw scenario.source()
                    .refuse(
                            "appraisal.cashable has shares that can be released as cash, and blocks say it otherwise;"
                                    + " expected one of them",
                            SETTLEMENT,
                            BLOCKS);
        }
        List<CashBlock> blocks = new ArrayList<>();
        entry.blocks()
                .forEach((agency, its) -> its.forEach(block -> blocks.add(new CashBlock(
                        agency,
                        block.name(),
                        block.aYear().in(currency),
                        block.noticeMonths().orElse(0)))));
        return Optional.of(scenario.source().at(() -> CashRelease.of(comparison, blocks), SETTLEMENT, BLOCKS));
    }
}
