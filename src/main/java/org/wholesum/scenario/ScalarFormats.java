package org.wholesum.scenario;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.wholesum.appraisal.ConfidenceGrade;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.audit.ClaimKind;
import org.wholesum.audit.Side;
import org.wholesum.calibration.CountWeights;
import org.wholesum.cohort.CycleCounting;
import org.wholesum.cohort.CycleLength;
import org.wholesum.costs.Agency;
import org.wholesum.design.PanelErrors;
import org.wholesum.guidance.Guidance;
import org.wholesum.guidance.ProjectCategory;
import org.wholesum.guidance.ValueLevel;
import org.wholesum.guidance.ValueUnit;
import org.wholesum.intake.IdRule;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.scenario.entry.AppraisalEntry;
import org.wholesum.internal.scenario.entry.CaseUnit;
import org.wholesum.internal.scenario.entry.ExtractEntry;
import org.wholesum.internal.scenario.entry.LedgerFile;
import org.wholesum.internal.scenario.entry.PeopleEntry;
import org.wholesum.internal.scenario.entry.PopulationEntry;
import org.wholesum.internal.scenario.entry.StrataEntry;
import org.wholesum.internal.scenario.entry.UncertaintyEntry;
import org.wholesum.internal.scenario.evidence.AdjustedByEntry;
import org.wholesum.internal.scenario.evidence.ChartForm;
import org.wholesum.internal.scenario.evidence.ReferralRoutesEntry;
import org.wholesum.internal.scenario.evidence.SeriesModel;
import org.wholesum.internal.scenario.evidence.TrackingEntry;
import org.wholesum.internal.scenario.method.Per;
import org.wholesum.internal.scenario.method.Scaling;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Change;
import org.wholesum.internal.scenario.value.DayCount;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.Month;
import org.wholesum.internal.scenario.value.MonthCount;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Period;
import org.wholesum.internal.scenario.value.PlainNumber;
import org.wholesum.internal.scenario.value.RateOrName;
import org.wholesum.internal.scenario.value.Share;
import org.wholesum.internal.scenario.value.SignedAmount;
import org.wholesum.internal.scenario.value.Title;
import org.wholesum.internal.scenario.value.Transition;
import org.wholesum.internal.scenario.value.UnitAmount;
import org.wholesum.internal.scenario.worth.CityEntry;
import org.wholesum.internal.scenario.worth.EffectEntry;
import org.wholesum.internal.scenario.worth.SettlementEntry;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.measure.ChartRule;
import org.wholesum.outcome.Direction;
import org.wholesum.price.Timing;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Growth;
import org.wholesum.projection.PhaseShape;
import org.wholesum.settlement.SettlementRule;

/** The formats of the types that a scenario writes as one value. */
final class ScalarFormats {
    private static final String TEXT = "expected text";
    private static final String PERCENTAGE = "expected a percentage such as -95% or 12.5%";

    /** The formats by type. */
    static final ImmutableMap<Class<?>, ScalarFormat<?>> BY_TYPE = byType(
            ScalarFormat.text(String.class, TEXT, Function.identity()),
            ScalarFormat.text(Title.class, TEXT, Title::new),
            ScalarFormat.text(YearMonth.class, TEXT, Month::parse),
            ScalarFormat.text(CurrencyUnit.class, TEXT, ScalarFormats::currency),
            ScalarFormat.text(Boolean.class, "expected true or false", ScalarFormats::flag),
            ScalarFormat.whole(Long.class, PlainNumber::whole, PlainNumber::whole),
            ScalarFormat.whole(long.class, PlainNumber::whole, PlainNumber::whole),
            ScalarFormat.whole(Integer.class, PlainNumber::smallWhole, PlainNumber::smallWhole),
            ScalarFormat.whole(int.class, PlainNumber::smallWhole, PlainNumber::smallWhole),
            ScalarFormat.whole(
                    MonthCount.class,
                    text -> new MonthCount(PlainNumber.smallWhole(text)),
                    number -> new MonthCount(PlainNumber.smallWhole(number))),
            ScalarFormat.text(DayCount.class, TEXT, DayCount::parse),
            words(PhaseShape.class),
            words(ClaimKind.class),
            words(Side.class),
            words(Per.class),
            words(Scaling.class),
            words(Growth.Fit.class),
            words(CycleCounting.class),
            words(CountWeights.class),
            ScalarFormat.text(CycleLength.class, "expected whole weeks or months, as 2 weeks", CycleLength::parse),
            words(Timing.class),
            words(ConfidenceGrade.class),
            words(ValueKind.class),
            words(ProjectCategory.class),
            words(ProjectCategory.Bound.class),
            words(ValueUnit.class),
            words(ValueLevel.class),
            ScalarFormat.text(Guidance.class, "expected one of " + String.join(", ", Guidance.ids()), Guidance::parse),
            words(UncertaintyEntry.Kind.class),
            words(StrataEntry.Drawn.class),
            words(AppraisalEntry.Costs.class),
            words(PopulationEntry.CaseIs.class),
            words(LedgerFile.NoRecords.class),
            words(LedgerFile.Allowed.class),
            words(AdjustedByEntry.Allocation.class),
            words(TrackingEntry.From.class),
            words(ReferralRoutesEntry.From.class),
            words(DisclosureRules.Ids.class),
            words(PeopleEntry.Unmatched.class),
            words(CaseUnit.class),
            words(IdRule.class),
            words(ExtractEntry.DecimalMark.class),
            words(ExtractEntry.Negatives.class),
            words(ChartForm.class),
            words(ChartRule.class),
            words(PanelErrors.class),
            words(SeriesModel.class),
            words(SettlementRule.class),
            words(SettlementEntry.Game.class),
            words(CityEntry.Form.class),
            words(Direction.class),
            words(EffectEntry.Count.class),
            ScalarFormat.text(Period.class, "expected a month as 2011-04, or a whole number as 2004", Period::parse),
            ScalarFormat.text(Agency.class, TEXT, Agency::of),
            ScalarFormat.money(Amount.class, Amount::parse, Amount::new),
            ScalarFormat.number(
                    UnitAmount.class, "expected an amount such as 1000.00", UnitAmount::parse, UnitAmount::new),
            ScalarFormat.money(SignedAmount.class, SignedAmount::parse, SignedAmount::new),
            ScalarFormat.number(
                    BigDecimal.class, "expected a number such as 18 or 2.5", PlainNumber::parse, Function.identity()),
            ScalarFormat.percentage(Percentage.class, PERCENTAGE, Percentage::parse, Percentage::new),
            ScalarFormat.percentage(Transition.class, PERCENTAGE, Transition::parse, Transition::of),
            ScalarFormat.percentage(Change.class, PERCENTAGE, Change::parse, Change::new),
            ScalarFormat.percentage(Share.class, PERCENTAGE, Share::parse, Share::new),
            ScalarFormat.percentage(RateOrName.class, TEXT, RateOrName::parse, RateOrName::of),
            ScalarFormat.number(Figure.class, "expected a number, or a percentage", Figure::parse, Figure::of));

    private ScalarFormats() {}

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("expected true or false");
        }
        return text.equals("true");
    }

    private static CurrencyUnit currency(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException e) {
            throw new IllegalArgumentException("expected an ISO 4217 code, as GBP", e);
        }
    }

    /** One of a few words, each a constant in lower case. */
    private static <E extends Enum<E>> ScalarFormat<E> words(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        String expected = "expected one of " + String.join(", ", words.keySet());
        return ScalarFormat.text(type, expected, text -> {
            E constant = words.get(text);
            if (constant == null) {
                throw InvalidInputException.of(expected, Suggestions.to(text, words.keySet()));
            }
            return constant;
        });
    }

    private static ImmutableMap<Class<?>, ScalarFormat<?>> byType(ScalarFormat<?>... formats) {
        return Stream.of(formats).collect(ImmutableMap.toImmutableMap(ScalarFormat::type, Function.identity()));
    }
}
