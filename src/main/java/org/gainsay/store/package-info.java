/**
 * The claims that last between runs: documents, their claims and entities, what conflicts, and what
 * somebody decided about it, in one SQLite file.
 */
@NullMarked
package org.gainsay.store;

import org.jspecify.annotations.NullMarked;
