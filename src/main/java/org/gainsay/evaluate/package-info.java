/**
 * Holds reports against annotated documents: how many findings are right, how many conflicts were
 * found, whether claims have the right speaker. Reads gold files, so it may use the JSON library.
 */
@NullMarked
package org.gainsay.evaluate;

import org.jspecify.annotations.NullMarked;
