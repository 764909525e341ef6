package org.wholesum.study;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.ledger.FailureCosts;
import org.wholesum.projection.FailureDemandRemoval;
import org.wholesum.projection.Method;
import org.wholesum.projection.PhaseShape;
import org.wholesum.scenario.CohortEntry;
import org.wholesum.scenario.MethodEntry;
import org.wholesum.scenario.Percentage;
import org.wholesum.scenario.Scenario;

/** Makes a method of what a scenario says of it. */
final class MethodFactory {
    private final Scenario scenario;
    private final Methods methods;
    private final String name;
    private final Values values;

    MethodFactory(Scenario scenario, Methods methods, String name) {
        this.scenario = scenario;
        this.methods = methods;
        this.name = name;
        this.values = new Values(scenario, "methods", name);
    }

    // a switch over the sealed family is Java 21's
    Step make(MethodEntry entry) {
        if (entry instanceof MethodEntry.RunRate rate) {
            return Step.of(Method.runRate(), window(rate.window()));
        }
        if (entry instanceof MethodEntry.Escalation escalation) {
            return Step.of(escalation(escalation), window(escalation.window()));
        }
        if (entry instanceof MethodEntry.OneOff once) {
            return oneOff(once);
        }
        if (entry instanceof MethodEntry.Support support) {
            return Step.of(support(support), Optional.empty());
        }
        if (entry instanceof CohortEntry cohort) {
            return new CohortMaker(scenario, name, cohort).make();
        }
        return entry instanceof MethodEntry.Plus plus ? sum(plus) : ofOthers(entry);
    }

    private Step oneOff(MethodEntry.OneOff once) {
        Months when = inHorizon(Months.of(once.from(), once.months().orElse(1)));
        SortedMap<Agency, Money> amounts = values.money(once.amounts(), "amounts");
        return once.isForProgramme()
                ? new Step(evidence -> Method.oneOff(evidence.share(amounts), when), Optional.empty(), 1, List.of())
                : Step.of(Method.oneOff(amounts, when), Optional.empty());
    }

    private Step ofOthers(MethodEntry entry) {
        if (entry instanceof MethodEntry.RelativeChange change) {
            SortedMap<Agency, BigDecimal> changes = changes(change.changes(), "changes");
            return of(change.of(), base -> base.relativeChange(changes));
        }
        if (entry instanceof MethodEntry.Scaled scaled) {
            return of(scaled.of(), base -> base.scaledBy(scaled.factor().number()));
        }
        if (entry instanceof MethodEntry.Drivers drivers) {
            SortedMap<Agency, BigDecimal> volume = changes(drivers.volume(), "volume");
            SortedMap<Agency, BigDecimal> price = changes(drivers.price(), "price");
            return of(drivers.of(), base -> base.volumeAndPrice(volume, price));
        }
        if (entry instanceof MethodEntry.WithoutFailureDemand without) {
            return without(without);
        }
        return ofTwo(entry);
    }

    private Step ofTwo(MethodEntry entry) {
        if (entry instanceof MethodEntry.Then then) {
            YearMonth from = YearMonth.parse(then.from());
            if (horizon().indexOf(from) < 1) {
                throw refuse("expected a month after the first of the horizon, " + horizon(), "from");
            }
            return two("first", then.first(), "second", then.second(), (one, other) -> one.then(from, other));
        }
        if (entry instanceof MethodEntry.PhasedIn phased) {
            Months over = inHorizon(Months.of(phased.from(), phased.months()));
            PhaseShape shape = phased.shape().orElse(PhaseShape.LINEAR);
            return two(
                    "before",
                    phased.before(),
                    "after",
                    phased.after(),
                    (one, other) -> one.phaseIn(other, over, shape));
        }
        if (entry instanceof MethodEntry.DropOff drop) {
            YearMonth from = YearMonth.parse(drop.from());
            return two(
                    "base",
                    drop.base(),
                    "changed",
                    drop.changed(),
                    (one, other) -> one.dropOff(other, drop.yearlyLoss().fraction(), from));
        }
        MethodEntry.TimeLag lag = (MethodEntry.TimeLag) entry;
        return two("until", lag.until(), "effect", lag.effect(), (one, other) -> one.timeLag(lag.months(), other));
    }

    private Method escalation(MethodEntry.Escalation escalation) {
        return escalation
                .growth()
                .map(growth -> Method.escalation(growth.fraction()))
                .orElseGet(() -> Method.escalation(escalation.fit().orElseThrow()));
    }

    private Method support(MethodEntry.Support support) {
        Optional<Months> when = Optional.empty();
        if (support.from().isPresent() || support.months().isPresent()) {
            YearMonth from =
                    support.from().map(YearMonth::parse).orElse(horizon().first());
            when = Optional.of(support.months()
                    .map(months -> Months.of(from, months))
                    .orElseGet(() -> Months.of(
                            from, Math.max(1, horizon().count() - horizon().indexOf(from)))));
            inHorizon(when.get());
        }
        SortedMap<Agency, Money> aYear = values.money(support.aYear(), "a_year");
        return when.map(months -> Method.support(aYear, months)).orElseGet(() -> Method.support(aYear));
    }

    private Step sum(MethodEntry.Plus plus) {
        List<Step> parts = new ArrayList<>();
        List<List<String>> paths = new ArrayList<>();
        for (int i = 0; i < plus.of().size(); i++) {
            List<String> path = List.of("methods", name, "of", Integer.toString(i));
            parts.add(methods.named(plus.of().get(i), path.toArray(String[]::new)));
            paths.add(path);
        }
        return methods.together(all -> all.stream().reduce(Method::plus).orElseThrow(), parts, paths);
    }

    private Step without(MethodEntry.WithoutFailureDemand without) {
        Step base = methods.named(without.of(), "methods", name, "of");
        Months over = inHorizon(Months.of(without.from(), without.months()));
        Months window = base.window()
                .map(scenario::window)
                .orElseThrow(() -> refuse("was not observed, expected a method of a window", "of"));
        return new Step(
                evidence ->
                        base.method().apply(evidence).withoutFailureDemand(removals(without, evidence, window, over)),
                base.window(),
                base.size() + 1,
                base.cautions());
    }

    private static List<FailureDemandRemoval> removals(
            MethodEntry.WithoutFailureDemand without, Evidence evidence, Months window, Months over) {
        FailureCosts failure = evidence.failure(window);
        return without.services().entrySet().stream()
                .map(entry -> new FailureDemandRemoval(
                        entry.getKey(),
                        failure.failure(entry.getKey()),
                        entry.getValue().fraction(),
                        over))
                .toList();
    }

    private SortedMap<Agency, BigDecimal> changes(Map<String, Percentage> changes, String key) {
        SortedMap<Agency, BigDecimal> byAgency = new TreeMap<>();
        changes.forEach((agency, change) -> {
            if (change.fraction().compareTo(BigDecimal.ONE.negate()) < 0) {
                throw refuse("expected -100% or more", key, agency);
            }
            byAgency.put(values.agency(agency, key), change.fraction());
        });
        return byAgency;
    }

    private Step of(String base, Function<Method, Method> how) {
        Step step = methods.named(base, "methods", name, "of");
        return methods.together(all -> how.apply(all.get(0)), List.of(step), List.of(List.of("methods", name, "of")));
    }

    private Step two(String key, String one, String otherKey, String other, BinaryOperator<Method> how) {
        List<List<String>> paths = List.of(List.of("methods", name, key), List.of("methods", name, otherKey));
        List<Step> parts = List.of(
                methods.named(one, paths.get(0).toArray(String[]::new)),
                methods.named(other, paths.get(1).toArray(String[]::new)));
        return methods.together(all -> how.apply(all.get(0), all.get(1)), parts, paths);
    }

    private Optional<String> window(String window) {
        if (!scenario.windows().containsKey(window)) {
            throw scenario.origin().refuseWord("window", scenario.windows().keySet(), "methods", name, "window");
        }
        return Optional.of(window);
    }

    private Months horizon() {
        return scenario.horizon().toMonths();
    }

    private Months inHorizon(Months months) {
        if (!horizon().contains(months)) {
            throw refuse("is " + months + ", expected months of the horizon, " + horizon(), "from");
        }
        return months;
    }

    private RuntimeException refuse(String expected, String... path) {
        return scenario.origin()
                .refuse(
                        expected,
                        Stream.concat(Stream.of("methods", name), Arrays.stream(path))
                                .toArray(String[]::new));
    }
}
