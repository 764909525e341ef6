package org.wholesum.guidance;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A category of project, and the bounds of its optimism bias (HM Treasury, <i>Supplementary Green Book Guidance: Optimism
 * Bias</i>, 2013, table 1, from Mott MacDonald, <i>Review of Large Public Procurement in the UK</i>, 2002, table 2).
 * {@code ProjectCategory.STANDARD_BUILDINGS.costs().upper()} is {@code 0.24}.
 *
 * <p>An appraisal starts from the upper bound, and comes nearer to the lower one as the risks behind it are managed. The grades
 * of {@code ConfidenceGrade} are other guidance, for the quality of data, and are not to be combined with these.
 */
public enum ProjectCategory {
    /** Buildings of an ordinary kind: offices, schools, homes. */
    STANDARD_BUILDINGS(new Bounds("0.02", "0.24"), new Bounds("0.01", "0.04")),
    /** Buildings with an unusual design or use. */
    NON_STANDARD_BUILDINGS(new Bounds("0.04", "0.51"), new Bounds("0.02", "0.39")),
    /** Ordinary roads, drains and the like. */
    STANDARD_CIVIL_ENGINEERING(new Bounds("0.03", "0.44"), new Bounds("0.01", "0.20")),
    /** Works with an unusual design, as tunnels. */
    NON_STANDARD_CIVIL_ENGINEERING(new Bounds("0.06", "0.66"), new Bounds("0.03", "0.25")),
    /** New equipment and software, and their development. */
    EQUIPMENT_DEVELOPMENT(new Bounds("0.10", "2.00"), new Bounds("0.10", "0.54")),
    /** Services bought from others. The bounds are of operating expenditure. */
    OUTSOURCING(new Bounds("0.00", "0.41"));

    private static final GuidanceSource SOURCE = GuidanceSource.of(
            "HM Treasury",
            "Supplementary Green Book Guidance: Optimism Bias",
            "April 2013",
            "table 1, from table 2 of Mott MacDonald, Review of Large Public Procurement in the UK, 2002");

    private final Bounds costs;
    private final Optional<Bounds> duration;

    ProjectCategory(Bounds costs) {
        this.costs = costs;
        this.duration = Optional.empty();
    }

    ProjectCategory(Bounds costs, Bounds duration) {
        this.costs = costs;
        this.duration = Optional.of(duration);
    }

    /** Which bound. */
    public enum Bound {
        /** Where risks are managed as well as can be. */
        LOWER,
        /** Where nothing is known of how risks are managed. */
        UPPER
    }

    /**
     * The bounds of a bias.
     *
     * @param lower the lower one, 0.02 for 2%
     * @param upper the upper one
     */
    public record Bounds(BigDecimal lower, BigDecimal upper) {
        private Bounds(String lower, String upper) {
            this(new BigDecimal(lower), new BigDecimal(upper));
        }

        /**
         * One of the bounds.
         *
         * @param bound which
         * @return 0.24 for 24%
         */
        public BigDecimal at(Bound bound) {
            return bound == Bound.LOWER ? lower : upper;
        }
    }

    /** {@return by which share costs were underestimated: capital expenditure, or operating expenditure of outsourcing} */
    public Bounds costs() {
        return costs;
    }

    /**
     * By which share the duration of works was underestimated. Appraisals don't apply it: the months of costs and benefits are
     * those that are stated.
     *
     * @return the bounds; empty for outsourcing, for which the study has none
     */
    public Optional<Bounds> duration() {
        return duration;
    }

    /** {@return which costs the bounds are of, in words} */
    public String costsInWords() {
        return this == OUTSOURCING ? "operating expenditure" : "capital expenditure";
    }

    /** {@return where the bounds come from} */
    public GuidanceSource source() {
        return this == OUTSOURCING
                ? SOURCE.doubtful(
                        "the study has no works duration of outsourcing; the 15% of other tabulations is not verified")
                : SOURCE;
    }
}
