package org.wholesum.population;

/** How the cases of a sample came into their strata, on which the variance of a stratified total depends. */
public enum SamplingDesign {
    /**
     * So many cases were drawn at random within each stratum, the numbers fixed beforehand: V = Σ N_h (N_h − n_h) ÷ n_h ×
     * s_h² (W. G. Cochran, <i>Sampling Techniques</i>, 3rd ed., 1977, §5.4, eq. 5.7 times N²).
     */
    BY_STRATUM("strata drawn one by one", "N_h × (N_h − n_h) ÷ n_h") {
        @Override
        double weight(int cases, long stratum, int n, long population) {
            return (double) stratum * (stratum - cases) / cases;
        }
    },
    /**
     * The cases were drawn at random from everyone and put into strata afterwards, so that their number in each could have
     * come out otherwise: V = Σ (N_h × (N − n) ÷ n + N × (N − N_h) × (N − n) ÷ ((N − 1) × n²)) × s_h² (Cochran §5A.9, eq.
     * 5A.42 times N²; the second term, for what the numbers could have been, times (N − n) ÷ (N − 1) as in S. K. Thompson,
     * <i>Sampling</i>, 3rd ed., 2012, §11.5, by which nothing is in doubt where n is N; Cochran leaves that out as n is
     * small beside N). It is an approximation for more than about 20 cases in every stratum.
     */
    AFTERWARDS("strata told apart afterwards", "N_h × (N − n) ÷ n + N × (N − N_h) × (N − n) ÷ ((N − 1) × n²)") {
        @Override
        double weight(int cases, long stratum, int n, long population) {
            double rest = (double) population - n;
            return stratum * rest / n
                    + (double) population * (population - stratum) * rest / ((population - 1.0) * n * n);
        }
    };

    private final String words;
    private final String formula;

    SamplingDesign(String words, String formula) {
        this.words = words;
        this.formula = formula;
    }

    /** What a stratum's variance s_h² counts for in that of the total. */
    abstract double weight(int cases, long stratum, int n, long population);

    /** The weight as a formula. */
    String formula() {
        return formula;
    }

    /** In words. */
    @Override
    public String toString() {
        return words;
    }
}
