package org.wholesum.population;

/** How the cases of a sample were drawn, on which the variance of a stratified total depends. */
public enum SamplingDesign {
    /**
     * A fixed number of cases was drawn at random within each stratum: V = Σ N_h (N_h − n_h) ÷ n_h × s_h² (W. G. Cochran,
     * <i>Sampling Techniques</i>, 3rd ed., 1977, §5.4, eq. 5.7 times N²).
     */
    STRATIFIED("stratified sampling", "N_h × (N_h − n_h) ÷ n_h") {
        @Override
        double weight(int cases, long stratum, int n, long population) {
            return (double) stratum * (stratum - cases) / cases;
        }
    },
    /**
     * The cases were drawn at random from the whole population and assigned to strata afterwards, so that their number in
     * each stratum is random: V = Σ (N_h × (N − n) ÷ n + N × (N − N_h) × (N − n) ÷ ((N − 1) × n²)) × s_h² (Cochran §5A.9, eq.
     * 5A.42 times N²). The second term is for the random numbers. Its factor (N − n) ÷ (N − 1), as in S. K. Thompson,
     * <i>Sampling</i>, 3rd ed., 2012, §11.5, makes the variance zero where n = N; Cochran omits it for n small beside N. The
     * formula is an approximation for more than about 20 cases in every stratum.
     */
    POST_STRATIFIED("post-stratification", "N_h × (N − n) ÷ n + N × (N − N_h) × (N − n) ÷ ((N − 1) × n²)") {
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

    /** g_h: the factor of a stratum's variance s_h² in the variance of the total. */
    abstract double weight(int cases, long stratum, int n, long population);

    /** The formula of g_h. */
    String formula() {
        return formula;
    }

    /** Its name in the field. */
    @Override
    public String toString() {
        return words;
    }
}
