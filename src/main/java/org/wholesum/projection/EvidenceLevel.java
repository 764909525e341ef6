package org.wholesum.projection;

/**
 * How strong the evidence is that the pilot caused a saving, on the Maryland Scientific Methods Scale (L. W. Sherman et al.,
 * <i>Preventing Crime: What Works, What Doesn't, What's Promising</i>, 1997) as the What Works Centre for Local Economic
 * Growth uses it (<i>Guide to scoring evidence using the Maryland Scientific Methods Scale</i>, 2016). A level follows from
 * what was compared and is never stated by hand.
 *
 * <p>Level 2 needs control variables and level 4 a source of variation that is as good as random; no comparison here has
 * either.
 */
public enum EvidenceLevel {
    /** Below the scale: the pilot's cost follows from assumptions or published changes, not from records of it. */
    ASSUMED(0, "assumed, without records of the pilot method", "Whether the pilot saves anything was not observed."),

    /** Level 1: the same cases before and after, without a control. */
    BEFORE_AND_AFTER(1, "before and after, without a control", "What would have happened anyway is not known."),

    /** Level 3: before and after, compared with a control that was not chosen at random. */
    CONTROL(
            3,
            "before and after, with a control",
            "What would have happened anyway is taken from the control, which may differ in ways that were not recorded."),

    /** Level 5: before and after, with a control, and cases allocated at random. */
    RANDOMISED(
            5,
            "before and after, with a control, cases allocated at random",
            "What would have happened anyway is taken from the control.");

    /** The highest level of the scale. */
    public static final int HIGHEST = 5;

    private final int level;
    private final String design;
    private final String limit;

    EvidenceLevel(int level, String design, String limit) {
        this.level = level;
        this.design = design;
        this.limit = limit;
    }

    /** {@return the level, from 1 to 5; 0 for evidence below the scale} */
    public int level() {
        return level;
    }

    /** {@return what was compared, in a few words} */
    public String design() {
        return design;
    }

    /** {@return what the level leaves open, in a sentence} */
    public String limit() {
        return limit;
    }

    /** {@return the level in words, as {@code level 1 of 5}} */
    public String inWords() {
        return level == 0 ? "below level 1 of " + HIGHEST : "level " + level + " of " + HIGHEST;
    }

    /** {@return what was compared, the level, and what it leaves open, in sentences} */
    public String sentence() {
        return "Evidence: " + design + " (" + inWords() + " on the Maryland scale). " + limit;
    }
}
