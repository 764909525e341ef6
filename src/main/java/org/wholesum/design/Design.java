package org.wholesum.design;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.Months;
import org.wholesum.inference.Effect;
import org.wholesum.internal.text.Typography;

/** A design that was used to estimate the effect of a method, with what was measured. */
public sealed interface Design {
    /** {@return what was measured} */
    Outcome outcome();

    /** {@return the design in words} */
    String kind();

    /** {@return the estimated effect, in the unit of the outcome; of counts the rate ratio} */
    double value();

    /** {@return the effect with its standard error, of counts the logarithm of the rate ratio; empty without one} */
    Optional<Effect> effect();

    /** {@return the p-value of no effect; empty if there is none} */
    OptionalDouble pValue();

    /** {@return how the p-value was calculated, or why there is none} */
    String basis();

    /** {@return what limits the result, a sentence each} */
    List<String> cautions();

    /** {@return the calculation, step by step, with the source of the method} */
    Explanation explain();

    /** {@return the lower end of the 95% interval of {@link #value}; empty without a standard error} */
    default OptionalDouble lower() {
        return effect().map(effect -> OptionalDouble.of(effect.lower(0.95))).orElse(OptionalDouble.empty());
    }

    /** {@return the upper end of the 95% interval of {@link #value}; empty without a standard error} */
    default OptionalDouble upper() {
        return effect().map(effect -> OptionalDouble.of(effect.upper(0.95))).orElse(OptionalDouble.empty());
    }

    /**
     * What a design is of.
     *
     * @param name as {@code rent arrears (£)}
     * @param smallestCount the smallest count that a reading discloses; of a file of units, the fewer of pilots and controls; empty
     *     if there is none
     * @param ofUnits whether it is from a file of units, which may be people
     */
    record Outcome(String name, OptionalDouble smallestCount, boolean ofUnits) {
        /** The name. */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A difference-in-differences by regression.
     *
     * @param outcome what was measured
     * @param regression the regression
     * @param inference its error and p-value
     * @param study the effects by period, if they were asked for
     * @param placebos whether effects without a pilot are shown
     */
    record Difference(
            Outcome outcome,
            PanelRegression regression,
            PanelInference inference,
            Optional<EventStudyBands> study,
            boolean placebos)
            implements Design {
        @Override
        public String kind() {
            return "difference-in-differences";
        }

        @Override
        public double value() {
            return regression.effect();
        }

        @Override
        public Optional<Effect> effect() {
            return inference.effect();
        }

        @Override
        public OptionalDouble pValue() {
            return inference.pValue();
        }

        @Override
        public String basis() {
            return inference.basis();
        }

        @Override
        public List<String> cautions() {
            return inference.cautions();
        }

        @Override
        public Explanation explain() {
            return DesignSteps.of(this);
        }
    }

    /**
     * Effects of starts that differ.
     *
     * @param outcome what was measured
     * @param effects the effects by group and period
     */
    record GroupTime(Outcome outcome, GroupTimeEffects effects) implements Design {
        @Override
        public String kind() {
            return "group-time effects";
        }

        @Override
        public double value() {
            return effects.overall().value();
        }

        @Override
        public Optional<Effect> effect() {
            return Optional.of(effects.overall());
        }

        @Override
        public OptionalDouble pValue() {
            return OptionalDouble.of(effects.overall().pValue());
        }

        @Override
        public String basis() {
            return "influence functions by cluster, normal distribution";
        }

        @Override
        public List<String> cautions() {
            return List.of();
        }

        @Override
        public Explanation explain() {
            return DesignSteps.of(this);
        }
    }

    /**
     * An interrupted time series.
     *
     * @param outcome what was measured
     * @param area where
     * @param months the months of the readings
     * @param series the series
     */
    record Series(Outcome outcome, String area, Months months, InterruptedTimeSeries series) implements Design {
        @Override
        public String kind() {
            return "interrupted time series";
        }

        @Override
        public double value() {
            return natural(series.level().value());
        }

        @Override
        public Optional<Effect> effect() {
            return Optional.of(series.level());
        }

        @Override
        public OptionalDouble lower() {
            return OptionalDouble.of(natural(series.level().lower(0.95)));
        }

        @Override
        public OptionalDouble upper() {
            return OptionalDouble.of(natural(series.level().upper(0.95)));
        }

        private double natural(double effect) {
            return series.isCounts() ? StrictMath.exp(effect) : effect;
        }

        @Override
        public OptionalDouble pValue() {
            return OptionalDouble.of(series.level().pValue());
        }

        @Override
        public String basis() {
            return series.level().method();
        }

        @Override
        public List<String> cautions() {
            return List.of("no control: anything else that changed in "
                    + Typography.month(months.month(series.start()))
                    + " is part of the effect");
        }

        @Override
        public Explanation explain() {
            return DesignSteps.of(this);
        }
    }

    /**
     * A synthetic control.
     *
     * @param outcome what was measured
     * @param control the synthetic control
     */
    record Synthetic(Outcome outcome, SyntheticControl control) implements Design {
        private static final int LEAST_RANKED = 3;

        @Override
        public String kind() {
            return "synthetic control";
        }

        @Override
        public double value() {
            return control.effect();
        }

        @Override
        public Optional<Effect> effect() {
            return Optional.empty();
        }

        @Override
        public OptionalDouble pValue() {
            return isRanked() ? OptionalDouble.of(control.pValue()) : OptionalDouble.empty();
        }

        /** {@return whether there are enough controls to rank the pilot among them: three or more} */
        public boolean isRanked() {
            return control.weights().size() >= LEAST_RANKED;
        }

        @Override
        public String basis() {
            return isRanked()
                    ? "rank among " + (control.weights().size() + 1) + " units taken for the pilot"
                    : "fewer than three controls can't be ranked";
        }

        @Override
        public List<String> cautions() {
            return List.of("a synthetic control has no standard error: its p-value is a rank, at least " + "1 ÷ "
                    + (control.weights().size() + 1));
        }

        @Override
        public Explanation explain() {
            return DesignSteps.of(this);
        }
    }
}
