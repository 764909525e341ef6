package org.wholesum.internal.demand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.scenario.entry.LedgerFile;
import org.wholesum.internal.text.EvidenceText;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.referral.ReferralLoop;
import org.wholesum.referral.ReferralRoutes;
import org.wholesum.referral.Returned;
import org.wholesum.referral.Returns;
import org.wholesum.study.StudyResult;

/** Who refers to whom. */
final class RouteSections {
    static final String HEADING = "Referral routes";

    private RouteSections() {}

    static Optional<Section> full(StudyResult result) {
        return result.demand().referralRoutes().map(routes -> new Section(HEADING, blocks(routes)));
    }

    private static List<Block> blocks(ReferralRoutes routes) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(summary(routes) + " " + loops(routes) + " " + returns(routes.returns())
                + growth(routes.returns()) + " " + withoutOwner(routes)));
        if (!routes.routes().isEmpty()) {
            blocks.add(RouteChart.of(routes));
            blocks.add(new Block.TableBlock(RouteTables.routes(routes)));
        }
        blocks.add(new Block.TableBlock(RouteTables.providers(routes)));
        if (!routes.loops().isEmpty()) {
            blocks.add(new Block.TableBlock(RouteTables.loops(routes)));
        }
        return blocks;
    }

    static String number(long count, String noun) {
        return WholeNumber.grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String summary(ReferralRoutes routes) {
        return number(routes.providers().size(), "provider") + " had " + number(routes.contacts(), "contact") + " with "
                + number(routes.cases(), "case") + " and made " + number(routes.referrals(), "referral") + " by "
                + number(routes.routes().size(), "route") + "." + origin(routes);
    }

    /** That referrals are not recorded, if so. */
    static String origin(ReferralRoutes routes) {
        return routes.isInferred()
                ? " Referrals are inferred from the order of contacts, at most "
                        + number(routes.returns().days(), "day")
                        + " apart, which is evidence of a referral and not proof."
                : "";
    }

    private static String loops(ReferralRoutes routes) {
        long times = routes.loops().stream().mapToLong(ReferralLoop::times).sum();
        return times == 0
                ? "No case is found that was referred round a loop."
                : "Cases were referred round a loop " + number(times, "time") + ", round "
                        + number(routes.loops().size(), "different loop") + ".";
    }

    /** How many came back, in a sentence. */
    static String returns(Returns returns) {
        String who = returns.recorded() ? "turned away" : "without a referral onwards";
        if (returns.seen() == 0) {
            return "No contact " + who + " has all of the next " + number(returns.days(), "day") + " in the records.";
        }
        return "Of " + number(returns.seen(), "contact") + " " + who + ", "
                + WholeNumber.grouped(returns.seenToReturn())
                + (returns.seenToReturn() == 1 ? " was" : " were")
                + " followed by a return to the same provider within " + number(returns.days(), "day") + " ("
                + returns.share().map(NumberText::share).orElse("")
                + returns.interval()
                        .map(of -> ", 95% " + NumberText.share(of.lower()) + " to " + NumberText.share(of.upper()))
                        .orElse("")
                + ").";
    }

    private static String growth(Returns returns) {
        String cost = returns.growthOfCost()
                .map(sum -> sum.isNegative()
                        ? " The contacts on return cost " + MoneyText.of(sum.negated()) + " less than those before."
                        : " The contacts on return cost " + MoneyText.of(sum) + " more than those before.")
                .orElse("");
        String need = returns.meanGrowthOfNeed()
                .map(mean ->
                        " The need on return less the need before is " + EvidenceText.figure(mean) + " on average.")
                .orElse("");
        return cost + need;
    }

    private static String withoutOwner(ReferralRoutes routes) {
        int cases = routes.casesWithoutOwner().size();
        return (cases == 0
                        ? "No case is found without an owner"
                        : number(cases, "case") + (cases == 1 ? " has" : " have") + " no owner")
                + ". " + EvidenceText.sentence(routes.ownerRule());
    }

    /** Everything; without ids of cases where the scenario has pseudonyms, which those of a file are not. */
    static void addTo(Map<String, Object> json, StudyResult result, ReferralRoutes routes) {
        boolean ids = routes.isInferred()
                || result.scenario()
                        .entry()
                        .ledger()
                        .flatMap(LedgerFile::pseudonyms)
                        .isEmpty();
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("inferred", routes.isInferred());
        part.put("cases", routes.cases());
        part.put("contacts", routes.contacts());
        part.put("referrals", routes.referrals());
        part.put("providers", RouteTables.providersJson(routes.providers()));
        part.put("routes", RouteTables.routesJson(routes.routes()));
        part.put("loops", RouteTables.loopsJson(routes.loops()));
        part.put("circles", routes.circles().stream().map(List::copyOf).toList());
        part.put("returns", json(routes.returns(), ids));
        part.put("cases_by_number_of_providers", RouteTables.byProvidersJson(routes));
        part.put("cases_without_owner", routes.casesWithoutOwner().size());
        if (ids) {
            part.put("without_owner", List.copyOf(routes.casesWithoutOwner().keySet()));
        }
        json.put("referral_routes", part);
    }

    private static Map<String, Object> json(Returns returns, boolean ids) {
        Map<String, Object> json = counts(returns);
        json.put("away", returns.away());
        returns.medianDays().ifPresent(days -> json.put("median_days", SectionJson.number(days)));
        returns.meanGrowthOfNeed().ifPresent(need -> json.put("mean_growth_of_need", SectionJson.number(need)));
        returns.growthOfCost().ifPresent(cost -> json.put("growth_of_cost", SectionJson.amount(cost)));
        if (ids) {
            json.put("list", returns.list().stream().map(RouteSections::json).toList());
        }
        return json;
    }

    /** The counts of returns, with their share. */
    static Map<String, Object> counts(Returns returns) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("within_days", returns.days());
        json.put("recorded", returns.recorded());
        json.put("seen", returns.seen());
        json.put("returned", returns.seenToReturn());
        returns.share().ifPresent(share -> json.put("share", SectionJson.number(share)));
        returns.interval().ifPresent(interval -> {
            json.put("share_lower", SectionJson.number(interval.lower()));
            json.put("share_upper", SectionJson.number(interval.upper()));
        });
        return json;
    }

    private static Map<String, Object> json(Returned one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", one.caseId());
        json.put("provider", one.provider());
        json.put("away", one.away().toString());
        json.put("back", one.back().toString());
        one.growthOfNeed().ifPresent(need -> json.put("growth_of_need", need.toPlainString()));
        one.growthOfCost().ifPresent(cost -> json.put("growth_of_cost", SectionJson.amount(cost)));
        return json;
    }
}
