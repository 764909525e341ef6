package org.wholesum.internal.scenario.method;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wholesum.calibration.Calibration;
import org.wholesum.calibration.CalibrationBuilder;
import org.wholesum.calibration.CountWeights;
import org.wholesum.calibration.ObservedCount;
import org.wholesum.calibration.UnknownTransitions;
import org.wholesum.cohort.CycleLength;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.Transition;

/** The unknown transitions of a cohort, fitted to observed numbers of people. */
final class CalibratedMovement {
    private static final String KEY = "calibrate";
    private static final long SEED = 1;

    private final MethodContext context;
    private final CohortEntry entry;
    private final NeedsGroups groups;

    CalibratedMovement(MethodContext context, CohortEntry entry, NeedsGroups groups) {
        this.context = context;
        this.entry = entry;
        this.groups = groups;
    }

    /**
     * Checks that what is unknown is fitted, and what is fitted unknown.
     *
     * @throws InvalidEntryException with every problem
     */
    static void check(CohortEntry entry) {
        Checks checks = new Checks();
        boolean fits = entry.calibrate().isPresent();
        boolean ownPeople =
                entry.calibrate().map(fit -> !fit.people().isEmpty()).orElse(false);
        entry.movement()
                .matrix()
                .forEach((from, row) -> row.forEach((to, share) -> checks.require(
                        fits || share.known().isPresent(),
                        "is unknown, expected calibrate, with observed numbers of people to fit it to",
                        "movement",
                        "matrix",
                        from,
                        to)));
        for (int i = 0; i < entry.later().size(); i++) {
            String index = Integer.toString(i);
            entry.later()
                    .get(i)
                    .movement()
                    .matrix()
                    .forEach((from, row) -> row.forEach((to, share) -> checks.require(
                            share.known().isPresent(),
                            "is unknown, expected a percentage, as only the first movement can be fitted",
                            "later",
                            index,
                            "movement",
                            "matrix",
                            from,
                            to)));
        }
        if (fits) {
            checks.require(
                            hasUnknown(entry),
                            "has no transition to fit, expected unknown for two or more in a row of movement.matrix",
                            KEY)
                    .require(
                            ownPeople || entry.movement().length(entry).equals(entry.length()),
                            "the movement is in cycles of " + entry.movement().length(entry)
                                    + ", the cohort in cycles of " + entry.length()
                                    + ", expected people, those of the observed cohort at its start",
                            KEY)
                    .require(
                            ownPeople || entry.risks().isEmpty(),
                            "there are risks that change the movement, expected people, those of the observed cohort at its"
                                    + " start",
                            KEY);
        }
        checks.done();
    }

    static boolean hasUnknown(CohortEntry entry) {
        return entry.movement().matrix().values().stream()
                .flatMap(row -> row.values().stream())
                .anyMatch(share -> share.known().isEmpty());
    }

    /** The fit; the observed cohort is that of {@code whole} unless the scenario has another. */
    Calibration fit(CalibrateEntry how, Function<TransitionMatrix, NeedsGroupCohort> whole) {
        CycleLength length = entry.movement().length(entry);
        YearMonth from = how.from().orElse(context.horizon().first());
        List<ObservedCount> observed =
                context.reading(how.to(), file -> ObservedCount.read(file, groups, length, from), KEY, "to");
        CalibrationBuilder fit = Calibration.of(unknown(length))
                .observing(observed)
                .weighted(how.weights().orElse(CountWeights.EQUAL))
                .starts(how.starts().orElse(Calibration.STARTS))
                .seed(how.seed().orElse(SEED));
        how.tolerance().ifPresent(tolerance -> fit.tolerance(tolerance.doubleValue()));
        if (how.people().isEmpty()) {
            fit.modelledBy(whole);
        } else {
            Map<String, BigDecimal> people = new LinkedHashMap<>();
            how.people().forEach((group, count) -> people.put(group, count.number()));
            fit.startingWith(people);
        }
        return fit.fit();
    }

    private UnknownTransitions unknown(CycleLength length) {
        UnknownTransitions.Builder unknown = UnknownTransitions.builder(groups, length);
        entry.movement().matrix().forEach((from, row) -> row.forEach((to, share) -> add(unknown, from, to, share)));
        return unknown.build();
    }

    private static void add(UnknownTransitions.Builder to, String from, String group, Transition share) {
        Optional<BigDecimal> known = share.known();
        if (known.isPresent()) {
            to.known(from, group, known.get().doubleValue());
        } else {
            to.unknown(from, group, share.low().doubleValue(), share.high().doubleValue());
        }
    }
}
