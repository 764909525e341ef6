package org.wholesum.internal.worth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.settlement.BlockRelease;
import org.wholesum.settlement.CashRelease;
import org.wholesum.settlement.GainShare;
import org.wholesum.settlement.LeastTransfers;
import org.wholesum.settlement.Payment;
import org.wholesum.settlement.Settlement;
import org.wholesum.settlement.SettlementRule;

/** Who should pay whom, and cash in blocks, as JSON. */
final class SettlementJson {
    private SettlementJson() {}

    /** With the transfers of each month or without. */
    static Map<String, Object> of(GainShare share, boolean byMonth) {
        Map<String, Object> json = new LinkedHashMap<>();
        Settlement settlement = share.settlement();
        json.put("rule", id(share.rule()));
        json.put("shared", share.cash().isPresent() ? "cash" : "saving");
        json.put("total", amount(share.total()));
        json.put(
                "agencies",
                share.agencies().stream().map(agency -> agency(share, agency)).toList());
        json.put("payments", payments(settlement.payments()));
        json.put("paid", amount(settlement.paid()));
        share.objections().ifPresent(objections -> {
            json.put("in_core", objections.isInCore());
            json.put("core_objections", objections.count());
        });
        if (byMonth) {
            share.leastTransfers()
                    .ifPresent(least -> json.put(
                            "least_transfers_by_month",
                            least.byMonth().stream()
                                    .filter(month -> !month.payments().isEmpty()
                                            || month.carried().isPositive())
                                    .map(SettlementJson::month)
                                    .toList()));
        }
        return json;
    }

    private static String id(SettlementRule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> agency(GainShare share, Agency agency) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agency", agency.id());
        json.put("own", amount(share.amounts().total(agency)));
        for (SettlementRule rule : SettlementRule.values()) {
            if (share.refusal(rule).isEmpty()) {
                Money after =
                        share.settlement(rule).net(agency).plus(share.amounts().total(agency));
                json.put(id(rule), amount(after));
            }
        }
        share.shapley()
                .flatMap(value -> value.standardError(agency))
                .ifPresent(error -> json.put("shapley_standard_error", amount(error)));
        share.stakes()
                .ifPresent(stakes -> json.put("stake", stakes.share(agency).toPlainString()));
        json.put("net_payment", amount(share.settlement().net(agency)));
        return json;
    }

    private static Map<String, Object> month(LeastTransfers.Month month) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", month.month().toString());
        json.put("payments", payments(month.payments()));
        json.put("carried", amount(month.carried()));
        return json;
    }

    private static List<Map<String, Object>> payments(List<Payment> payments) {
        return payments.stream().map(SettlementJson::payment).toList();
    }

    private static Map<String, Object> payment(Payment payment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", payment.from().id());
        json.put("to", payment.to().id());
        json.put("amount", amount(payment.amount()));
        return json;
    }

    static Map<String, Object> of(CashRelease release) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("freed", amount(release.freed().total()));
        json.put("cash", amount(release.cash().total()));
        json.put("capacity", amount(release.capacity().total()));
        json.put("blocks", release.blocks().stream().map(SettlementJson::block).toList());
        return json;
    }

    private static Map<String, Object> block(BlockRelease release) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agency", release.block().agency().id());
        json.put("name", release.block().name());
        json.put("a_year", amount(release.block().aYear()));
        json.put("notice_months", release.block().noticeMonths());
        release.notice().ifPresent(month -> json.put("notice", month.toString()));
        release.from().ifPresent(month -> json.put("released_from", month.toString()));
        json.put("cash", amount(release.cash()));
        return json;
    }

    private static Map<String, Object> amount(Money money) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", money.getCurrencyUnit().getCode());
        json.put("amount", money.getAmount().toPlainString());
        return json;
    }
}
