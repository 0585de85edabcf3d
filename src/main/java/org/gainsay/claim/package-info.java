/** The claim vocabulary: immutable records that every stage shares. */
@NullMarked
package org.gainsay.claim;

import org.jspecify.annotations.NullMarked;
