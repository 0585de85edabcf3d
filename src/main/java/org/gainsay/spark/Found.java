package org.gainsay.spark;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.gainsay.conflict.FoundPair;
import org.gainsay.report.Problem;

/**
 * What was found among all pairs. Immutable.
 *
 * @param fault why no language model was asked, if one was to be
 * @param cut questions that were longer than the model reads
 */
record Found(ImmutableList<FoundPair> pairs, Optional<Problem> fault, long cut) {}
