package org.wholesum.internal.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.referral.Provider;
import org.wholesum.referral.ReferralLoop;
import org.wholesum.referral.ReferralRoutes;
import org.wholesum.referral.Route;

/** The tables of referral routes, in which many rows are one, and their lists in JSON, which are whole. */
final class RouteTables {
    /** The most rows of routes, and of providers, besides the one of all others. */
    private static final int MOST = 20;

    private static final int MOST_LOOPS = 10;

    private RouteTables() {}

    static Table routes(ReferralRoutes routes) {
        List<Route> shown = first(routes.routes(), MOST);
        List<Route> others = rest(routes.routes(), MOST);
        long all = routes.referrals();
        Table.Builder table = Table.titled("The most used routes")
                .words("from", "to")
                .figures("referrals", "cases", "share of referrals");
        shown.forEach(route -> table.row(cells(route.from(), route.to(), route.referrals(), route.cases(), all)));
        if (!others.isEmpty()) {
            String name = RouteSections.number(others.size(), "other route");
            table.row(cells(name, "", sum(others, Route::referrals), routes.casesOf(others), all));
        }
        return table.total(cells("all", "", all, routes.casesOf(routes.routes()), all))
                .build();
    }

    private static String[] cells(String from, String to, long referrals, long cases, long all) {
        return new String[] {
            from,
            to,
            WholeNumber.grouped(referrals),
            WholeNumber.grouped(cases),
            NumberText.share((double) referrals / all)
        };
    }

    static Table providers(ReferralRoutes routes) {
        List<Provider> sorted = routes.providers().stream()
                .sorted(Comparator.comparing(Provider::contacts)
                        .thenComparing(provider -> provider.in() + provider.out())
                        .reversed()
                        .thenComparing(Provider::name))
                .toList();
        Table.Builder table = Table.titled("Providers by contacts")
                .words("provider")
                .figures("contacts", "cases", "referrals received", "referrals made");
        first(sorted, MOST)
                .forEach(provider -> table.row(
                        provider.name(),
                        WholeNumber.grouped(provider.contacts()),
                        WholeNumber.grouped(provider.cases()),
                        WholeNumber.grouped(provider.in()),
                        WholeNumber.grouped(provider.out())));
        List<Provider> others = rest(sorted, MOST);
        if (!others.isEmpty()) {
            table.row(cells(RouteSections.number(others.size(), "other provider"), others, ""));
        }
        return table.total(cells("all", sorted, WholeNumber.grouped(routes.cases())))
                .build();
    }

    private static String[] cells(String name, List<Provider> of, String cases) {
        return new String[] {
            name,
            WholeNumber.grouped(sum(of, Provider::contacts)),
            cases,
            WholeNumber.grouped(sum(of, Provider::in)),
            WholeNumber.grouped(sum(of, Provider::out))
        };
    }

    static Table loops(ReferralRoutes routes) {
        Table.Builder table =
                Table.titled("The most frequent loops").words("loop").figures("times", "cases");
        first(routes.loops(), MOST_LOOPS)
                .forEach(loop -> table.row(
                        loop.toString(), WholeNumber.grouped(loop.times()), WholeNumber.grouped(loop.cases())));
        List<ReferralLoop> others = rest(routes.loops(), MOST_LOOPS);
        if (!others.isEmpty()) {
            table.row(
                    RouteSections.number(others.size(), "other loop"),
                    WholeNumber.grouped(sum(others, ReferralLoop::times)),
                    "");
        }
        return table.total("all", WholeNumber.grouped(sum(routes.loops(), ReferralLoop::times)), "")
                .build();
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private static <T> List<T> rest(List<T> all, int most) {
        return all.subList(Math.min(most, all.size()), all.size());
    }

    static <T> long sum(List<T> all, ToLongFunction<T> count) {
        return all.stream().mapToLong(count).sum();
    }

    static List<Map<String, Object>> routesJson(List<Route> routes) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Route route : routes) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("from", route.from());
            json.put("to", route.to());
            json.put("referrals", route.referrals());
            json.put("cases", route.cases());
            list.add(json);
        }
        return list;
    }

    static List<Map<String, Object>> providersJson(List<Provider> providers) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Provider provider : providers) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", provider.name());
            json.put("contacts", provider.contacts());
            json.put("cases", provider.cases());
            json.put("in", provider.in());
            json.put("out", provider.out());
            list.add(json);
        }
        return list;
    }

    static List<Map<String, Object>> loopsJson(List<ReferralLoop> loops) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (ReferralLoop loop : loops) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("providers", loop.providers());
            json.put("times", loop.times());
            json.put("cases", loop.cases());
            list.add(json);
        }
        return list;
    }

    static List<Map<String, Object>> byProvidersJson(ReferralRoutes routes) {
        List<Map<String, Object>> list = new ArrayList<>();
        routes.casesByNumberOfProviders().forEach((providers, cases) -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("providers", providers);
            json.put("cases", cases);
            list.add(json);
        });
        return list;
    }
}
