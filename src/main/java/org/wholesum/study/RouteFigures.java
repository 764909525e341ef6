package org.wholesum.study;

import java.util.List;
import java.util.Optional;
import org.wholesum.referral.ReferralLoop;
import org.wholesum.referral.ReferralRoutes;
import org.wholesum.study.FigureCatalogue.Entry;
import org.wholesum.study.FigureValue.Unit;

/** The figures of referral routes. */
final class RouteFigures {
    private static final String RETURNED =
            "share of the contacts turned away, or without a referral onwards, after which the case came back";

    private RouteFigures() {}

    static List<Entry> entries() {
        return List.of(
                entry("providers", Unit.COUNT, "providers with a contact or a referral, or known"),
                entry("referrals", Unit.COUNT, "referrals from one provider to another"),
                entry("routes", Unit.COUNT, "pairs of providers of which one refers to the other"),
                entry("loops", Unit.COUNT, "how often a case was referred round and came back to a provider"),
                entry("returned_share", Unit.SHARE, RETURNED),
                entry("returned_share_lower", Unit.SHARE, RETURNED + ": lower end of Wilson's 95% interval"),
                entry("returned_share_upper", Unit.SHARE, RETURNED + ": upper end of Wilson's 95% interval"),
                entry("cases_without_owner", Unit.COUNT, "cases of several providers of which none owns them"));
    }

    private static Entry entry(String name, Unit unit, String meaning) {
        return new Entry(name, Optional.of(unit), meaning);
    }

    static void of(StudyResult result, FigureCollector to) {
        result.demand().referralRoutes().ifPresent(routes -> of(routes, to));
    }

    private static void of(ReferralRoutes routes, FigureCollector to) {
        to.count("providers", routes.providers().size());
        to.count("referrals", routes.referrals());
        to.count("routes", routes.routes().size());
        to.count("loops", routes.loops().stream().mapToLong(ReferralLoop::times).sum());
        routes.returns().share().ifPresent(share -> to.add("returned_share", share, Unit.SHARE));
        routes.returns().interval().ifPresent(interval -> {
            to.add("returned_share_lower", interval.lower(), Unit.SHARE);
            to.add("returned_share_upper", interval.upper(), Unit.SHARE);
        });
        to.count("cases_without_owner", routes.casesWithoutOwner().size());
    }
}
