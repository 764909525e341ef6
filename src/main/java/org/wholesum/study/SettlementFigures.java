package org.wholesum.study;

import static org.wholesum.study.FigureCatalogue.entry;
import static org.wholesum.study.FigureCatalogue.money;

import java.util.List;
import org.wholesum.settlement.CashRelease;
import org.wholesum.settlement.Core;
import org.wholesum.settlement.GainShare;
import org.wholesum.settlement.Settlement;
import org.wholesum.settlement.SettlementRule;
import org.wholesum.settlement.ShapleyValue;
import org.wholesum.study.FigureCatalogue.Entry;
import org.wholesum.study.FigureValue.Unit;

/** The figures of who should pay whom, and of cash in blocks. */
final class SettlementFigures {
    private SettlementFigures() {}

    static List<Entry> entries() {
        return List.of(
                money("settlement.AGENCY", "what an agency is paid by the settlement, negative if it pays"),
                money("settled.AGENCY", "saving, or cash, of an agency after the settlement"),
                money("settlement_paid", "sum of all payments of the settlement"),
                entry("settlement_payments", Unit.COUNT, "payments of the settlement"),
                money("settlement_shared", "what is shared: the saving, or the cash position, of all agencies"),
                money("shapley.AGENCY", "Shapley value of an agency"),
                money("shapley_error.AGENCY", "its standard error, where it was estimated from random orders"),
                entry("stake.AGENCY", Unit.SHARE, "stake of an agency in the pooled budget"),
                money("by_stake.AGENCY", "what an agency has by its stake"),
                money("least_transfers.AGENCY", "what an agency has after the least transfers"),
                entry("core_objections", Unit.COUNT, "coalitions that would have more alone than by the settlement"),
                money("core_shortage", "what all agencies would have to realise more for the core not to be empty"),
                money("block_cash", "cash that is released in blocks"),
                money("block_cash.AGENCY", "cash that an agency releases in blocks"),
                money("block_capacity", "what is freed and not released in blocks"),
                money("block_capacity.AGENCY", "what an agency frees and doesn't release in blocks"),
                entry("blocks_released", Unit.COUNT, "blocks that are released within the horizon"));
    }

    static void of(StudyResult result, FigureCollector to) {
        result.settlement().ifPresent(share -> share(share, to));
        result.cashInBlocks().ifPresent(cash -> blocks(cash, to));
    }

    private static void share(GainShare share, FigureCollector to) {
        Settlement settlement = share.settlement();
        settlement.after().forEach((agency, amount) -> {
            to.money("settlement." + agency, settlement.net(agency));
            to.money("settled." + agency, amount);
        });
        to.money("settlement_paid", settlement.paid());
        to.count("settlement_payments", settlement.payments().size());
        to.money("settlement_shared", share.total());
        share.shapley().ifPresent(value -> shapley(value, to));
        share.stakes().ifPresent(stakes -> share.settlement(SettlementRule.STAKES)
                .after()
                .forEach((agency, amount) -> {
                    to.add("stake." + agency, stakes.share(agency), Unit.SHARE);
                    to.money("by_stake." + agency, amount);
                }));
        share.leastTransfers().ifPresent(least -> least.inTotal()
                .after()
                .forEach((agency, amount) -> to.money("least_transfers." + agency, amount)));
        share.objections().ifPresent(objections -> to.count("core_objections", objections.count()));
        share.core()
                .filter(core -> share.agencies().size() <= Core.MOST_FOR_EMPTINESS)
                .ifPresent(core -> to.money("core_shortage", core.leastTotal().minus(share.total())));
    }

    private static void shapley(ShapleyValue value, FigureCollector to) {
        value.amounts().forEach((agency, amount) -> {
            to.money("shapley." + agency, amount);
            value.standardError(agency).ifPresent(error -> to.money("shapley_error." + agency, error));
        });
    }

    private static void blocks(CashRelease release, FigureCollector to) {
        to.money("block_cash", release.cash().total());
        to.money("block_capacity", release.capacity().total());
        release.freed().agencies().forEach(agency -> {
            to.money("block_cash." + agency, release.cash().total(agency));
            to.money("block_capacity." + agency, release.capacity().total(agency));
        });
        to.count("blocks_released", release.released());
    }
}
