package org.wholesum.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.wholesum.demand.Agreement;
import org.wholesum.inference.Alternative;
import org.wholesum.inference.Interval;
import org.wholesum.inference.Jackknife;
import org.wholesum.inference.PermutationTest;
import org.wholesum.inference.PredictionInterval;
import org.wholesum.inference.SampleSize;
import org.wholesum.inference.StudentT;
import org.wholesum.inference.WilsonInterval;

/** Intervals and tests of samples by the textbook. */
final class Samples {
    private Samples() {}

    static List<ValidationCase> cases() {
        return List.of(
                sleep(),
                quantiles(),
                proportions(),
                nextReadings(),
                lawSchools(),
                mice(),
                powerInR(),
                clusters(),
                raters());
    }

    private static ValidationCase sleep() {
        StudentT extra = StudentT.of(new long[] {12, 24, 13, 13, 0, 10, 18, 8, 46, 14}, Long.MAX_VALUE);
        Interval interval = extra.interval(0.95);
        return ValidationCase.of(
                "sleep",
                "Hours of sleep gained by a drug",
                "samples",
                "Student, The Probable Error of a Mean, Biometrika 6 (1908), pages 1 to 25; interval as printed by R for t.test of"
                        + " its data set sleep, paired.",
                "Differences of ten patients in hours: 1.2 2.4 1.3 1.3 0.0 1.0 1.8 0.8 4.6 1.4.",
                ValidationFigure.of("mean", "1.58", extra.mean() / 10),
                ValidationFigure.of("lower end, 95%", "0.7001142", interval.lower() / 10),
                ValidationFigure.of("upper end, 95%", "2.4598858", interval.upper() / 10));
    }

    private static ValidationCase quantiles() {
        List<ValidationFigure> figures = new ArrayList<>();
        int[] degrees = {1, 2, 3, 6, 29};
        String[] printed = {"12.706", "4.303", "3.182", "2.447", "2.045"};
        for (int i = 0; i < degrees.length; i++) {
            long[] values = LongStream.rangeClosed(0, degrees[i]).toArray();
            figures.add(ValidationFigure.of(
                    degrees[i] + " degrees of freedom",
                    printed[i],
                    StudentT.of(values, Long.MAX_VALUE).quantile(0.95)));
        }
        return ValidationCase.of(
                "t-table",
                "Table of Student's t",
                "samples",
                "NIST/SEMATECH, e-Handbook of Statistical Methods, section 1.3.6.7.2, Critical Values of the Student's t"
                        + " Distribution.",
                "The two-sided 95% quantile.",
                figures.toArray(ValidationFigure[]::new));
    }

    private static ValidationCase proportions() {
        Interval many = WilsonInterval.of(81, 263, 0.95);
        Interval some = WilsonInterval.of(15, 148, 0.95);
        Interval none = WilsonInterval.of(0, 20, 0.95);
        Interval one = WilsonInterval.of(1, 29, 0.95);
        return ValidationCase.of(
                "proportions",
                "Intervals of a proportion",
                "samples",
                "R. G. Newcombe, Two-sided Confidence Intervals for the Single Proportion: Comparison of Seven Methods, Statistics"
                        + " in Medicine 17 (1998), pages 857 to 872, table I, method 3.",
                "81 of 263, 15 of 148, 0 of 20 and 1 of 29, at 95%.",
                ValidationFigure.of("81 of 263, lower end", "0.2553", many.lower()),
                ValidationFigure.of("81 of 263, upper end", "0.3662", many.upper()),
                ValidationFigure.of("15 of 148, lower end", "0.0624", some.lower()),
                ValidationFigure.of("15 of 148, upper end", "0.1605", some.upper()),
                ValidationFigure.of("0 of 20, lower end", "0.0000", none.lower()),
                ValidationFigure.of("0 of 20, upper end", "0.1611", none.upper()),
                ValidationFigure.of("1 of 29, lower end", "0.0061", one.lower()),
                ValidationFigure.of("1 of 29, upper end", "0.1718", one.upper()));
    }

    private static ValidationCase nextReadings() {
        Interval interval = PredictionInterval.mean(new long[] {5140, 4950, 4870, 4930, 5160}, 0.95, 3);
        return ValidationCase.of(
                "next-readings",
                "Prediction of the mean of the next three readings",
                "samples",
                "G. J. Hahn and W. Q. Meeker, Statistical Intervals: A Guide for Practitioners, Wiley (1991), the five readings of"
                        + " its examples.",
                "51.4 49.5 48.7 49.3 51.6; mean 50.10, standard deviation 1.31; 95%.",
                ValidationFigure.of("lower end", "47.44", interval.lower() / 100),
                ValidationFigure.of("upper end", "52.76", interval.upper() / 100));
    }

    /** Mean scores of a law school at admission. */
    private record School(double lsat, double gpa) {}

    private static ValidationCase lawSchools() {
        double[] lsat = {576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594};
        double[] gpa = {3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96};
        Jackknife jackknife = Jackknife.of(
                IntStream.range(0, 15)
                        .mapToObj(i -> new School(lsat[i], gpa[i]))
                        .toList(),
                some -> new PearsonsCorrelation()
                        .correlation(
                                some.stream().mapToDouble(School::lsat).toArray(),
                                some.stream().mapToDouble(School::gpa).toArray()));
        return ValidationCase.of(
                "law-schools",
                "Correlation of fifteen law schools",
                "samples",
                "B. Efron, The Jackknife, the Bootstrap and Other Resampling Plans, Society for Industrial and Applied Mathematics"
                        + " (1982), chapters 2 and 3; data in B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap,"
                        + " Chapman and Hall (1993), table 3.1.",
                "Mean scores in a test (LSAT) and marks (GPA) of 15 schools; the correlation with the jackknife.",
                ValidationFigure.of("correlation", "0.776", jackknife.estimate()),
                ValidationFigure.of("bias", "−0.0065", jackknife.bias()),
                ValidationFigure.of("standard error", "0.1425", jackknife.standardError()));
    }

    private static ValidationCase mice() {
        PermutationTest mice = PermutationTest.of(
                new long[] {94, 197, 16, 38, 99, 141, 23}, new long[] {52, 104, 146, 10, 50, 31, 40, 27, 46});
        return ValidationCase.of(
                "mice",
                "Days that mice survived",
                "samples",
                "B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, Chapman and Hall (1993), table 2.1 and chapter"
                        + " 15.",
                "Treated 94 197 16 38 99 141 23; control 52 104 146 10 50 31 40 27 46; permutation test of the difference of"
                        + " means.",
                ValidationFigure.of("difference", "30.63", mice.difference()),
                ValidationFigure.of("one-sided p", "0.132", mice.pValue(Alternative.GREATER))
                        .random(
                                0.022,
                                "the book draws 1,000 arrangements, with a standard error of 0.011; the library counts all"
                                        + " 11,440"));
    }

    private static ValidationCase powerInR() {
        return ValidationCase.of(
                "power",
                "Sizes and power of two groups",
                "samples",
                "R Core Team, R: A Language and Environment for Statistical Computing, the examples of the help pages"
                        + " power.t.test and power.prop.test; J. Cohen, Statistical Power Analysis for the Behavioral Sciences,"
                        + " second edition, Erlbaum (1988), for half a standard deviation.",
                "Two-sided 5%. One standard deviation with a power of 90%; a half against three quarters with 90%, and with 50"
                        + " cases a group; half a standard deviation with 80%.",
                ValidationFigure.of(
                        "cases a group, one standard deviation",
                        "23",
                        SampleSize.ofMeans(1).withPower(0.9).perGroupByStudent()),
                ValidationFigure.of(
                        "cases a group, 50% and 75%",
                        "77", SampleSize.ofProportions(0.5, 0.75).withPower(0.9).perGroup()),
                ValidationFigure.of(
                        "power of 50 a group",
                        "0.740",
                        SampleSize.ofProportions(0.5, 0.75).power(50)),
                ValidationFigure.of(
                        "cases a group, half a deviation, normal",
                        "63",
                        SampleSize.ofMeans(0.5).perGroup()),
                ValidationFigure.of(
                        "cases a group, half a deviation, Student",
                        "64",
                        SampleSize.ofMeans(0.5).perGroupByStudent()));
    }

    private static ValidationCase clusters() {
        SampleSize wards = SampleSize.ofMeans(0.5).clustered(30, 0.05);
        return ValidationCase.of(
                "design-effect",
                "Cases in clusters",
                "samples",
                "L. Kish, Survey Sampling, Wiley (1965), section 5.4, the design effect 1 + (m − 1) ρ; A. Donner and N. Klar,"
                        + " Design and Analysis of Cluster Randomization Trials in Health Research, Arnold (2000).",
                "Clusters of 30, intraclass correlation 0.05, 600 cases.",
                ValidationFigure.of("design effect", "2.45", wards.designEffect()),
                ValidationFigure.of("effective cases", "244.898", wards.effective(600)));
    }

    private static ValidationCase raters() {
        return ValidationCase.of(
                "kappa",
                "Agreement of two raters",
                "samples",
                "J. Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20 (1960),"
                        + " pages 37 to 46; the three examples of Wikipedia's article Cohen's kappa.",
                "Both say yes, only the first, only the second, neither: 20, 5, 10, 15; 45, 15, 25, 15; 25, 35, 5, 35.",
                ValidationFigure.of("kappa, first table", "0.40", kappa(20, 5, 10, 15)),
                ValidationFigure.of("kappa, second table", "0.1304", kappa(45, 15, 25, 15)),
                ValidationFigure.of("kappa, third table", "0.2593", kappa(25, 35, 5, 35)));
    }

    private static double kappa(long both, long first, long second, long neither) {
        return new Agreement(both, first, second, neither).kappa().orElseThrow();
    }
}
