package org.wholesum.population;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.wholesum.inference.Interval;
import org.wholesum.inference.StudentT;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.numeric.StudentQuantile;

/** One amount over all strata: Σ N_h × the mean of n_h cases, exact, with its variance and interval. */
final class StratifiedTotal {
    private final List<Part> parts;
    private final double confidence;
    private final String method;

    StratifiedTotal(List<StratumSample> strata, SamplingDesign design, double confidence, long[] pence) {
        int n = strata.stream().mapToInt(StratumSample::n).sum();
        long population = strata.stream().mapToLong(StratumSample::population).sum();
        this.parts = strata.stream()
                .map(s -> new Part(s, s.pence(pence), design.weight(s.n(), s.population(), n, population), confidence))
                .toList();
        this.confidence = confidence;
        this.method = "Student's t with " + design;
    }

    /** The part of one stratum, in pence. */
    static final class Part {
        private final StratumSample stratum;
        private final long sum;
        private final double deviation;
        private final double weight;
        private final Interval mean;

        Part(StratumSample stratum, long[] pence, double weight, double confidence) {
            this.stratum = stratum;
            this.sum = Arrays.stream(pence).reduce(0, Exact::add);
            this.weight = weight;
            // a stratum of one person who was sampled has no variance
            boolean lone = pence.length == 1;
            this.deviation = lone ? 0 : StudentT.of(pence, stratum.population()).standardDeviation();
            this.mean = lone
                    ? new Interval(
                            sum, sum, confidence, Interval.Kind.CENSUS, "every case counted", 1, Optional.empty())
                    : StudentT.of(pence, stratum.population()).interval(confidence);
        }

        StratumSample stratum() {
            return stratum;
        }

        long sum() {
            return sum;
        }

        /** s_h, in pence. */
        double deviation() {
            return deviation;
        }

        /** g_h: the factor of s_h² in the variance of the total. */
        double weight() {
            return weight;
        }

        /** The interval of the mean saving of a case. */
        Interval mean() {
            return mean;
        }

        BigFraction exactMean() {
            return new BigFraction(BigInteger.valueOf(sum), BigInteger.valueOf(stratum.n()));
        }

        BigFraction exactTotal() {
            return exactMean().multiply(BigInteger.valueOf(stratum.population()));
        }

        double variance() {
            return weight * deviation * deviation;
        }

        private double varianceOfVariance() {
            return stratum.n() == 1 ? 0 : variance() * variance() / (stratum.n() - 1);
        }
    }

    List<Part> parts() {
        return parts;
    }

    BigFraction exact() {
        return parts.stream().map(Part::exactTotal).reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** The variance of the total, in pence². */
    double variance() {
        return parts.stream().mapToDouble(Part::variance).reduce(0, Double::sum);
    }

    /** Satterthwaite's approximation (Cochran 1977, eq. 5.16); undefined if the variance is 0. */
    double freedom() {
        double variance = variance();
        return variance
                * variance
                / parts.stream().mapToDouble(Part::varianceOfVariance).reduce(0, Double::sum);
    }

    /** Student's t for the level. */
    double quantile() {
        return StudentQuantile.twoSided(freedom(), confidence);
    }

    Interval interval() {
        double point = PopulationTotal.decimal(exact()).doubleValue();
        double half = variance() > 0 ? quantile() * Math.sqrt(variance()) : 0;
        int n = parts.stream().mapToInt(part -> part.stratum().n()).sum();
        return new Interval(
                point - half, point + half, confidence, Interval.Kind.STUDENT_T, method, n, Optional.empty());
    }
}
