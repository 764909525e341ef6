package org.wholesum.spark;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Which executor has done how many tasks, and how many were done when one was lost. */
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

    /** Tasks that this executor has done. */
    int done(String executor) {
        return done.getOrDefault(executor, 0);
    }

    /** Tasks that were begun, or even done, by an executor that was lost then. */
    int doneInVain() {
        return doneInVain.get();
    }

    /** Tasks that were done by all executors when this one was lost; none if it wasn't. */
    Optional<Integer> doneWhenLost(String executor) {
        return Optional.ofNullable(doneWhenLost.get(executor));
    }
}
