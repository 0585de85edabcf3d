/**
 * The report as a batch job on a cluster of Apache Spark, which is there when the job runs and
 * comes with no other part of the library.
 *
 * <p>{@link org.gainsay.spark.SparkContradictions} is the entry point, {@link
 * org.gainsay.spark.ReportJob} the program for {@code spark-submit}. What costs time is done by the
 * executors: claims are pulled out of documents, filed under keys, judged by the rules and read by
 * the language model. What rests on all documents at once is small and is worked out by the driver:
 * who is who, how common words are, which questions go to the model, and what is one finding. Every
 * step is the one that {@link org.gainsay.ContradictionChecker} takes, so the findings are those of
 * one machine, whatever the number of executors and whichever of them fail.
 *
 * <p>Only rows of this package travel: strings and numbers, claims as {@link
 * org.gainsay.store.Codec} writes them.
 */
@NullMarked
package org.gainsay.spark;

import org.jspecify.annotations.NullMarked;
