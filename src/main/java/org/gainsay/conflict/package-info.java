/** What a conflict is and how one is found. */
@NullMarked
package org.gainsay.conflict;

import org.jspecify.annotations.NullMarked;
