package org.wholesum.audit;

import java.util.List;
import java.util.OptionalLong;

/**
 * Something in a set of claims that doesn't agree or is missing, with its arithmetic.
 *
 * @param kind what sort of finding it is
 * @param certainty whether it is proven
 * @param claims the names of the claims concerned, sorted
 * @param sentence the finding in a sentence
 * @param arithmetic how it was found, step by step
 * @param people the smallest count of people that it shows, if it shows one; a publication leaves the finding out if that is
 *     below its minimum
 */
public record Finding(
        Kind kind,
        Certainty certainty,
        List<String> claims,
        String sentence,
        List<String> arithmetic,
        OptionalLong people) {
    /** Copies and sorts the names. */
    public Finding {
        claims = claims.stream().sorted().toList();
        arithmetic = List.copyOf(arithmetic);
    }

    /** The sorts of findings, in the order of a report. */
    public enum Kind {
        /** Shares of one whole that add up to other than 100%. */
        SHARES,
        /** Two values for one thing. */
        TWO_VALUES,
        /** A total or change that its parts contradict, or that requires something of their shares. */
        TOTAL_AND_PARTS,
        /** A subject that is counted together with its parts. */
        COMPOSITE,
        /** Amounts in the prices of several years. */
        PRICE_YEARS,
        /** One figure entered twice. */
        DUPLICATE,
        /** Months without a figure. */
        GAP,
        /** A figure scaled up to a population, the size of which is not stated or doesn't agree. */
        POPULATION,
        /** A sample that lost members between two counts. */
        SAMPLE
    }

    /** How certain a finding is. */
    public enum Certainty {
        /** No values that are rounded to the printed ones agree. */
        PROVEN("proven"),
        /** The printed digits don't agree; they would if figures that end in 000 are rounded to the thousand. */
        UNLESS_ROUNDED("unless rounded to the thousand"),
        /** There may be an explanation that the claims don't state. */
        TO_CHECK("to check");

        private final String words;

        Certainty(String words) {
            this.words = words;
        }

        /** The certainty in words. */
        @Override
        public String toString() {
            return words;
        }
    }

    static Finding of(Kind kind, Certainty certainty, List<Claim> claims, String sentence, List<String> arithmetic) {
        List<String> names = claims.stream().map(Claim::name).toList();
        return new Finding(kind, certainty, names, sentence, arithmetic, smallestCount(claims));
    }

    /** The smallest count among claims; it may be of people. */
    static OptionalLong smallestCount(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.kind() == ClaimKind.COUNT)
                .mapToLong(claim -> claim.value().value().longValue())
                .min();
    }

    Finding with(Certainty other) {
        return new Finding(kind, other, claims, sentence, arithmetic, people);
    }

    /** The finding, which shows another count of people too. */
    Finding showing(long count) {
        OptionalLong least = OptionalLong.of(Math.min(count, people.orElse(count)));
        return new Finding(kind, certainty, claims, sentence, arithmetic, least);
    }

    /** Whether this is the other's kind about the same claims. */
    boolean isAbout(Finding other) {
        return kind == other.kind && claims.equals(other.claims);
    }

    /** The sentence. */
    @Override
    public String toString() {
        return sentence;
    }
}
