/**
 * The costs of a ledger and of a simulated city, computed in parts on Apache Spark and added up exactly.
 *
 * <p>{@link org.wholesum.spark.LedgerJob} reads interactions from CSV or Parquet, {@link org.wholesum.spark.CityJob}
 * simulates a city by ranges of people.
 */
@NullMarked
package org.wholesum.spark;

import org.jspecify.annotations.NullMarked;
