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
    STANDARD_BUILDINGS("0.02", "0.24", Optional.of("0.01"), Optional.of("0.04")),
    /** Buildings with an unusual design or use. */
    NON_STANDARD_BUILDINGS("0.04", "0.51", Optional.of("0.02"), Optional.of("0.39")),
    /** Ordinary roads, drains and the like. */
    STANDARD_CIVIL_ENGINEERING("0.03", "0.44", Optional.of("0.01"), Optional.of("0.20")),
    /** Works with an unusual design, as tunnels. */
    NON_STANDARD_CIVIL_ENGINEERING("0.06", "0.66", Optional.of("0.03"), Optional.of("0.25")),
    /** New equipment and software, and their development. */
    EQUIPMENT_DEVELOPMENT("0.10", "2.00", Optional.of("0.10"), Optional.of("0.54")),
    /** Services bought from others. The bounds are of operating expenditure. */
    OUTSOURCING("0.00", "0.41", Optional.empty(), Optional.empty());

    private static final GuidanceSource SOURCE = GuidanceSource.of(
            "HM Treasury",
            "Supplementary Green Book Guidance: Optimism Bias",
            "April 2013",
            "table 1, from table 2 of Mott MacDonald, Review of Large Public Procurement in the UK, 2002");

    private final BigDecimal least;
    private final BigDecimal most;
    private final Optional<BigDecimal> shortest;
    private final Optional<BigDecimal> longest;

    ProjectCategory(String least, String most, Optional<String> shortest, Optional<String> longest) {
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.shortest = shortest.map(BigDecimal::new);
        this.longest = longest.map(BigDecimal::new);
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
        return new Bounds(least, most);
    }

    /**
     * By which share the duration of works was underestimated. Appraisals don't apply it: the months of costs and benefits are
     * those that are stated.
     *
     * @return the bounds; empty for outsourcing, for which the study has none
     */
    public Optional<Bounds> duration() {
        return shortest.flatMap(from -> longest.map(to -> new Bounds(from, to)));
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
