/** Ledgers from queries of DuckDB: over Parquet files, and over whatever else DuckDB reads. */
package org.wholesum.duckdb;
