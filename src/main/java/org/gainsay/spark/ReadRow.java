package org.gainsay.spark;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one document came to. Immutable.
 *
 * @param document null if nothing could be read
 * @param claims names left as the document has them
 * @param problems what is wrong with it
 */
record ReadRow(@Nullable DocumentRow document, List<ClaimRow> claims, List<ProblemRow> problems)
    implements Serializable {}
