/** The claim graph, blocking, and names resolved across documents. */
@NullMarked
package org.gainsay.graph;

import org.jspecify.annotations.NullMarked;
