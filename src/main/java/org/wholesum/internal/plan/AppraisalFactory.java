package org.wholesum.internal.plan;

import com.google.common.base.Suppliers;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.appraisal.Additionality;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.Cashability;
import org.wholesum.appraisal.EditionAppraisal;
import org.wholesum.appraisal.OptimismBias;
import org.wholesum.appraisal.WiderBenefits;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.guidance.Guidance;
import org.wholesum.guidance.GuidanceUse;
import org.wholesum.internal.scenario.appraisal.BenefitEntry;
import org.wholesum.internal.scenario.appraisal.CashableEntry;
import org.wholesum.internal.scenario.appraisal.DiscountEntry;
import org.wholesum.internal.scenario.appraisal.OptimismEntry;
import org.wholesum.internal.scenario.entry.AppraisalEntry;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Method;
import org.wholesum.scenario.Scenario;

/** Makes the appraisal of a scenario. */
public final class AppraisalFactory {
    /** The placeholder agency of benefits outside every agency's budget. */
    private static final Agency NOBODY = Agency.of("nobody's budget");

    private final Scenario scenario;
    private final AppraisalEntry entry;
    private final Guidance edition;
    private final Months horizon;
    private final Supplier<Discounting> discounting = Suppliers.memoize(this::discounting);

    public AppraisalFactory(Scenario scenario, AppraisalEntry entry) {
        this(scenario, entry, entry.edition());
    }

    private AppraisalFactory(Scenario scenario, AppraisalEntry entry, Guidance edition) {
        this.scenario = scenario;
        this.entry = entry;
        this.edition = edition;
        this.horizon = scenario.entry().horizon().toMonths();
    }

    public Appraisal of(Comparison comparison, Optional<MonthlyCosts> investment) {
        return scenario.source().at(() -> appraisal(comparison, investment), "appraisal");
    }

    /** The appraisal by each edition of guidance, that of the scenario first; none if it uses no guidance. */
    public List<EditionAppraisal> editions(Comparison comparison, Optional<MonthlyCosts> investment) {
        Stream<Guidance> editions = Stream.concat(
                Stream.of(entry.edition()), entry.guidance().stream().flatMap(all -> all.beside().stream()));
        return scenario.source()
                .at(
                        () -> editions.map(one -> new AppraisalFactory(scenario, entry, one))
                                .map(one -> one.byEdition(one.appraisal(comparison, investment)))
                                .filter(one -> entry.guidance().isPresent()
                                        || !one.uses().isEmpty())
                                .toList(),
                        "appraisal");
    }

    private EditionAppraisal byEdition(Appraisal appraisal) {
        List<GuidanceUse> uses = new ArrayList<>();
        if (entry.hasHealthRates()) {
            uses.add(GuidanceUse.ofRates("discount rates for health", edition, edition.health()));
        }
        entry.optimism().map(GuidanceUses::of).ifPresent(uses::addAll);
        entry.values().forEach((name, value) -> value.units()
                .ifPresent(unit ->
                        uses.add(GuidedValue.of(scenario, edition, name, value).use())));
        return entry.hasStandardRates()
                ? EditionAppraisal.of(edition, appraisal, uses)
                : new EditionAppraisal(edition, appraisal, Optional.empty(), uses);
    }

    private Appraisal appraisal(Comparison comparison, Optional<MonthlyCosts> investment) {
        Appraisal whole = unchecked(comparison, investment);
        whole.check();
        return whole;
    }

    /** The appraisal of a comparison over the same horizon as another one that was checked: it can be discounted too. */
    public Appraisal unchecked(Comparison comparison, Optional<MonthlyCosts> investment) {
        Appraisal invested = withCosts(comparison, investment);
        Appraisal adjusted = invested.with(additionality()).with(optimism()).with(others(comparison));
        return entry.cashable()
                .map(AppraisalFactory::cashability)
                .map(adjusted::with)
                .orElse(adjusted);
    }

    /** The stated investment, or else the intervention's own costs, unless costs are netted within each agency. */
    private Appraisal withCosts(Comparison comparison, Optional<MonthlyCosts> investment) {
        Appraisal plain = Appraisal.of(comparison, discounting.get());
        if (entry.investment().isPresent()) {
            return investment.map(plain::withInvestment).orElse(plain);
        }
        if (entry.netsByAgency()) {
            return plain.nettedByAgency();
        }
        return investment
                .map(comparison.pilot()::withInterventionCosts)
                .map(pilot -> Comparison.of(comparison.old(), pilot).named(comparison.names()))
                .map(own -> Appraisal.of(own, discounting.get()))
                .orElse(plain);
    }

    private Discounting discounting() {
        YearMonth first = horizon.first();
        YearMonth base = entry.base().orElse(first);
        if (base.isAfter(first)) {
            throw InvalidEntryException.of("is after the first month of the horizon, " + first, "base");
        }
        return new Discounting(schedule(), entry.timing(), base);
    }

    private DiscountSchedule schedule() {
        DiscountSchedule schedule = entry.scheduleOf(edition)
                .orElseGet(() -> ofFile(entry.discount().orElseThrow()));
        return entry.discount().flatMap(DiscountEntry::nominal).orElse(false) ? schedule.nominal() : schedule;
    }

    private DiscountSchedule ofFile(DiscountEntry discount) {
        return scenario.source()
                .reading(
                        discount.file().orElseThrow(),
                        file -> DiscountSchedule.read(
                                file,
                                discount.schedule().name(),
                                discount.version().orElse("")),
                        "appraisal",
                        "discount",
                        "file");
    }

    private Additionality additionality() {
        return entry.additionality()
                .map(shares -> Additionality.none()
                        .withDeadweight(fraction(shares.deadweight()))
                        .withDisplacement(fraction(shares.displacement()))
                        .withLeakage(fraction(shares.leakage()))
                        .withSubstitution(fraction(shares.substitution()))
                        .withAttribution(fraction(shares.attribution()))
                        .withMultiplier(shares.multiplier().orElse(BigDecimal.ONE)))
                .orElseGet(Additionality::none);
    }

    private OptimismBias optimism() {
        OptimismEntry optimism = entry.optimism().orElseGet(OptimismEntry::none);
        OptimismBias bias = OptimismBias.of(
                optimism.costsGrade()
                        .map(grade -> grade.bias())
                        .or(() -> optimism.costsCategory()
                                .map(category -> category.costs().at(optimism.bound())))
                        .orElseGet(() -> fraction(optimism.costs())),
                optimism.benefitsGrade().map(grade -> grade.bias()).orElseGet(() -> fraction(optimism.benefits())));
        for (Map.Entry<Agency, Percentage> one : optimism.byAgency().entrySet()) {
            bias = bias.withBenefits(one.getKey(), one.getValue().fraction());
        }
        return bias;
    }

    private static Cashability cashability(CashableEntry cashable) {
        Cashability cashability =
                Cashability.over(Months.of(cashable.from(), cashable.months().value()));
        for (Map.Entry<Agency, Percentage> one : cashable.shares().entrySet()) {
            cashability = cashability.with(one.getKey(), one.getValue().fraction());
        }
        return cashability;
    }

    private WiderBenefits others(Comparison comparison) {
        WiderBenefits others = WiderBenefits.none();
        for (Map.Entry<String, BenefitEntry> one : entry.values().entrySet()) {
            BenefitEntry value = one.getValue();
            others = others.with(one.getKey(), value.kind(), costs(one.getKey(), value, comparison), value.source());
        }
        return new OutcomeFactory(scenario, entry.outcomes()).addTo(others, comparison);
    }

    /** A benefit by month, as the cost of a placeholder agency. */
    private MonthlyCosts costs(String name, BenefitEntry value, Comparison comparison) {
        YearMonth from = value.from().orElse(horizon.first());
        if (!horizon.contains(from)) {
            throw InvalidEntryException.of("expected a month of the horizon, " + horizon, "values", name, "from");
        }
        Months when = value.months()
                .map(months -> Months.of(from, months.value()))
                .orElseGet(() -> Months.between(from, horizon.last()));
        Money aYear = value.aYear()
                .map(amount -> amount.in(scenario.entry().unit()))
                .orElseGet(() -> GuidedValue.of(scenario, edition, name, value).aYear());
        return Method.support(Map.of(NOBODY, aYear), when)
                .project(
                        MonthlyCosts.zero(scenario.entry().unit(), horizon)
                                .pricedIn(comparison.old().costs().prices()),
                        horizon)
                .costs();
    }

    private static BigDecimal fraction(Optional<Percentage> share) {
        return share.map(Percentage::fraction).orElse(BigDecimal.ZERO);
    }
}
