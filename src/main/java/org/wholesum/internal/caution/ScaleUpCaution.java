package org.wholesum.internal.caution;

import java.util.Comparator;
import java.util.List;
import org.wholesum.inference.Selection;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.Influence;
import org.wholesum.population.SamplingDesign;
import org.wholesum.population.ScaleUp;
import org.wholesum.population.Stratum;

/** What the intervals of a scaled-up total don't cover, and where they are most uncertain. */
public final class ScaleUpCaution {
    /** The number of cases per stratum from which post-stratification is nearly proportional (Cochran 1977, §5A.9). */
    private static final int ENOUGH = 20;

    private final ScaleUp city;
    private final Selection selection;
    private final List<Stratum> strata;

    private ScaleUpCaution(ScaleUp city, Selection selection) {
        this.city = city;
        this.selection = selection;
        this.strata = city.byStratum();
    }

    /** {@return what the intervals of a scaled-up total don't cover, in sentences} */
    public static String of(ScaleUp city, Selection selection) {
        return new ScaleUpCaution(city, selection).sentences();
    }

    private String sentences() {
        boolean one = city.total().intervals().size() == 1;
        return (one ? "The interval covers" : "The intervals cover") + " the random variation of " + city.n()
                + " cases drawn at random" + from() + notCovered() + mostInfluential() + largestShare() + few();
    }

    /** Of cases that weren't drawn at random; the highest cost has a caution of its own. */
    private String notCovered() {
        return switch (selection) {
            case RANDOM -> ".";
            case HIGHEST_COST, CONVENIENCE -> ", and not how these cases were chosen.";
            case ALL, OTHER ->
                ", and not how these cases were chosen; cases chosen when they cost most tend to cost less later by any"
                        + " method.";
        };
    }

    private String from() {
        return strata.isEmpty() ? "" : isPostStratified() ? " from the whole population" : " within each stratum";
    }

    private boolean isPostStratified() {
        return city.strata()
                .filter(parts -> parts.design() == SamplingDesign.POST_STRATIFIED)
                .isPresent();
    }

    private String mostInfluential() {
        return city.influences(1).stream()
                .findFirst()
                .map(ScaleUpCaution::without)
                .orElse("");
    }

    private static String without(Influence most) {
        return " Without case " + most.caseId() + " the total would be " + MoneyText.brief(most.without()) + ".";
    }

    private String largestShare() {
        if (strata.size() < 2) {
            return "";
        }
        Stratum most = strata.stream()
                .reduce((a, b) -> b.shareOfVariance() > a.shareOfVariance() ? b : a)
                .orElseThrow();
        if (most.shareOfVariance() == 0) {
            return "";
        }
        // rounded together, as in the table of strata
        List<String> shares = Percent.shares(strata.stream()
                .map(stratum -> Math.round(stratum.shareOfVariance() * 1e6))
                .toList());
        return " Stratum " + shown(most) + ", n = " + most.n() + " of " + WholeNumber.grouped(most.population())
                + ", accounts for " + shares.get(strata.indexOf(most)) + " of the variance.";
    }

    private String few() {
        return strata.stream()
                .min(Comparator.comparingInt(Stratum::n))
                .filter(fewest -> isPostStratified() && fewest.n() <= ENOUGH)
                .map(fewest -> " The variance for post-stratification is an approximation for more than " + ENOUGH
                        + " cases in each stratum; stratum " + shown(fewest) + " has " + fewest.n() + ".")
                .orElse("");
    }

    private static String shown(Stratum stratum) {
        return stratum.name().isEmpty() ? "(empty)" : stratum.name();
    }
}
