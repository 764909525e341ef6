package org.wholesum.flow;

import java.util.List;

/** The share of visits that were cancelled; the visits of one job may be alike. */
final class CancelledVisits {
    private CancelledVisits() {}

    static FlowShare of(List<Job> jobs) {
        List<Job> known = jobs.stream()
                .filter(job -> job.visits().isPresent() && job.cancelled().isPresent())
                .toList();
        long visits = known.stream().mapToLong(CancelledVisits::visits).sum();
        long cancelled = known.stream().mapToLong(CancelledVisits::cancelled).sum();
        return new FlowShare(
                cancelled,
                visits,
                known.stream().filter(job -> cancelled(job) > 0).count(),
                (long) jobs.size() - known.size(),
                designEffect(known, cancelled, visits));
    }

    /**
     * The variance of the share as a ratio of sums over jobs, J ÷ (J − 1) × Σ(c − p × v)² ÷ (Σv)², as a multiple of
     * p(1 − p) ÷ Σv (W. G. Cochran, <i>Sampling Techniques</i>, 3rd ed., 1977, §3.12). It is at least 1; 1 if fewer than two
     * jobs have a visit, or all visits are alike.
     */
    private static double designEffect(List<Job> known, long cancelled, long visits) {
        long jobs = known.stream().filter(job -> visits(job) > 0).count();
        if (jobs < 2 || cancelled == 0 || cancelled == visits) {
            return 1;
        }
        double p = (double) cancelled / visits;
        double squares = known.stream()
                .mapToDouble(job -> cancelled(job) - p * visits(job))
                .map(difference -> difference * difference)
                .sorted()
                .sum();
        double variance = squares * jobs / (jobs - 1) / visits / visits;
        return Math.max(1, variance / (p * (1 - p) / visits));
    }

    private static int visits(Job job) {
        return job.visits().orElse(0);
    }

    private static int cancelled(Job job) {
        return job.cancelled().orElse(0);
    }
}
