package org.wholesum.spark;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Counts the tasks that each executor has done, and those done when one was lost. */
final class Watch extends SparkListener {
    private final ConcurrentMap<String, Integer> done = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> doneWhenLost = new ConcurrentHashMap<>();
    private final AtomicInteger doneInVain = new AtomicInteger();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.reason().equals(Success$.MODULE$)) {
            done.merge(end.taskInfo().executorId(), 1, Integer::sum);
        } else {
            doneInVain.incrementAndGet();
        }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        doneWhenLost.put(removed.executorId(), done());
    }

    int done() {
        return done.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The tasks that this executor has done. */
    int done(String executor) {
        return done.getOrDefault(executor, 0);
    }

    /** The tasks that were started or done by an executor that was then lost. */
    int doneInVain() {
        return doneInVain.get();
    }

    /** The tasks that all executors had done when this one was lost; empty if it was not lost. */
    Optional<Integer> doneWhenLost(String executor) {
        return Optional.ofNullable(doneWhenLost.get(executor));
    }
}
