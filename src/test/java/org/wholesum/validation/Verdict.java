package org.wholesum.validation;

/** How one figure of ours compares with the published one. */
enum Verdict {
    AGREES("agrees to the printed digits"),
    PUBLICATION_ROUNDED("the publication is rounded"),
    PUBLICATION_WRONG("the publication is wrong"),
    OTHER_METHOD("another method"),
    RANDOM("agrees within the error of simulation");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** {@return whether both can be taken as the same figure} */
    boolean agrees() {
        return this == AGREES || this == RANDOM;
    }

    @Override
    public String toString() {
        return words;
    }
}
