package org.wholesum.spark;

import org.apache.spark.sql.SparkSession;

/** Spark sessions without web pages, on the loopback interface only, with all files below target. */
final class Sessions {
    private Sessions() {}

    static SparkSession.Builder on(String master) {
        return SparkSession.builder()
                .master(master)
                .appName("wholesum tests")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.warehouse.dir", "target/warehouse")
                .config("spark.default.parallelism", 4)
                .config("spark.sql.shuffle.partitions", 4);
    }
}
