package org.wholesum.guidance;

import java.util.Optional;

/**
 * Where a value comes from.
 *
 * @param publisher who published it
 * @param title the publication
 * @param date its edition and date, in words: {@code 2026 edition, published 5 February 2026}
 * @param place the chapter, annex or table in it
 * @param doubt why the value is not certain to be the publication's, or empty if it was checked
 */
public record GuidanceSource(String publisher, String title, String date, String place, Optional<String> doubt) {
    /**
     * A source whose value was checked.
     *
     * @param publisher who published it
     * @param title the publication
     * @param date its edition and date, in words
     * @param place the chapter, annex or table in it
     * @return the source
     */
    public static GuidanceSource of(String publisher, String title, String date, String place) {
        return new GuidanceSource(publisher, title, date, place, Optional.empty());
    }

    /**
     * States a doubt.
     *
     * @param reason what was not checked
     * @return a copy with this doubt
     */
    public GuidanceSource doubtful(String reason) {
        return new GuidanceSource(publisher, title, date, place, Optional.of(reason));
    }

    /** {@return whether the value was checked} */
    public boolean isVerified() {
        return doubt.isEmpty();
    }

    /** As {@code HM Treasury, The Green Book, 2026 edition, published 5 February 2026, chapter 6}, with any doubt after it. */
    @Override
    public String toString() {
        return String.join(", ", publisher, title, date, place)
                + doubt.map(reason -> " (" + reason + ")").orElse("");
    }
}
