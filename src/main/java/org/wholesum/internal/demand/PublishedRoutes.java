package org.wholesum.internal.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.text.EvidenceText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.referral.ReferralLoop;
import org.wholesum.referral.ReferralRoutes;
import org.wholesum.referral.Returns;
import org.wholesum.referral.Route;
import org.wholesum.study.StudyResult;

/**
 * What may be published of referral routes: those of as many cases as the minimum, and all others in one row, which is of as
 * many cases too. Cases, contacts, and what each provider received and made are left out.
 */
final class PublishedRoutes {
    private final ReferralRoutes routes;
    private final DisclosureRules rules;
    private final boolean safe;
    private final List<Route> shown = new ArrayList<>();
    private final List<Route> others = new ArrayList<>();

    private PublishedRoutes(ReferralRoutes routes, Publication publication) {
        this.routes = routes;
        this.rules = publication.rules();
        for (Route route : routes.routes()) {
            (rules.isSmall(route.cases()) ? others : shown).add(route);
        }
        boolean named = !routes.isInferred() || publication.suppressed().isEmpty();
        mergeUntilLarge();
        this.safe = named
                && !rules.isSmall(routes.casesOf(routes.routes()))
                && !routes.routes().isEmpty();
    }

    static Optional<PublishedRoutes> of(StudyResult result, Publication publication) {
        return result.demand().referralRoutes().map(routes -> new PublishedRoutes(routes, publication));
    }

    /** The smallest route that could be published joins the others, if they are of too few cases. */
    private void mergeUntilLarge() {
        while (rules.isSmall(routes.casesOf(others)) && !shown.isEmpty()) {
            Route smallest = shown.stream()
                    .min(Comparator.comparing(Route::cases)
                            .thenComparing(Route::referrals)
                            .thenComparing(Route::from)
                            .thenComparing(Route::to))
                    .orElseThrow();
            shown.remove(smallest);
            others.add(smallest);
        }
    }

    Section section() {
        if (!safe) {
            return new Section(
                    RouteSections.HEADING,
                    List.of(new Block.Prose("Referral routes are not published, as too few cases contribute.")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(RouteSections.number(routes.providers().size(), "provider") + " made "
                + count(routes.referrals()) + " referrals." + RouteSections.origin(routes) + loopsInWords()
                + returnsInWords() + withoutOwnerInWords()));
        blocks.add(new Block.TableBlock(table()));
        return new Section(RouteSections.HEADING, blocks);
    }

    private Table table() {
        Table.Builder table = Table.titled("Routes of " + rules.minimum() + " cases or more")
                .words("from", "to")
                .figures("referrals", "cases");
        shown.forEach(route -> table.row(route.from(), route.to(), count(route.referrals()), count(route.cases())));
        if (!others.isEmpty()) {
            table.row(
                    RouteSections.number(others.size(), "other route"),
                    "",
                    count(RouteTables.sum(others, Route::referrals)),
                    "");
        }
        return table.total("all", "", count(routes.referrals()), "").build();
    }

    private String count(long count) {
        return WholeNumber.grouped(rounded(count));
    }

    private long rounded(long count) {
        long to = rules.counts();
        return Math.floorDiv(count + to / 2, to) * to;
    }

    /** Loops of enough cases. */
    private List<ReferralLoop> loops() {
        return routes.loops().stream()
                .filter(loop -> !rules.isSmall(loop.cases()))
                .toList();
    }

    private String loopsInWords() {
        List<ReferralLoop> loops = loops();
        return loops.isEmpty()
                ? ""
                : " Cases were referred round " + RouteSections.number(loops.size(), "loop") + " of "
                        + rules.minimum() + " cases or more " + count(RouteTables.sum(loops, ReferralLoop::times))
                        + " times.";
    }

    private boolean showsReturns() {
        Returns returns = routes.returns();
        return rules.counts() == 1
                && returns.seen() > 0
                && !rules.isSmall(returns.casesReturning())
                && !rules.isSmall(returns.casesAway());
    }

    private String returnsInWords() {
        return showsReturns()
                ? " " + RouteSections.returns(routes.returns())
                : " How many cases were sent away and returned is not published.";
    }

    private boolean showsWithoutOwner() {
        int without = routes.casesWithoutOwner().size();
        return !rules.isSmall(without) && !rules.isSmall(routes.cases() - without);
    }

    private String withoutOwnerInWords() {
        return showsWithoutOwner()
                ? " " + count(routes.casesWithoutOwner().size()) + " cases have no owner. "
                        + EvidenceText.sentence(routes.ownerRule())
                : " How many cases have no owner is not published.";
    }

    void addTo(Map<String, Object> json) {
        if (!safe) {
            return;
        }
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("inferred", routes.isInferred());
        part.put("providers", routes.providers().size());
        part.put("referrals", rounded(routes.referrals()));
        part.put(
                "routes",
                RouteTables.routesJson(shown.stream()
                        .map(route ->
                                new Route(route.from(), route.to(), rounded(route.referrals()), rounded(route.cases())))
                        .toList()));
        if (!others.isEmpty()) {
            Map<String, Object> rest = new LinkedHashMap<>();
            rest.put("routes", others.size());
            rest.put("referrals", rounded(RouteTables.sum(others, Route::referrals)));
            part.put("other_routes", rest);
        }
        if (showsReturns()) {
            part.put("returns", RouteSections.counts(routes.returns()));
        }
        if (showsWithoutOwner()) {
            part.put("cases_without_owner", rounded(routes.casesWithoutOwner().size()));
        }
        json.put("referral_routes", part);
    }
}
